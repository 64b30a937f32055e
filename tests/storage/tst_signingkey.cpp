// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/signing/signingkey.h"

#include "core/storage/files/filelock.h"
#include "core/storage/secrets/memorysecrets.h"
#include "core/storage/secrets/secretindex.h"
#include "tests/support/calls.h"
#include "tests/support/suite.h"

#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_signingkey {

namespace {

using Kept = std::optional<ed25519::KeyPair>;

/// A keychain that can be missing, and can forget at once what it is to keep.
class OddSecrets final : public SecretStore
{
public:
    Call<std::optional<Secret>> *read(const SecretKey &, QObject *parent) override
    {
        ++reads;
        auto *call = new Call<std::optional<Secret>>(parent);
        call->finish(isMissing ? Result<std::optional<Secret>>(Failure(missing())) : found);
        return call;
    }
    Call<void> *keep(const KeptSecret &, const QString &secret, QObject *parent) override
    {
        auto *call = new Call<void>(parent);
        if (!keptInstead.isEmpty())
            found = Secret(keptInstead);
        call->finish({});
        written = secret;
        return call;
    }
    Call<void> *remove(const SecretKey &, QObject *parent) override { return new Call<void>(parent); }
    QList<KeptSecret> kept() const override { return listed; }

    static Error missing()
    {
        return {.kind = Error::Kind::Unsupported,
                .message = u"This computer has no keychain."_s,
                .cause = Error::Cause::NoKeychain};
    }

    QString signingLock() const override { return lock; }

    QString lock{};
    bool isMissing = false;
    int reads = 0;
    std::optional<Secret> found{};
    QString keptInstead{};
    QString written{};
    QList<KeptSecret> listed{};
};

} // namespace

class TestSigningKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnceAndFoundAgain();
    void isNotMadeByLooking();
    void isOfNoServer();
    void isNotMadeWithoutAKeychain();
    void isThatOfAnotherProgramThatWasFaster();
    void isMadeByOneProgramAtATime();
    void isNoneWhereTheKeychainForgetsIt();
    void leavesAloneWhatIsNoKey_data();
    void leavesAloneWhatIsNoKey();
    void opensNoKeychainThatHoldsNone();
    void isShownAsAShortFingerprint();
};

void TestSigningKey::isMadeOnceAndFoundAgain()
{
    MemorySecrets secrets;
    const auto first = resultOf(signingKey(secrets, this));
    QVERIFY(first);
    const auto again = resultOf(signingKey(secrets, this));
    QCOMPARE(again->publicKey, first->publicKey);
    QCOMPARE(again->seed, first->seed);
    const auto found = resultOf(keptSigningKey(secrets, this));
    QVERIFY(found && *found);
    QCOMPARE((*found)->publicKey, first->publicKey);
    const QByteArray message("a plan");
    QVERIFY(ed25519::verify(first->publicKey, message, ed25519::sign(*again, message)));
    MemorySecrets others;
    QVERIFY(resultOf(signingKey(others, this))->publicKey != first->publicKey);
}

void TestSigningKey::isNotMadeByLooking()
{
    MemorySecrets secrets;
    const auto found = resultOf(keptSigningKey(secrets, this));
    QVERIFY(found && !*found);
    QVERIFY(secrets.kept().isEmpty());
}

/// The list of kept secrets has it, in memory and in the file, under a name that people understand.
void TestSigningKey::isOfNoServer()
{
    MemorySecrets secrets;
    QVERIFY(resultOf(signingKey(secrets, this)));
    QCOMPARE(secrets.kept().size(), 1);
    const auto kept = secrets.kept().constFirst();
    QCOMPARE(kept.key, secretKeyOfSigning());
    QCOMPARE(kept.serverName, u"this account"_s);
    QCOMPARE(secretName(kept.key.kind), u"Key for signing"_s);
    const auto kinds = QMetaEnum::fromType<SecretKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = static_cast<SecretKind>(kinds.value(i));
        QCOMPARE(belongsToServer(kind), kind != SecretKind::SigningKey);
    }
    const QTemporaryDir folder;
    const SecretIndex index(folder.filePath(u"kept.json"_s));
    QVERIFY(index.add(kept));
    QCOMPARE(index.load(), QList{kept});
}

