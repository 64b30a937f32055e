// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"

#include <QDeadlineTimer>
#include <QHash>

namespace sluice::mock {

/// The accounts of every mock server. They protect nothing, so their passwords are no secrets.
inline constexpr char16_t AdministratorName[] = u"ADM0";
inline constexpr char16_t AdministratorPassword[] = u"sluice-demo";
inline constexpr char16_t OrdinaryUserName[] = u"USER0";
inline constexpr char16_t OrdinaryUserPassword[] = u"sluice-user";
/// The account of the sample requests on the vendor's reference pages for REST.
inline constexpr char16_t PublishedUserName[] = u"tje0";
inline constexpr char16_t PublishedUserPassword[] = u"Tje0";
inline constexpr char16_t AccessToken[] = u"8A:Sluice.MockAccessToken+1/2==";
inline constexpr char16_t ApplicationToken[] = u"sluice-mock-app-token";
/// The cookie of the administrator's browser, and the token that proves that a request comes from the application's own
/// page.
inline constexpr char16_t SessionCookie[] = u"SluiceMockSession=f81d4fae7dec";
inline constexpr char16_t XsrfToken[] = u"sluice-mock-xsrf-token";

/// The ticket on the vendor's reference pages. It is valid in Strictness::Published, and never expires.
inline constexpr char16_t PublishedTicket[] = u"7T:1234abcxyzExample==";

struct Account
{
    QString name;
    QString password;
    QString fullName;
    int associateId = 0;
    QStringList functionRights;

    [[nodiscard]] bool isAdministrator() const;
};

/// The state of one server between calls: who is signed in, and how often each cache was flushed. A flush raises the
/// generation of a cache; whether it does on a real server is not known (dossier §8).
class ServerState final
{
public:
    explicit ServerState(const Settings &settings);

    /// The account with this name and password, or this ticket without a password (dossier §1.4); null when there is
    /// none.
    [[nodiscard]] const Account *accountFor(const QString &userName, const QString &password);
    [[nodiscard]] const Account *accountForAccessToken(const QString &accessToken) const;
    [[nodiscard]] const Account &administrator() const { return m_accounts.constFirst(); }
    [[nodiscard]] const Account *accountNamed(const QString &userName) const;

    [[nodiscard]] QString issueTicket(const Account &account);
    /// The account of \a ticket, whose lifetime restarts; null when it is unknown or has expired.
    [[nodiscard]] const Account *accountForTicket(const QString &ticket);
    void expireTicket(const QString &ticket);
    void expireTickets();

    [[nodiscard]] const QStringList &cacheNames() const { return m_cacheNames; }
    [[nodiscard]] bool hasCache(const QString &name) const { return m_flushCounts.contains(name); }
    [[nodiscard]] int flushCount(const QString &name) const { return m_flushCounts.value(name); }
    /// 1 or more; 0 for an unknown cache.
    [[nodiscard]] int generation(const QString &name) const { return m_generations.value(name); }
    void flush(const QString &name);
    void flushAll();
    /// Changes the data behind a cache: a new generation, but no flush.
    void touch(const QString &name);

    /// Counts one call with credentials; true when it is the one that Settings::expireOnce names.
    [[nodiscard]] bool countsAsExpired();

    /// Counts one call of any kind.
    void countCall() { ++m_calls; }
    /// The current HOST[:PORT] of the tenant; empty: every host.
    [[nodiscard]] const QString &tenantHost() const
    {
        return hasMoved() ? m_settings.onlineHost : m_settings.movedFrom;
    }
    [[nodiscard]] const QString &tenantState() const;

private:
    [[nodiscard]] bool hasMoved() const;

    struct Ticket
    {
        const Account *account = nullptr;
        QDeadlineTimer expiry;
    };

    const Settings m_settings;
    const QList<Account> m_accounts;
    QHash<QString, Ticket> m_tickets;
    const QStringList m_cacheNames;
    QHash<QString, int> m_flushCounts;
    QHash<QString, int> m_generations;
    int m_callsWithCredentials = 0;
    int m_calls = 0;
};

} // namespace sluice::mock
