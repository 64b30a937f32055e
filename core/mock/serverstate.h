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
inline constexpr char16_t AccessToken[] = u"8A:Sluice.MockAccessToken+1/2==";

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

/// What one server remembers between calls: who is signed in, and how often each cache was flushed.
class ServerState final
{
public:
    explicit ServerState(const Settings &settings);

    /// The account that name and password open, or a ticket and no password (dossier §1.4); null when they open none.
    [[nodiscard]] const Account *accountFor(const QString &userName, const QString &password);
    [[nodiscard]] const Account *accountForAccessToken(const QString &accessToken) const;
    [[nodiscard]] const Account *accountNamed(const QString &userName) const;

    [[nodiscard]] QString issueTicket(const Account &account);
    /// Whose \a ticket it is, and lets its life start anew; null when it is unknown or has expired.
    [[nodiscard]] const Account *accountForTicket(const QString &ticket);
    void expireTicket(const QString &ticket);
    void expireTickets();

    [[nodiscard]] const QStringList &cacheNames() const { return m_cacheNames; }
    [[nodiscard]] bool hasCache(const QString &name) const { return m_flushCounts.contains(name); }
    [[nodiscard]] int flushCount(const QString &name) const { return m_flushCounts.value(name); }
    void flush(const QString &name);
    void flushAll();

    /// Counts one call with a ticket; true when it is the one that Settings::expireOnce names.
    [[nodiscard]] bool countsAsExpired();

private:
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
    int m_callsWithTicket = 0;
};

} // namespace sluice::mock
