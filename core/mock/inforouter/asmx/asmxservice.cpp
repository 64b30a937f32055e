// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/asmx/asmxservice.h"

#include "core/mock/inforouter/serveranswers.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using Kind = AsmxOperation::Kind;

QString ticketIn(const QByteArray &cookieHeader)
{
    const auto cookies = cookieHeader.split(';');
    for (const auto &cookie : cookies) {
        const auto equals = cookie.indexOf('=');
        if (equals >= 0 && cookie.first(equals).trimmed() == "ticket")
            return QString::fromLatin1(cookie.mid(equals + 1).trimmed());
    }
    return {};
}

QString nameOf(TicketState state)
{
    switch (state) {
    case TicketState::None:
        return u"none"_s;
    case TicketState::Valid:
        return u"valid"_s;
    case TicketState::Unknown:
        return u"unknown"_s;
    case TicketState::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

bool isGuid(const QString &text)
{
    return !QUuid(text).isNull();
}

} // namespace

AsmxService::AsmxService(const InfoRouterSettings &settings, Installation &installation, AsmxEntry &entry,
                         const QByteArray &cookie)
    : m_settings(settings)
    , m_installation(installation)
    , m_entry(entry)
    , m_cookie(cookie)
    , m_language(settings.lang)
{
}

AsmxResult AsmxService::perform(const AsmxOperation &operation, const AsmxArguments &arguments)
{
    m_operation = operation;
    if (!operation.ticketParameter.isEmpty())
        readTicket(arguments);
    const auto result = answer(arguments);
    m_entry.accepted = result.success;
    return result;
}

AsmxResult AsmxService::answer(const AsmxArguments &arguments)
{
    if (const auto objection = checkTicket())
        return refuse(*objection);
    switch (m_operation.kind) {
    case Kind::ServerInfo:
        return serverInfo(m_settings);
    case Kind::SignInOptions:
        return signInOptions(m_settings);
    case Kind::SignIn:
        return signIn(arguments);
    case Kind::SignInViaWindows:
        return signInViaWindows(arguments);
    case Kind::SignInForBackEnd:
        return signInForBackEnd(arguments);
    case Kind::Renew:
        return renew(arguments);
    case Kind::CheckTicket:
        return {true, described(m_holder), {}};
    case Kind::SignOut:
        m_installation.forget(m_ticket);
        return {};
    case Kind::Flush:
        if (m_settings.faultOnFlush)
            return refuse(ServerError::Exception);
        m_installation.flush();
        return {};
    case Kind::ApplicationParameters:
        return applicationParameters(m_installation, m_holder.member->isInOneOf({Group::Administrators}));
    case Kind::BehaviorSettings:
        return behaviorSettings(m_settings, m_installation);
    case Kind::GroupMemberships:
        return groupMemberships(arguments);
    case Kind::MaintenanceJobs:
        return maintenanceJobs();
    case Kind::WarehouseStatus:
        return warehouseStatus();
    }
    Q_UNREACHABLE();
}

/// A renewal names a ticket, but is authorized by the password.
bool AsmxService::isRenewal() const
{
    return m_operation.kind == Kind::Renew || m_operation.kind == Kind::SignInViaWindows;
}

std::optional<ServerError> AsmxService::checkTicket()
{
    if (m_operation.ticketParameter.isEmpty() || isRenewal())
        return {};
    // A caller without a ticket counts as anonymous (dossier §0.6). Only session operations and the question about
    // group memberships answer that there is no session.
    const bool isSessionAsked = m_operation.isOfSession() || m_operation.kind == Kind::GroupMemberships;
    if (m_state == TicketState::None && !isSessionAsked)
        return ServerError::Anonymous;
    if (m_state != TicketState::Valid)
        return ServerError::NoSession;
    if (m_operation.kind != Kind::CheckTicket)
        m_installation.slide(m_ticket);
    if (!m_operation.groups.isEmpty() && !m_holder.member->isInOneOf(m_operation.groups))
        return ServerError::NoRight;
    return {};
}

/// Reads the ticket from the parameter, or for session operations from the cookie, and finds its account.
void AsmxService::readTicket(const AsmxArguments &arguments)
{
    const auto given = arguments.value(m_operation.ticketParameter);
    const bool isFromCookie = !given && m_operation.isOfSession() && !ticketIn(m_cookie).isEmpty();
    m_ticket = isFromCookie ? ticketIn(m_cookie) : given.value_or(QString());
    m_state = m_installation.stateOf(m_ticket);
    if (!m_ticket.isEmpty() && !isRenewal() && m_installation.countsAsExpired()) {
        m_installation.expire(m_ticket);
        m_state = TicketState::Expired;
    }
    m_entry.ticket = isFromCookie ? u"cookie"_s : nameOf(m_state);
    if (m_state != TicketState::Valid)
        return;
    m_holder = m_installation.holderOf(m_ticket);
    m_entry.user = m_holder.member->name;
    if (!m_holder.language.isEmpty())
        m_language = m_holder.language;
}

/// An unknown language is not an error (dossier §3.2).
void AsmxService::readLanguage(const AsmxArguments &arguments, const QString &parameter)
{
    m_entry.language = arguments.value(parameter).value_or(QString());
    if (QStringList{u"en"_s, u"de"_s, u"fr"_s}.contains(m_entry.language))
        m_language = m_entry.language;
}

AsmxResult AsmxService::signIn(const AsmxArguments &arguments)
{
    readLanguage(arguments, u"Lang"_s);
    if (const auto objection = checkCredentials(arguments))
        return refuse(*objection);
    const auto *member = m_installation.memberNamed(m_entry.user);
    return signedIn(*member, m_installation.issueTicket(*member, m_language));
}

/// The mock has no Windows accounts.
AsmxResult AsmxService::signInViaWindows(const AsmxArguments &arguments)
{
    readLanguage(arguments, u"language"_s);
    if (arguments.value(u"oldTicket"_s) && !isGuid(m_ticket))
        return refuse(ServerError::InvalidTicketFormat);
    return refuse(m_settings.windowsAuth ? ServerError::AuthenticationFailed : ServerError::Unauthenticated);
}

AsmxResult AsmxService::signInForBackEnd(const AsmxArguments &arguments)
{
    const auto *member = m_installation.memberNamed(arguments.value(u"UserName"_s).value_or(QString()));
    m_entry.user = member ? member->name : QString();
    m_entry.passwordOk = arguments.value(u"TrustedUserPwd"_s) == QString::fromUtf16(TrustedPassword);
    if (!*m_entry.passwordOk || !member || !member->isActive)
        return refuse(ServerError::AuthenticationFailed);
    if (!member->mayHaveTickets)
        return refuse(ServerError::NoTicketForThisUser);
    return {true, {{u"ticket"_s, m_installation.issueTicket(*member)}}, {}};
}

AsmxResult AsmxService::renew(const AsmxArguments &arguments)
{
    readLanguage(arguments, u"Lang"_s);
    const bool names = arguments.value(u"OldTicket"_s).has_value() || !m_ticket.isEmpty();
    m_entry.oldTicket = names;
    if (names && !isGuid(m_ticket))
        return refuse(ServerError::InvalidTicketFormat);
    if (const auto objection = checkCredentials(arguments))
        return refuse(*objection);

    const auto *member = m_installation.memberNamed(m_entry.user);
    if (m_state != TicketState::Valid || m_holder.member != member)
        return signedIn(*member, m_installation.issueTicket(*member, m_language));
    m_installation.slide(m_ticket);
    return signedIn(*member, m_ticket);
}

AsmxResult AsmxService::groupMemberships(const AsmxArguments &arguments)
{
    const auto *member = m_installation.memberNamed(arguments.value(u"userName"_s).value_or(QString()));
    return member ? memberships(*member) : refuse(ServerError::UnknownUser);
}

std::optional<ServerError> AsmxService::checkCredentials(const AsmxArguments &arguments)
{
    const auto *member = m_installation.memberNamed(arguments.value(u"UID"_s).value_or(QString()));
    m_entry.user = member ? member->name : QString();
    m_entry.passwordOk = member && arguments.value(u"PWD"_s) == member->password;
    if (!*m_entry.passwordOk || !member->isActive)
        return ServerError::AuthenticationFailed;
    if (!member->mayHaveTickets)
        return ServerError::NoTicketForThisUser;
    return {};
}

AsmxResult AsmxService::signedIn(const Member &member, const QString &ticket) const
{
    XmlAttributes attributes{{u"ticket"_s, ticket}};
    if (m_settings.isLegacy())
        attributes.prepend({u"error"_s, QString()});
    const auto expireOn = m_installation.holderOf(ticket).expireOn;
    return {true, attributes + described({&member, {}, expireOn}), {}};
}

XmlAttributes AsmxService::described(const TicketHolder &holder) const
{
    return {
        {u"userid"_s, QString::number(holder.member->id)},
        {u"username"_s, holder.member->name},
        {u"firstName"_s, QString()},
        {u"lastName"_s, QString()},
        {u"fullname"_s, holder.member->name},
        {u"email"_s, holder.member->name + "@example.org"_L1},
        {u"expireOn"_s, holder.expireOn.toString(Qt::ISODate)},
        {u"isAuthenticated"_s, u"True"_s},
    };
}

AsmxResult AsmxService::refuse(ServerError why) const
{
    return refused(m_settings, m_operation, why, m_language);
}

} // namespace sluice::mock
