// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/installation.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

constexpr int TwentyMinutes = 20 * 60; // in legacy configurations (dossier §1)
constexpr int ThirtyDays = 30 * 24 * 60 * 60;

/// The first account is the one that the server uses itself. Two passwords contain characters that forms and XML have
/// to encode.
QList<Member> knownMembers()
{
    return {
        {u"opsadmin"_s, u"p+&é"_s, 7, {Group::Administrators}},
        {u"opsadmin2"_s, u"+ & % é <"_s, 8, {Group::Administrators}},
        {u"umanager"_s, u"sluice-demo"_s, 9, {Group::UserManagers}},
        {u"auditor"_s, u"sluice-demo"_s, 10, {Group::AuditManagers}},
        {u"policy"_s, u"sluice-demo"_s, 11, {Group::PolicyManagers}},
        {u"sysadmin"_s, u"sluice-demo"_s, 1, {Group::Administrators}, true, false},
        {u"former"_s, u"sluice-demo"_s, 12, {}, false},
    };
}

QHash<QString, QString> storedSettings(const InfoRouterSettings &settings)
{
    return {
        {u"WEBDAV"_s, u"TRUE"_s},
        {u"ALLOWEMAILATTACHMENTS"_s, u"TRUE"_s},
        {u"ATTACHMENTSIZELIMIT"_s, u"10"_s},
        {u"APPLICATIONURL"_s, u"https://docs.example.org"_s},
        {u"SYSTEMEMAILADDRESS"_s, u"docs@example.org"_s},
        {u"INDEXSRV"_s, u"TRUE"_s},
        {u"SEARCHPAGESIZE"_s, u"25"_s},
        {u"FILEUPLOADLIMIT"_s, u"100"_s},
        {u"ALLOWPARTIALEMAILUPLOADS"_s, u"FALSE"_s},
        {u"INDEXCATALOG"_s, u"sluice"_s},
        {u"LOGLOGINS"_s, u"FALSE"_s},
        {u"FILEUPLOADTIMEOUT"_s, u"600"_s},
        {u"ALLOWOWNERSHIPTRANSFER"_s, u"TRUE"_s},
        {u"SUBSCRIPTIONNOTIFICATIONS"_s, u"TRUE"_s},
        {u"SENDEMAIL"_s, u"TRUE"_s},
        {u"SENDTO_DISPLAYUSERLIST"_s, u"FALSE"_s},
        {u"SMTPSERVER"_s, u"mail.example.org"_s},
        {u"SMTPSERVERPORT"_s, u"25"_s},
        {u"SMTPCONNECTIONTIMEOUT"_s, u"30"_s},
        {u"SMTPSENDUSERNAME"_s, u"docs"_s},
        {u"PWDMINLEN"_s, u"8"_s},
        {u"PWDALPHA"_s, u"1"_s},
        {u"PWDNUM"_s, u"1"_s},
        {u"PWDEXPIRES"_s, u"FALSE"_s},
        {u"PWDWEAKLIST"_s, u"TRUE"_s},
        {u"PWDNONALPHA"_s, u"0"_s},
        {u"PWDNOUSERNAME"_s, u"TRUE"_s},
        {u"PWDNOEMAIL"_s, u"TRUE"_s},
        {u"LOGLOGINATTEMPTS"_s, u"FALSE"_s},
        {u"LOGINDELAY"_s, QString::number(settings.loginDelayMs)},
        {u"LIBMANAGERS_EDITPOLICY"_s, u"TRUE"_s},
    };
}

} // namespace

QString nameOf(Group group)
{
    switch (group) {
    case Group::UserManagers:
        return u"[User Managers]"_s;
    case Group::AuditManagers:
        return u"[Audit Managers]"_s;
    case Group::PolicyManagers:
        return u"[Policy Managers]"_s;
    case Group::Administrators:
        return u"[Administrators]"_s;
    }
    Q_UNREACHABLE();
}

bool Member::isInOneOf(const QList<Group> &wanted) const
{
    return std::any_of(groups.cbegin(), groups.cend(), [&wanted](Group group) { return wanted.contains(group); });
}

Installation::Installation(const InfoRouterSettings &settings)
    : m_members(knownMembers())
    , m_ticketLifeSeconds(settings.ticketLifeSeconds.value_or(settings.isLegacy() ? TwentyMinutes : ThirtyDays))
    , m_expireOnce(settings.expireOnce)
    , m_knowsPrintedTicket(settings.strictness == Strictness::Published)
    , m_stored(storedSettings(settings))
{
}

const Member *Installation::memberNamed(const QString &login) const
{
    for (const auto &member : m_members) {
        if (member.name.compare(login, Qt::CaseInsensitive) == 0)
            return &member;
    }
    return nullptr;
}

QString Installation::issueTicket(const Member &member, const QString &language)
{
    const auto ticket = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_tickets.insert(ticket, {&member, language, newExpiry()});
    return ticket;
}

TicketState Installation::stateOf(const QString &ticket) const
{
    if (ticket.isEmpty())
        return TicketState::None;
    if (isPrinted(ticket))
        return TicketState::Valid;
    const auto known = m_tickets.constFind(ticket);
    if (known == m_tickets.cend())
        return TicketState::Unknown;
    return known->expireOn > QDateTime::currentDateTimeUtc() ? TicketState::Valid : TicketState::Expired;
}

TicketHolder Installation::holderOf(const QString &ticket) const
{
    if (isPrinted(ticket))
        return {&administrator(), {}, newExpiry()};
    return m_tickets.value(ticket);
}

void Installation::slide(const QString &ticket)
{
    const auto known = m_tickets.find(ticket);
    if (known != m_tickets.end())
        known->expireOn = newExpiry();
}

void Installation::expire(const QString &ticket)
{
    const auto known = m_tickets.find(ticket);
    if (known != m_tickets.end())
        known->expireOn = QDateTime::currentDateTimeUtc();
}

void Installation::expireTickets()
{
    for (auto &holder : m_tickets)
        holder.expireOn = QDateTime::currentDateTimeUtc();
}

int Installation::ticketCount() const
{
    const auto now = QDateTime::currentDateTimeUtc();
    return static_cast<int>(std::count_if(m_tickets.cbegin(), m_tickets.cend(),
                                          [&now](const TicketHolder &holder) { return holder.expireOn > now; }));
}

bool Installation::countsAsExpired()
{
    ++m_callsWithTicket;
    return m_expireOnce == m_callsWithTicket;
}

QString Installation::setting(const QString &name)
{
    if (!m_cached)
        m_cached = m_stored;
    return m_cached->value(name);
}

void Installation::flush()
{
    m_cached.reset();
    ++m_flushCount;
}

void Installation::restart()
{
    m_tickets.clear();
    m_cached.reset();
}

QDateTime Installation::newExpiry() const
{
    return QDateTime::currentDateTimeUtc().addSecs(m_ticketLifeSeconds);
}

} // namespace sluice::mock
