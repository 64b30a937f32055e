// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/serverstate.h"

#include "core/mock/cachenames.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

constexpr auto AdminAll = "admin-all"_L1;

QList<Account> knownAccounts()
{
    return {
        {QString::fromUtf16(AdministratorName),
         QString::fromUtf16(AdministratorPassword),
         u"Adm Zero"_s,
         11,
         {AdminAll, u"admin-lists"_s, u"admin-users"_s}},
        {QString::fromUtf16(OrdinaryUserName), QString::fromUtf16(OrdinaryUserPassword), u"Úser Øne"_s, 12, {}},
        {QString::fromUtf16(PublishedUserName),
         QString::fromUtf16(PublishedUserPassword),
         u"Tje Zero"_s,
         13,
         {AdminAll}},
    };
}

/// A ticket as long as real ones, with the characters that clients must not change: + / = (dossier §5.12).
QString newTicket()
{
    QByteArray bytes = QByteArray::fromHex("fbefbeffffff");
    for (int i = 0; i < 91; ++i)
        bytes.append(static_cast<char>(QRandomGenerator::global()->bounded(256)));
    return "7T:"_L1 + QString::fromLatin1(bytes.toBase64());
}

} // namespace

bool Account::isAdministrator() const
{
    return functionRights.contains(AdminAll);
}

ServerState::ServerState(const Settings &settings)
    : m_settings(settings)
    , m_accounts(knownAccounts())
    , m_cacheNames(mock::cacheNames(settings))
{
    for (const auto &name : m_cacheNames) {
        m_flushCounts.insert(name, 0);
        m_generations.insert(name, 1);
    }
}

const Account *ServerState::accountNamed(const QString &userName) const
{
    for (const auto &account : m_accounts) {
        if (account.name.compare(userName, Qt::CaseInsensitive) == 0)
            return &account;
    }
    return nullptr;
}

const Account *ServerState::accountFor(const QString &userName, const QString &password)
{
    if (password.isEmpty())
        return accountForTicket(userName);
    const auto *account = accountNamed(userName);
    return account && account->password == password ? account : nullptr;
}

const Account *ServerState::accountForAccessToken(const QString &accessToken) const
{
    return accessToken == QStringView(AccessToken) ? &administrator() : nullptr;
}

QString ServerState::issueTicket(const Account &account)
{
    const auto ticket = newTicket();
    m_tickets.insert(ticket, {&account, QDeadlineTimer(m_settings.ticketLifeSeconds * 1000LL)});
    return ticket;
}

const Account *ServerState::accountForTicket(const QString &ticket)
{
    if (m_settings.strictness == Strictness::Published && ticket == QStringView(PublishedTicket))
        return &administrator();
    const auto known = m_tickets.find(ticket);
    if (known == m_tickets.end())
        return nullptr;
    if (known->expiry.hasExpired()) {
        m_tickets.remove(ticket);
        return nullptr;
    }
    known->expiry.setRemainingTime(m_settings.ticketLifeSeconds * 1000LL);
    return known->account;
}

void ServerState::expireTicket(const QString &ticket)
{
    m_tickets.remove(ticket);
}

void ServerState::expireTickets()
{
    m_tickets.clear();
}

void ServerState::flush(const QString &name)
{
    if (!hasCache(name))
        return;
    ++m_flushCounts[name];
    touch(name);
}

void ServerState::flushAll()
{
    for (const auto &name : m_cacheNames)
        flush(name);
}

void ServerState::touch(const QString &name)
{
    if (hasCache(name))
        ++m_generations[name];
}

bool ServerState::countsAsExpired()
{
    ++m_callsWithCredentials;
    return m_settings.expireOnce == m_callsWithCredentials;
}

const QString &ServerState::tenantState() const
{
    const bool isAnother = hasMoved() && !m_settings.movedFrom.isEmpty() && !m_settings.tenantStateMoved.isEmpty();
    return isAnother ? m_settings.tenantStateMoved : m_settings.tenantState;
}

bool ServerState::hasMoved() const
{
    return m_settings.movedFrom.isEmpty() || m_calls > m_settings.tenantMovesAfter;
}

} // namespace sluice::mock
