// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforoutersettings.h"

#include <QDateTime>
#include <QHash>

namespace sluice::mock {

/// The ticket in the sample requests on the vendor's page. It belongs to the administrator, is valid in
/// Strictness::Published, and never expires.
inline constexpr char16_t PublishedInfoRouterTicket[] = u"abc123-def456";
/// The secret that a trusted back end signs in with.
inline constexpr char16_t TrustedPassword[] = u"sluice-trusted";

/// The role groups that the mocked operations check (dossier §3.17).
enum class Group { UserManagers = 100, AuditManagers = 101, PolicyManagers = 102, Administrators = 104 };

[[nodiscard]] QString nameOf(Group group);

struct Member
{
    QString name;
    QString password;
    int id = 0;
    QList<Group> groups;
    bool isActive = true;
    bool mayHaveTickets = true; ///< false: the account that the server's configuration names as sysadmin

    [[nodiscard]] bool isInOneOf(const QList<Group> &wanted) const;
};

/// The session behind one ticket.
struct TicketHolder
{
    const Member *member = nullptr;
    QString language; ///< of the session
    QDateTime expireOn;
};

enum class TicketState { None, Valid, Unknown, Expired };

/// The state of one infoRouter server between calls: tickets in the memory of its process, settings in its database
/// and, as they were when first read, in its cache.
class Installation final
{
public:
    explicit Installation(const InfoRouterSettings &settings);

    /// Finds an account; login names ignore case.
    [[nodiscard]] const Member *memberNamed(const QString &login) const;
    [[nodiscard]] const Member &administrator() const { return m_members.constFirst(); }

    [[nodiscard]] QString issueTicket(const Member &member, const QString &language = {});
    [[nodiscard]] TicketState stateOf(const QString &ticket) const;
    /// The session of a valid ticket.
    [[nodiscard]] TicketHolder holderOf(const QString &ticket) const;
    /// Restarts the lifetime of \a ticket.
    void slide(const QString &ticket);
    void forget(const QString &ticket) { m_tickets.remove(ticket); }
    void expire(const QString &ticket);
    void expireTickets();
    [[nodiscard]] int ticketCount() const;
    /// Counts one operation with a ticket; true when it is the one that InfoRouterSettings::expireOnce names.
    [[nodiscard]] bool countsAsExpired();

    /// The setting in the cache, which is filled from the database when it is empty.
    [[nodiscard]] QString setting(const QString &name);
    void setStored(const QString &name, const QString &value) { m_stored.insert(name, value); }
    void flush();
    [[nodiscard]] int flushCount() const { return m_flushCount; }
    void restart();

private:
    [[nodiscard]] QDateTime newExpiry() const;
    [[nodiscard]] bool isPrinted(const QString &ticket) const
    {
        return m_knowsPrintedTicket && ticket == QStringView(PublishedInfoRouterTicket);
    }

    const QList<Member> m_members;
    const int m_ticketLifeSeconds;
    const int m_expireOnce;
    const bool m_knowsPrintedTicket;
    QHash<QString, TicketHolder> m_tickets;
    QHash<QString, QString> m_stored;
    std::optional<QHash<QString, QString>> m_cached;
    int m_flushCount = 0;
    int m_callsWithTicket = 0;
};

} // namespace sluice::mock
