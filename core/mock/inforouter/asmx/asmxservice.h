// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/asmx/asmxarguments.h"
#include "core/mock/inforouter/asmx/asmxentry.h"
#include "core/mock/inforouter/asmx/asmxresult.h"
#include "core/mock/inforouter/installation.h"

namespace sluice::mock {

/// Carries out one operation, independent of the binding. Made for one call.
class AsmxService final
{
public:
    /// Writes facts about the call to \a entry. \a cookie is the unchanged header.
    AsmxService(const InfoRouterSettings &settings, Installation &installation, AsmxEntry &entry,
                const QByteArray &cookie);

    [[nodiscard]] AsmxResult perform(const AsmxOperation &operation, const AsmxArguments &arguments);

private:
    [[nodiscard]] AsmxResult answer(const AsmxArguments &arguments);
    [[nodiscard]] bool isRenewal() const;
    /// The error for a ticket that is missing or not sufficient; nothing when it is sufficient or not needed.
    [[nodiscard]] std::optional<ServerError> checkTicket();
    void readTicket(const AsmxArguments &arguments);
    void readLanguage(const AsmxArguments &arguments, const QString &parameter);

    [[nodiscard]] AsmxResult signIn(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult signInViaWindows(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult signInForBackEnd(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult renew(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult groupMemberships(const AsmxArguments &arguments);

    /// The error when name and password open no session; nothing when they open one.
    [[nodiscard]] std::optional<ServerError> checkCredentials(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult signedIn(const Member &member, const QString &ticket) const;
    [[nodiscard]] XmlAttributes described(const TicketHolder &holder) const;
    [[nodiscard]] AsmxResult refuse(ServerError why) const;

    const InfoRouterSettings &m_settings;
    Installation &m_installation;
    AsmxEntry &m_entry;
    const QByteArray m_cookie;
    AsmxOperation m_operation{};
    QString m_ticket; ///< of the caller
    TicketState m_state = TicketState::None;
    TicketHolder m_holder;
    QString m_language;
};

} // namespace sluice::mock
