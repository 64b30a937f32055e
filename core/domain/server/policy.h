// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/operation/operation.h"
#include "core/domain/server/environment.h"

#include <QDateTime>

#include <array>

namespace sluice {

/// How an action is confirmed, from the weakest to the strictest. Cancel is the default button in all of them.
enum class Confirmation {
    Button,            ///< a button with the name of the action
    ButtonAfterCancel, ///< such a button, and Cancel has the focus when the dialog opens
    TypedHost,         ///< the button is enabled after the name of the server was typed
};

/// Hours in which actions are allowed, in the local time of this machine.
struct AllowedHours
{
    QList<int> days{1, 2, 3, 4, 5, 6, 7}; ///< 1 is Monday
    int from = 0;                         ///< minutes after midnight, 0 to 1439
    int until = 1440;                     ///< 1 to 1440, exclusive. Earlier than from: the hours end on the next day

    friend bool operator==(const AllowedHours &, const AllowedHours &) = default;
};

/// Whether an action belongs to a plan that a second person has approved. Who does not know says None.
enum class Approval { None, SecondPerson };

/// The rules for actions on servers of one class.
struct Policy
{
    Confirmation confirmation = Confirmation::Button;
    Confirmation graveConfirmation = Confirmation::Button; ///< for actions that are isGrave()
    int delaySeconds = 0;                                  ///< 0 to 60: time to cancel an action after it was confirmed
    QStringList protectedCaches{QStringLiteral("DatabaseConnection"), QStringLiteral("TicketPrincipalCache")};
    bool readOnly = false;       ///< no action is ever sent
    QList<AllowedHours> hours{}; ///< an action has to be within all of them; empty: any time
    bool reasonRequired = false;
    QStringList reasonPatterns{}; ///< regular expressions; the whole reason has to match every one
    bool planRequired = false;    ///< an action has to belong to a plan that a second person has approved

    friend bool operator==(const Policy &, const Policy &) = default;
};

/// One policy for each class.
class Policies final
{
public:
    /// The default policies.
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

/// The stricter of the two for each rule.
Policy stricter(const Policy &one, const Policy &other);

/// What is wrong with \a policy, in one sentence; nothing when it is valid.
std::optional<QString> problemOf(const Policy &policy);

/// Whether \a action affects more than the named caches: every cache, all users' configurations, deltas, or a cache
/// that \a policy protects.
bool isGrave(const Policy &policy, const Operation &action);

/// The caches in \a action that \a policy protects; for a flush of all caches, every protected one.
QStringList protectedIn(const Policy &policy, const Operation &action);

/// How \a action has to be confirmed.
Confirmation confirmationFor(const Policy &policy, const Operation &action);

/// How the removal of a stored server of the class \a environment has to be confirmed. Afterwards nobody knows any more
/// which rules held for its address, so in Production its name has to be typed.
Confirmation confirmationOfRemoval(Environment environment);

/// Whether actions are allowed at \a time, in local time.
bool isAllowedAt(const AllowedHours &hours, const QDateTime &time);

/// Why \a policy forbids sending \a action at \a now with \a reason and \a approval, as an error of kind Blocked that was
/// not sent. Nothing when it is allowed.
std::optional<Error> objectionTo(const Policy &policy, Environment environment, const Operation &action,
                                 const QDateTime &now, const QString &reason, Approval approval = Approval::None);

/// All of them, in the order in which objectionTo() finds the first.
QList<Error> objectionsTo(const Policy &policy, Environment environment, const Operation &action, const QDateTime &now,
                          const QString &reason, Approval approval = Approval::None);

/// The part of the check that is about \a reason, while it is being typed.
std::optional<QString> objectionToReason(const Policy &policy, const QString &reason);

/// Translated text such as "Mon, Tue, 06:00 to 20:00".
QString hoursText(const AllowedHours &hours);

} // namespace sluice
