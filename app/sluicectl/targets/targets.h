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
    QString id{};                             ///< of a stored server; empty: the address was named on the command line
    QString name{};                           ///< of a stored server; else host and port
    std::optional<Environment> environment{}; ///< nothing: an address of which nobody said what it is
    Policy policy{};                          ///< of that class; of Production where there is none
    bool systemAsks = false;      ///< the system says what Production asks, and nobody said what this address is
    bool usesKeychain = false;    ///< what signs in may be kept there
    SignInRequest own{};          ///< its own address; of a farm the shared one, which is never sent an action
    QList<SignInRequest> nodes{}; ///< where the command goes; never empty
    bool hasSecret = false;       ///< what signs in is in these requests

    friend bool operator==(const Target &, const Target &) = default;
};

/// A server that nobody classified counts as Production.
Environment environmentOf(const Target &target);

/// What signs in to \a target.
SignInKind signInOf(const Target &target);

/// How its own address is understood.
QUrl addressOf(const Target &target);

/// The servers that \a job is about, each once, in the order in which they are named. Sends nothing and asks nobody.
/// Fails as InvalidInput, or as Blocked where what the job wants is never sent there.
Result<QList<Target>> targetsOf(const ServerJob &job, const ServerStore &store);

/// Why the policy of one of \a targets does not let \a job be done at \a now; nothing when it does.
std::optional<Error> objectionTo(const ServerJob &job, const QList<Target> &targets, const QDateTime &now);

/// Whether what signs in to one of its nodes would travel unencrypted to another machine.
bool sendsPasswordInTheClear(const Target &target);

/// Why nobody signs in to one of \a targets that way; nothing when they may.
std::optional<Error> objectionToPlainHttp(const QList<Target> &targets);

} // namespace sluice::ctl
