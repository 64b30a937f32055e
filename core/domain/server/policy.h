// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/operation/operation.h"
#include "core/domain/server/environment.h"

#include <QDateTime>

#include <array>

namespace sluice {

/// What it takes before an action is sent, from little to much. Cancel is the default button in all of them.
enum class Confirmation {
    Button,            ///< the button that names it
    ButtonAfterCancel, ///< the same, and Cancel has the focus when the dialog opens
    TypedHost,         ///< the name of the server has to be typed before that button can be pressed
};

/// When actions are allowed, by the clock and the calendar of this machine.
struct AllowedHours
{
    QList<int> days{1, 2, 3, 4, 5, 6, 7}; ///< 1 is Monday
    int from = 0;                         ///< minutes after midnight, 0 to 1439
    int until = 1440;                     ///< 1 to 1440, not counted in itself. Before from: it ends on the next day

    friend bool operator==(const AllowedHours &, const AllowedHours &) = default;
};

/// What a class of servers asks of who acts on one of them.
struct Policy
{
    Confirmation confirmation = Confirmation::Button;
    Confirmation graveConfirmation = Confirmation::Button; ///< for what isGrave() says
    int delaySeconds = 0; ///< 0 to 60: how long a confirmed action can still be taken back
    QStringList protectedCaches{QStringLiteral("DatabaseConnection"), QStringLiteral("TicketPrincipalCache")};
    bool readOnly = false;       ///< nothing is ever sent that changes something
    QList<AllowedHours> hours{}; ///< each of them has to allow it; none: any time
    bool reasonRequired = false;
    QStringList reasonPatterns{}; ///< regular expressions: the whole reason has to match each

    friend bool operator==(const Policy &, const Policy &) = default;
};

/// One policy for each class.
class Policies final
{
public:
    /// With the defaults.
    Policies();

    const Policy &of(Environment environment) const { return m_policies.at(static_cast<std::size_t>(environment)); }
    void set(Environment environment, const Policy &policy)
    {
        m_policies.at(static_cast<std::size_t>(environment)) = policy;
    }

    friend bool operator==(const Policies &, const Policies &) = default;

private:
    std::array<Policy, 5> m_policies;
};

inline constexpr std::array allEnvironments{Environment::Production, Environment::Staging, Environment::Test,
                                            Environment::Development, Environment::Demo};

Policy defaultPolicy(Environment environment);

/// Both at once: of everything the stricter.
Policy stricter(const Policy &one, const Policy &other);

/// One sentence about what is wrong with \a policy; nothing when it can be kept.
std::optional<QString> problemOf(const Policy &policy);

/// Whether it is about more than the caches that are named: every cache, everybody's configurations, deltas, or a cache
/// that \a policy protects.
bool isGrave(const Policy &policy, const Operation &action);

/// Of the caches in \a action those that \a policy protects; for a flush of everything, all that it protects.
QStringList protectedIn(const Policy &policy, const Operation &action);

/// What it takes to confirm \a action.
Confirmation confirmationFor(const Policy &policy, const Operation &action);

/// Whether \a time is one at which actions are allowed. \a time: local.
bool isAllowedAt(const AllowedHours &hours, const QDateTime &time);

/// Why \a policy does not let \a action be sent at \a now, for \a reason: kind Blocked, never sent. Nothing when it does.
std::optional<Error> objectionTo(const Policy &policy, Environment environment, const Operation &action,
                                 const QDateTime &now, const QString &reason);

/// The part about \a reason alone, for who is typing it.
std::optional<QString> objectionToReason(const Policy &policy, const QString &reason);

/// "Mon, Tue, 06:00 to 20:00", for people.
QString hoursText(const AllowedHours &hours);

} // namespace sluice
