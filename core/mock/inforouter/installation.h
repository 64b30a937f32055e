// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/inforouter/inforoutersettings.h"

#include <QDateTime>
#include <QHash>

namespace sluice::mock {

/// The ticket in the requests that the vendor's page prints: it is known, the administrator's, and never expires.
inline constexpr char16_t PublishedInfoRouterTicket[] = u"abc123-def456";
/// What a trusted back end proves itself with.
inline constexpr char16_t TrustedPassword[] = u"sluice-trusted";

/// The role groups that have a say here (dossier §3.17).
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

/// Somebody signed in, as one ticket stands for it.
struct TicketHolder
{
    const Member *member = nullptr;
    QString language; ///< of the session
    QDateTime expireOn;
};

enum class TicketState { None, Valid, Unknown, Expired };

/// What one infoRouter server remembers between calls: tickets in the memory of its process, settings in its database
/// and, as they were when they were read first, in its cache.
class Installation final
{
public:
    explicit Installation(const InfoRouterSettings &settings);

    /// Login names are the same in every case.
    [[nodiscard]] const Member *memberNamed(const QString &login) const;
    [[nodiscard]] const Member &administrator() const { return m_members.constFirst(); }

    [[nodiscard]] QString issueTicket(const Member &member, const QString &language = {});
    [[nodiscard]] TicketState stateOf(const QString &ticket) const;
    /// Only of a ticket that is valid.
    [[nodiscard]] TicketHolder holderOf(const QString &ticket) const;
    /// The life of \a ticket starts anew.
    void slide(const QString &ticket);
    void forget(const QString &ticket) { m_tickets.remove(ticket); }
    void expire(const QString &ticket);
    void expireTickets();
    [[nodiscard]] int ticketCount() const;
    /// Counts one operation with a ticket; true when it is the one that InfoRouterSettings::expireOnce names.
    [[nodiscard]] bool countsAsExpired();

    /// As the cache has it, which is filled from the database when it is empty.
    [[nodiscard]] QString setting(const QString &name);
    void setStored(const QString &name, const QString &value) { m_stored.insert(name, value); }
    void flush();
    [[nodiscard]] int flushCount() const { return m_flushCount; }
    void restart();

private:
    [[nodiscard]] QDateTime newExpiry() const;

    const QList<Member> m_members;
    const int m_ticketLifeSeconds;
    const int m_expireOnce;
    QHash<QString, TicketHolder> m_tickets;
    QHash<QString, QString> m_stored;
    std::optional<QHash<QString, QString>> m_cached;
    int m_flushCount = 0;
    int m_callsWithTicket = 0;
};

} // namespace sluice::mock
