// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/signing/signingkey.h"

#include "core/storage/files/filelock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct SigningText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SigningKey)
};

using KeptKey = std::optional<ed25519::KeyPair>;

/// The private half as the keychain holds it.
Secret keptText(const SecretBytes &seed)
{
    const SecretBytes hex(seed.toHex());
    return QString::fromLatin1(hex);
}

KeptKey keyFrom(const Secret &text)
{
    const SecretBytes hex(text.toLatin1());
    const SecretBytes seed(QByteArray::fromHex(hex));
    // fromHex() passes over what is no digit.
    return SecretBytes(seed.toHex()) == hex ? ed25519::keyPairFrom(seed) : std::nullopt;
}

/// \a error of the keychain, and what it was needed for.
Error signingError(Error error)
{
    error.message = SigningText::tr("The key for signing is kept in the keychain only. %1").arg(error.message);
    return error;
}

Result<KeptKey> keyIn(const Result<std::optional<Secret>> &kept)
{
    if (!kept)
        return Failure(signingError(kept.error()));
    if (!*kept)
        return std::nullopt;
    if (auto key = keyFrom(**kept))
        return key;
    return Failure(
        {.kind = Error::Kind::Protocol,
         .message = SigningText::tr("What the keychain holds in place of the key for signing is none. Remove "
                                    "it from the kept secrets; then another key is made.")});
}

/// Whether \a secrets know that they keep the key. They may have lost the list of what they keep.
bool isListed(const SecretStore &secrets)
{
    const auto kept = secrets.kept();
    return std::ranges::any_of(kept, [](const KeptSecret &one) { return one.key == secretKeyOfSigning(); });
}

Call<void> *keep(SecretStore &secrets, const ed25519::KeyPair &key, QObject *parent)
{
    return secrets.keep({.key = secretKeyOfSigning(), .serverName = SigningText::tr("this account")},
                        keptText(key.seed), parent);
}

/// Ends \a call with \a key, which the keychain holds. It is kept once more where it is not listed: who does not make a
/// key would never find it.
void finishWith(SecretStore &secrets, Call<ed25519::KeyPair> *call, const ed25519::KeyPair &key)
{
    if (isListed(secrets)) {
        call->finish(key);
        return;
    }
    auto *keeping = keep(secrets, key, call);
    call->adopt(keeping);
    keeping->then(call, [call, key](const Result<void> &) { call->finish(key); });
}

/// Ends \a call with the key that is kept, or else with what \a otherwise does.
template<typename Otherwise>
void readKey(SecretStore &secrets, Call<ed25519::KeyPair> *call, const Otherwise &otherwise)
{
    auto *reading = secrets.read(secretKeyOfSigning(), call);
    call->adopt(reading);
    reading->then(call, [&secrets, call, otherwise](const Result<std::optional<Secret>> &kept) {
        const auto key = keyIn(kept);
        if (!key)
            call->finish(Failure(key.error()));
        else if (*key)
            finishWith(secrets, call, **key);
        else
            otherwise();
    });
}

/// The lock for making the key; null where nobody else can make one.
Result<std::shared_ptr<FileLock>> lockedFor(const SecretStore &secrets)
{
    const auto path = secrets.signingLock();
    if (path.isEmpty())
        return nullptr;
    QDir().mkpath(QFileInfo(path).path());
    auto lock = std::make_shared<FileLock>(path);
    switch (lock->lock({})) {
    case FileLock::Outcome::Locked:
        return lock;
    case FileLock::Outcome::Busy:
        return Failure(signingError(machineError(SigningText::tr("Another program makes it just now. Try again."))));
    case FileLock::Outcome::Unusable:
        return Failure(
            signingError(machineError(SigningText::tr("The file %1 cannot be locked: %2.").arg(path, lock->detail()))));
    }
    Q_UNREACHABLE();
}

/// It is read again afterwards: the one that is kept counts.
void keepNewKey(SecretStore &secrets, Call<ed25519::KeyPair> *call, const std::shared_ptr<FileLock> &lock)
{
    const auto made = ed25519::makeKeyPair();
    auto *keeping = keep(secrets, made, call);
    call->adopt(keeping);
    keeping->then(call, [&secrets, call, lock](const Result<void> &kept) {
        if (!kept) {
            call->finish(Failure(signingError(kept.error())));
            return;
        }
        readKey(secrets, call, [call, lock] {
            call->finish(Failure(signingError(
                {.kind = Error::Kind::Fault, .message = SigningText::tr("It did not keep the one that was made.")})));
        });
    });
}

/// Under the lock it is looked for once more: another program may have made one meanwhile. The lock is held until the
/// last look, so that two programs never sign with two keys.
void makeKey(SecretStore &secrets, Call<ed25519::KeyPair> *call)
{
    const auto lock = lockedFor(secrets);
    if (!lock) {
        call->finish(Failure(lock.error()));
        return;
    }
    readKey(secrets, call, [&secrets, call, held = *lock] { keepNewKey(secrets, call, held); });
}

} // namespace

SecretKey secretKeyOfSigning()
{
    return {.serverId = u"this-account"_s, .kind = SecretKind::SigningKey};
}

Call<ed25519::KeyPair> *signingKey(SecretStore &secrets, QObject *parent)
{
    auto *call = new Call<ed25519::KeyPair>(parent);
    readKey(secrets, call, [&secrets, call] { makeKey(secrets, call); });
    return call;
}

Call<KeptKey> *keptSigningKey(SecretStore &secrets, QObject *parent)
{
    auto *call = new Call<KeptKey>(parent);
    if (!isListed(secrets) && !secrets.problem()) {
        call->finish(std::nullopt);
        return call;
    }
    auto *reading = secrets.read(secretKeyOfSigning(), call);
    call->adopt(reading);
    reading->then(call, [call](const Result<std::optional<Secret>> &found) { call->finish(keyIn(found)); });
    return call;
}

QString fingerprintOf(QByteArrayView publicKey)
{
    constexpr qsizetype Shown = 8; // bytes
    if (publicKey.isEmpty())
        return {};
    const auto hash = QCryptographicHash::hash(publicKey.toByteArray(), QCryptographicHash::Sha256);
    QStringList groups;
    for (qsizetype at = 0; at < Shown; at += 2)
        groups.append(QString::fromLatin1(hash.sliced(at, 2).toHex()).toUpper());
    return groups.join(u' ');
}

} // namespace sluice
