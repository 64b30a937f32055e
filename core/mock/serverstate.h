// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"

#include <QDeadlineTimer>
#include <QHash>

namespace sluice::mock {

/// The accounts every mock server knows. They protect nothing, so their passwords are no secret.
inline constexpr char16_t AdministratorName[] = u"ADM0";
inline constexpr char16_t AdministratorPassword[] = u"sluice-demo";
inline constexpr char16_t OrdinaryUserName[] = u"USER0";
inline constexpr char16_t OrdinaryUserPassword[] = u"sluice-user";
/// The account of the sample requests on the vendor's reference pages for REST.
inline constexpr char16_t PublishedUserName[] = u"tje0";
inline constexpr char16_t PublishedUserPassword[] = u"Tje0";
inline constexpr char16_t AccessToken[] = u"8A:Sluice.MockAccessToken+1/2==";
inline constexpr char16_t ApplicationToken[] = u"sluice-mock-app-token";
/// What the browser of the administrator sends: a cookie, and the token that proves that the page is not another's.
inline constexpr char16_t SessionCookie[] = u"SluiceMockSession=f81d4fae7dec";
inline constexpr char16_t XsrfToken[] = u"sluice-mock-xsrf-token";

/// The ticket that the vendor's reference pages print; known in Strictness::Published, where it never expires.
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

/// What one server remembers between calls: who is signed in, and how often each cache was flushed. A flush raises the
/// generation of a cache; whether a real server's does is not known (dossier §8).
class ServerState final
{
public:
    explicit ServerState(const Settings &settings);

    /// The account that name and password open, or a ticket and no password (dossier §1.4); null when they open none.
    [[nodiscard]] const Account *accountFor(const QString &userName, const QString &password);
    [[nodiscard]] const Account *accountForAccessToken(const QString &accessToken) const;
    [[nodiscard]] const Account &administrator() const { return m_accounts.constFirst(); }
    [[nodiscard]] const Account *accountNamed(const QString &userName) const;

    [[nodiscard]] QString issueTicket(const Account &account);
    /// Whose \a ticket it is, and lets its life start anew; null when it is unknown or has expired.
    [[nodiscard]] const Account *accountForTicket(const QString &ticket);
    void expireTicket(const QString &ticket);
    void expireTickets();

    [[nodiscard]] const QStringList &cacheNames() const { return m_cacheNames; }
    [[nodiscard]] bool hasCache(const QString &name) const { return m_flushCounts.contains(name); }
    [[nodiscard]] int flushCount(const QString &name) const { return m_flushCounts.value(name); }
    /// From 1 upwards; 0 for a cache that the server does not have.
    [[nodiscard]] int generation(const QString &name) const { return m_generations.value(name); }
    void flush(const QString &name);
    void flushAll();
    /// Something changed what the cache was made of: a new generation, but no flush.
    void touch(const QString &name);

    /// Counts one call with credentials; true when it is the one that Settings::expireOnce names.
    [[nodiscard]] bool countsAsExpired();

    /// Counts one call of any kind.
    void countCall() { ++m_calls; }
    /// Where the tenant is at the moment, as HOST[:PORT]; empty: wherever it is called.
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
