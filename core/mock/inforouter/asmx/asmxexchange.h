// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"
#include "core/mock/inforouter/asmx/asmxservice.h"

namespace sluice::mock {

/// Handles one call to srv.asmx, from its bytes to the answer and the journal entry. Made for one call.
class AsmxExchange
{
public:
    AsmxExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call);
    virtual ~AsmxExchange() = default;
    Q_DISABLE_COPY_MOVE(AsmxExchange)

    /// Carries out the call and returns the answer.
    [[nodiscard]] HttpAnswer run();
    /// The journal entry; complete after run().
    [[nodiscard]] const AsmxEntry &entry() const { return m_entry; }

protected:
    /// Reads the requested operation for the journal.
    virtual void identify() = 0;
    /// The answer in the form of this binding.
    [[nodiscard]] virtual HttpAnswer judge() = 0;
    /// The answer if a setting or a challenge stops the call before its operation runs; nothing otherwise.
    [[nodiscard]] std::optional<HttpAnswer> rejectEarly(const AsmxOperation &operation) const;
    [[nodiscard]] AsmxResult perform(const AsmxOperation &operation, const AsmxArguments &arguments);

    const InfoRouterSettings &m_settings;
    const HttpCall &m_call;
    AsmxEntry m_entry{};

private:
    void applyFaults(HttpAnswer &answer) const;

    Installation &m_installation;
};

/// The part of a Content-Type before the first semicolon.
[[nodiscard]] QString mediaTypeOf(const QByteArray &contentType);

} // namespace sluice::mock