void TestSigningKey::isNotMadeWithoutAKeychain()
{
    OddSecrets secrets;
    secrets.isMissing = true;
    const auto key = resultOf(signingKey(secrets, this));
    QVERIFY(!key);
    QCOMPARE(key.error().cause, Error::Cause::NoKeychain);
    QCOMPARE(key.error().message,
             u"The key for signing is kept in the keychain only. This computer has no keychain."_s);
    QCOMPARE(secrets.written, QString());
}

void TestSigningKey::isThatOfAnotherProgramThatWasFaster()
{
    const auto others = ed25519::makeKeyPair();
    OddSecrets secrets;
    secrets.keptInstead = QString::fromLatin1(others.seed.toHex());
    const auto key = resultOf(signingKey(secrets, this));
    QVERIFY(key);
    QCOMPARE(key->publicKey, others.publicKey);
}

/// Else each could sign with a key of its own, and only one of them is kept.
void TestSigningKey::isMadeByOneProgramAtATime()
{
    const QTemporaryDir folder;
    OddSecrets secrets;
    secrets.lock = folder.filePath(u"signing.lock"_s);
    FileLock other(secrets.lock);
    QCOMPARE(other.lock({}), FileLock::Outcome::Locked);
    const auto key = resultOf(signingKey(secrets, this));
    QVERIFY(!key);
    QVERIFY2(key.error().message.contains("makes it just now"_L1), qPrintable(key.error().message));
    QCOMPARE(secrets.written, QString());
}

void TestSigningKey::isNoneWhereTheKeychainForgetsIt()
{
    OddSecrets secrets;
    const auto key = resultOf(signingKey(secrets, this));
    QVERIFY(!key);
    QCOMPARE(key.error().message,
             u"The key for signing is kept in the keychain only. It did not keep the one that was "
             u"made."_s);
    QVERIFY(!secrets.written.isEmpty());
}

void TestSigningKey::leavesAloneWhatIsNoKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("a password") << u"correct horse battery staple, and thirty-two bytes of hexadecimal"_s;
    QTest::newRow("a byte less") << QString(62, u'a');
    QTest::newRow("a byte more") << QString(66, u'a');
    QTest::newRow("no hexadecimal") << QString(63, u'a') + u'g';
}

void TestSigningKey::leavesAloneWhatIsNoKey()
{
    QFETCH(const QString, text);
    OddSecrets secrets;
    secrets.found = Secret(text);
    secrets.listed = {{.key = secretKeyOfSigning()}};
    const auto key = resultOf(signingKey(secrets, this));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::Protocol);
    QVERIFY(!resultOf(keptSigningKey(secrets, this)));
    QCOMPARE(secrets.written, QString());
}

void TestSigningKey::opensNoKeychainThatHoldsNone()
{
    OddSecrets secrets;
    secrets.isMissing = true;
    const auto found = resultOf(keptSigningKey(secrets, this));
    QVERIFY(found && !*found);
    QCOMPARE(secrets.reads, 0);
}

void TestSigningKey::isShownAsAShortFingerprint()
{
    // printf 'x%.0s' $(seq 32) | sha256sum
    QCOMPARE(fingerprintOf(QByteArray(32, 'x')), u"C62E 4615 BD39 E222"_s);
    QVERIFY(fingerprintOf(QByteArray(32, 'x')) != fingerprintOf(QByteArray(32, 'y')));
    QCOMPARE(fingerprintOf(QByteArray()), QString());
}

SLUICE_TEST(TestSigningKey)

} // namespace tst_signingkey

#include "tst_signingkey.moc"
