// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/secrets/environmentsecrets.h"
#include "core/run/destination/destination.h"

namespace sluice::ctl {

/// An account, as far as it is known before the sign-in. A user is expected to have one password for all servers of a
/// product. A ticket, a token or a session is good for its own server only.
struct Account
{
    QString product{};
    SignInKind kind = SignInKind::Password;
    QString user{};
    QString server{}; ///< empty for a password

    friend bool operator==(const Account &, const Account &) = default;
};

Account accountOf(const Destination &destination);

/// The accounts of \a destinations, each once.
QList<Account> accountsOf(const QList<Destination> &destinations);

/// Puts the secrets from --password-file and from the environment into \a destinations. A password is never tried with another
/// account, so the environment serves only when all destinations have the same account. InvalidInput when they have several, or
/// when a secret cannot be used.
Result<void> receiveGivenSecrets(QList<Destination> &destinations, const ServerJob &job,
                                 const EnvironmentSecrets &environment);

/// Reads missing secrets from standard input or a terminal, once for each account. InvalidInput when there is no terminal,
/// Cancelled when \a stopDescriptor becomes readable.
Result<void> askForSecrets(QList<Destination> &destinations, const ServerJob &job, int stopDescriptor);

} // namespace sluice::ctl
