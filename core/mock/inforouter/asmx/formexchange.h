// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/asmx/asmxexchange.h"

namespace sluice::mock {

/// A call over GET, or over POST with a form (dossier §5).
class FormExchange final : public AsmxExchange
{
public:
    /// \a operation: in the spelling of the address.
    FormExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call,
                 const QString &operation);

protected:
    void identify() override;
    [[nodiscard]] HttpAnswer judge() override;

private:
    [[nodiscard]] HttpAnswer judgeLegacy();
    [[nodiscard]] HttpAnswer judgeModern();
    [[nodiscard]] std::optional<HttpAnswer> rejectMarkup(const AsmxOperation &operation) const;
    [[nodiscard]] HttpAnswer answer(const AsmxOperation &operation);
    [[nodiscard]] bool isGet() const { return m_call.method == HttpCall::Method::Get; }
    /// A POST without a body needs no Content-Type.
    [[nodiscard]] bool isForm() const;

    const QString m_name;
    const AsmxArguments m_arguments;
};

} // namespace sluice::mock
