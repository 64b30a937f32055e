// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/signing/ed25519.h"

#include <sodium.h>

#include <array>

namespace sluice::ed25519 {

static_assert(SeedSize == crypto_sign_SEEDBYTES && PublicKeySize == crypto_sign_PUBLICKEYBYTES
              && SignatureSize == crypto_sign_BYTES);

namespace {

/// The private half in the form that libsodium uses. Overwritten at its end.
class ExpandedKey final
{
public:
    explicit ExpandedKey(const QByteArray &seed)
    {
        crypto_sign_seed_keypair(m_publicKey.data(), m_privateKey.data(), bytes(seed));
    }
    ~ExpandedKey() { sodium_memzero(m_privateKey.data(), m_privateKey.size()); }
    Q_DISABLE_COPY_MOVE(ExpandedKey)

    QByteArray publicKey() const { return {reinterpret_cast<const char *>(m_publicKey.data()), PublicKeySize}; }
    const unsigned char *privateKey() const { return m_privateKey.data(); }

    static const unsigned char *bytes(QByteArrayView view)
    {
        return reinterpret_cast<const unsigned char *>(view.data());
    }

private:
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> m_publicKey{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> m_privateKey{};
};

} // namespace

KeyPair makeKeyPair()
{
    if (sodium_init() < 0)
        qFatal("The system gives no random numbers.");
    SecretBytes seed(QByteArray(SeedSize, Qt::Uninitialized));
    randombytes_buf(seed.data(), static_cast<size_t>(seed.size()));
    return {.publicKey = ExpandedKey(seed).publicKey(), .seed = seed};
}

std::optional<KeyPair> keyPairFrom(const SecretBytes &seed)
{
    if (seed.size() != SeedSize)
        return {};
    return KeyPair{.publicKey = ExpandedKey(seed).publicKey(), .seed = seed};
}

QByteArray sign(const KeyPair &keys, QByteArrayView message)
{
    Q_ASSERT(keys.seed.size() == SeedSize);
    const ExpandedKey expanded(keys.seed);
    QByteArray signature(SignatureSize, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, ExpandedKey::bytes(message),
                         static_cast<unsigned long long>(message.size()), expanded.privateKey());
    return signature;
}

bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    return publicKey.size() == PublicKeySize && signature.size() == SignatureSize
        && crypto_sign_verify_detached(ExpandedKey::bytes(signature), ExpandedKey::bytes(message),
                                       static_cast<unsigned long long>(message.size()), ExpandedKey::bytes(publicKey))
        == 0;
}

} // namespace sluice::ed25519
