// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "core/domain/server/policy.h"

#include <QUrl>

namespace sluice {
class ServerStore;
}

namespace sluice::ctl {

/// A server that a command goes to.
struct Target
{
    QString id{};                             ///< of a stored server; empty for an address from the command line
    QString name{};                           ///< of a stored server; otherwise host and port
    std::optional<Environment> environment{}; ///< nothing: an address without a known class
    Policy policy{};                          ///< of the class; without a class that of Production
    bool systemAsks = false;                  ///< no class is known, but a system-wide policy for Production applies
    bool usesKeychain = false;                ///< the keychain may hold secrets for it
    SignInRequest own{};          ///< its own address; for a farm the shared one, to which no action is sent
    QList<SignInRequest> nodes{}; ///< where the command goes; never empty
    bool hasSecret = false;       ///< the requests hold the secret for the sign-in

    friend bool operator==(const Target &, const Target &) = default;
};

/// The class of \a target; Production when none is known.
Environment environmentOf(const Target &target);

/// The kind of sign-in at \a target.
SignInKind signInOf(const Target &target);

/// Its own address, completed and normalized.
QUrl addressOf(const Target &target);

/// The servers of \a job, each once, in the order of the command line. Sends nothing and asks nobody. InvalidInput when a
/// server is not stored or an option does not fit it; Blocked when an action would go to the shared address of a farm.
Result<QList<Target>> targetsOf(const ServerJob &job, const ServerStore &store);

/// Why the policy of one of \a targets forbids \a job at \a now; nothing when all allow it.
std::optional<Error> objectionTo(const ServerJob &job, const QList<Target> &targets, const QDateTime &now);

/// Whether a sign-in to one of the nodes of \a target would go unencrypted to another machine.
bool sendsPasswordInTheClear(const Target &target);

/// Why an unencrypted sign-in to one of \a targets is not allowed; nothing when all are allowed or encrypted.
std::optional<Error> objectionToPlainHttp(const QList<Target> &targets);

} // namespace sluice::ctl
