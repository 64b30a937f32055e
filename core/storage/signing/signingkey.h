// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/secrets/secretstore.h"
#include "core/storage/signing/ed25519.h"

namespace sluice {

// The key with which the operator of this account signs. Its private half is in the keychain and nowhere else, so without
// a keychain nothing can be signed. The list of kept secrets has it as one that belongs to no server; after it was
// removed there, another key is made the next time.

/// The key; it is made when there is none yet. Fails as SecretStore does, with Blocked while
/// another program makes it, and with Protocol when the keychain holds
/// something else in its place, which then stays as it is. \a parent owns the call.
[[nodiscard]] Call<ed25519::KeyPair> *signingKey(SecretStore &secrets, QObject *parent);

/// The same, but none is made: nothing when there is none. A keychain that holds none is not opened.
[[nodiscard]] Call<std::optional<ed25519::KeyPair>> *keptSigningKey(SecretStore &secrets, QObject *parent);

/// Under which the private half is kept.
SecretKey secretKeyOfSigning();

/// A public key as people compare it: "5F3A 09C1 77E2 B04D", from its SHA-256. Empty for no key.
QString fingerprintOf(QByteArrayView publicKey);

} // namespace sluice
