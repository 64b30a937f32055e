// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/httpmessages.h"
#include "core/mock/inforouter/asmxservice.h"

namespace sluice::mock {

/// One call to srv.asmx, from its bytes to its answer and its line in the journal. Made for one call, then dropped.
class AsmxExchange
{
public:
    AsmxExchange(const InfoRouterSettings &settings, Installation &installation, const HttpCall &call);
    virtual ~AsmxExchange() = default;
    Q_DISABLE_COPY_MOVE(AsmxExchange)

    /// Does what the call asks for, if anything, and answers it.
    [[nodiscard]] HttpAnswer run();
    /// What is known about the call once run() has returned.
    [[nodiscard]] const AsmxEntry &entry() const { return m_entry; }

protected:
    /// Finds out what is asked for, for the journal.
    virtual void identify() = 0;
    /// The answer as this binding has it.
    [[nodiscard]] virtual HttpAnswer judge() = 0;
    /// What is answered before any operation is performed, where this is one of those that settings and challenges
    /// keep from it.
    [[nodiscard]] std::optional<HttpAnswer> objectTo(const AsmxOperation &operation) const;
    [[nodiscard]] AsmxResult perform(const AsmxOperation &operation, const AsmxArguments &arguments);

    const InfoRouterSettings &m_settings;
    const HttpCall &m_call;
    AsmxEntry m_entry{};

private:
    void spoil(HttpAnswer &answer) const;

    Installation &m_installation;
};

/// What stands before the first semicolon of a Content-Type.
[[nodiscard]] QString mediaTypeOf(const QByteArray &contentType);

} // namespace sluice::mock
