// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/signing/ed25519.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_ed25519 {

class TestEd25519 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsAsTheStandardSays_data();
    void signsAsTheStandardSays();
    void acceptsNothingElse_data();
    void acceptsNothingElse();
    void makesADifferentKeyEachTime();
    void takesNoSeedOfAnotherSize();
};

void TestEd25519::signsAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("seed"); // RFC 8032 §7.1, in hexadecimal
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("test 1") << "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"_ba
                            << "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"_ba
                            << ""_ba
                            << "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                               "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"_ba;
    QTest::newRow("test 2") << "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"_ba
                            << "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"_ba
                            << "72"_ba
                            << "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
                               "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"_ba;
}

void TestEd25519::signsAsTheStandardSays()
{
    QFETCH(QByteArray, seed);
    QFETCH(QByteArray, publicKey);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    const auto bytes = QByteArray::fromHex(message);
    const auto keys = ed25519::keyPairFrom(QByteArray::fromHex(seed));
    QVERIFY(keys);
    QCOMPARE(keys->publicKey.toHex(), publicKey);
    QCOMPARE(ed25519::sign(*keys, bytes).toHex(), signature);
    QVERIFY(ed25519::verify(keys->publicKey, bytes, QByteArray::fromHex(signature)));
}

void TestEd25519::acceptsNothingElse_data()
{
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    const auto keys = ed25519::makeKeyPair();
    const auto message = "a message"_ba;
    const auto signature = ed25519::sign(keys, message);
    auto changed = signature;
    changed[0] = static_cast<char>(changed[0] ^ 1);
    QTest::newRow("another message") << keys.publicKey << "b message"_ba << signature;
    QTest::newRow("another key") << ed25519::makeKeyPair().publicKey << message << signature;
    QTest::newRow("a changed signature") << keys.publicKey << message << changed;
    QTest::newRow("a cut signature") << keys.publicKey << message << signature.chopped(1);
    QTest::newRow("a longer signature") << keys.publicKey << message << signature + '\0';
    QTest::newRow("no signature") << keys.publicKey << message << QByteArray();
    QTest::newRow("a cut key") << keys.publicKey.chopped(1) << message << signature;
    QTest::newRow("no key") << QByteArray() << message << signature;
}

void TestEd25519::acceptsNothingElse()
{
    QFETCH(QByteArray, publicKey);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    QVERIFY(!ed25519::verify(publicKey, message, signature));
}

void TestEd25519::makesADifferentKeyEachTime()
{
    const auto one = ed25519::makeKeyPair();
    const auto other = ed25519::makeKeyPair();
    QVERIFY(one.seed != other.seed);
    QVERIFY(one.publicKey != other.publicKey);
    QCOMPARE(ed25519::keyPairFrom(one.seed)->publicKey, one.publicKey);
}

void TestEd25519::takesNoSeedOfAnotherSize()
{
    QVERIFY(!ed25519::keyPairFrom({}));
    QVERIFY(!ed25519::keyPairFrom(QByteArray(31, 'a')));
    QVERIFY(!ed25519::keyPairFrom(QByteArray(33, 'a')));
}

SLUICE_TEST(TestEd25519)

} // namespace tst_ed25519

#include "tst_ed25519.moc"
