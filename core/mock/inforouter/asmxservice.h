// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/asmxarguments.h"
#include "core/mock/inforouter/asmxentry.h"
#include "core/mock/inforouter/asmxresult.h"
#include "core/mock/inforouter/installation.h"

namespace sluice::mock {

/// Does one operation, whichever binding it was called over. Made for one call, then dropped.
class AsmxService final
{
public:
    /// What becomes known about the call goes into \a entry. \a cookie: the header, as it came.
    AsmxService(const InfoRouterSettings &settings, Installation &installation, AsmxEntry &entry,
                const QByteArray &cookie);

    [[nodiscard]] AsmxResult perform(const AsmxOperation &operation, const AsmxArguments &arguments);

private:
    [[nodiscard]] AsmxResult answer(const AsmxArguments &arguments);
    [[nodiscard]] bool isRenewal() const;
    /// Why the ticket that came, or did not, is not enough; nothing when it is, or none is needed.
    [[nodiscard]] std::optional<Refusal> objectToTicket();
    void takeTicket(const AsmxArguments &arguments);
    void readLanguage(const AsmxArguments &arguments, const QString &parameter);

    [[nodiscard]] AsmxResult signIn(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult signInViaWindows(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult signInForBackEnd(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult renew(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult groupMemberships(const AsmxArguments &arguments);

    /// Why the name and the password that came open no session; nothing when they do.
    [[nodiscard]] std::optional<Refusal> objectToCredentials(const AsmxArguments &arguments);
    [[nodiscard]] AsmxResult signedIn(const Member &member, const QString &ticket) const;
    [[nodiscard]] XmlAttributes described(const TicketHolder &holder) const;
    [[nodiscard]] AsmxResult refuse(Refusal why) const;

    const InfoRouterSettings &m_settings;
    Installation &m_installation;
    AsmxEntry &m_entry;
    const QByteArray m_cookie;
    AsmxOperation m_operation{};
    QString m_ticket; ///< that came
    TicketState m_state = TicketState::None;
    TicketHolder m_holder;
    QString m_language;
};

} // namespace sluice::mock
