// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "app/sluicectl/targets/targets.h"

namespace sluice::ctl {

/// Who signs in, as far as it can be told beforehand. A user has the same password on all servers of one product; whose a
/// ticket, a token or a session is, only its server knows.
struct Account
{
    QString product{};
    SignInKind kind = SignInKind::Password;
    QString user{};
    QString server{}; ///< empty with a password

    friend bool operator==(const Account &, const Account &) = default;
};

Account accountOf(const Target &target);

/// The accounts of \a targets, each once.
QList<Account> accountsOf(const QList<Target> &targets);

/// All nodes of \a target sign in with \a credentials.
void setCredentials(Target &target, const Credentials &credentials);

/// Gives to \a targets what signs in, as far as it is in files that \a job names, or in the environment. One password is
/// never tried on another account: what the environment brings is for calls with one account only. InvalidInput when that
/// is not so, or cannot be used.
Result<void> receiveGivenSecrets(QList<Target> &targets, const ServerJob &job, const EnvironmentSecrets &environment);

/// Asks on standard input or a terminal for what is still missing, once for each account. InvalidInput when there is
/// nobody to ask, Cancelled when a signal came.
Result<void> askForSecrets(QList<Target> &targets, const ServerJob &job, int stopDescriptor);

} // namespace sluice::ctl
