// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/secret.h"

#include <QByteArrayView>

#include <optional>

/// Signatures as RFC 8032 defines them, made by libsodium. All functions are pure but makeKeyPair(), and may be called
/// from any thread.
namespace sluice::ed25519 {

inline constexpr qsizetype SeedSize = 32; ///< bytes, as those below
inline constexpr qsizetype PublicKeySize = 32;
inline constexpr qsizetype SignatureSize = 64;

/// The private half is the seed that RFC 8032 calls the private key; the public half follows from it.
struct KeyPair
{
    QByteArray publicKey{};
    SecretBytes seed{};
};

/// A new key pair by chance.
KeyPair makeKeyPair();

/// The key pair with \a seed; nothing if that does not have SeedSize bytes.
std::optional<KeyPair> keyPairFrom(const SecretBytes &seed);

/// The signature of \a message: always the same for the same key. \a keys has to come from one of the functions above.
QByteArray sign(const KeyPair &keys, QByteArrayView message);

/// Whether \a signature of \a message was made with the private half of \a publicKey. Anything of a wrong size is none.
bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

} // namespace sluice::ed25519
