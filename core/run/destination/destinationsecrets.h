// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/secret.h"
#include "core/run/destination/destination.h"
#include "core/storage/secrets/keptsecrets.h"

namespace sluice {

/// The destinations with the secrets that were read, as far as they could be.
struct FilledDestinations
{
    QList<Destination> destinations{};
    std::optional<Error> problem{}; ///< why the keychain could not be read, or not completely
};

/// The member of \a credentials that holds the secret of a sign-in of \a kind.
Secret &secretFieldOf(Credentials &credentials, SignInKind kind);

/// All nodes of \a destination sign in with \a credentials. The application token stays.
void setCredentials(Destination &destination, const Credentials &credentials);

/// Puts \a secret into every request of \a destination.
void setSecret(Destination &destination, SecretKind kind, const Secret &secret);

/// The kinds of secrets that \a destination lacks and could use, whether they are needed or not. \a signsIn: including
/// those for the sign-in.
QList<SecretKind> usableSecrets(const Destination &destination, bool signsIn);

/// The kinds of secrets without which the sign-in to \a destination cannot begin. A browser session is not among them,
/// because it is never kept.
QList<SecretKind> missingSecrets(const Destination &destination);

/// Fills the secrets that \a secrets keeps into \a destinations, where they are used and not there yet. Fails only as
/// Cancelled. \a parent owns the call.
[[nodiscard]] Call<FilledDestinations> *fillFromKeychain(const QList<Destination> &destinations, SecretStore &secrets,
                                                         bool signsIn, QObject *parent);

} // namespace sluice
