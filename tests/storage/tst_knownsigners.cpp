// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/signing/knownsigners.h"

#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_knownsigners {

namespace {

KnownSigner signer(const QString &name, char key)
{
    return {.name = name, .publicKey = QByteArray(32, key)};
}

} // namespace

class TestKnownSigners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsWhomItWasTold();
    void refusesWhoCannotBeToldApart_data();
    void refusesWhoCannotBeToldApart();
    void tellsNoNamesApartByTheirBlanks();
    void knowsThoseOfTheSystemFirst();
    void knowsNobodyInADamagedFile_data();
    void knowsNobodyInADamagedFile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestKnownSigners::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"signers.json"_s);
}

void TestKnownSigners::knowsWhomItWasTold()
{
    const KnownSigners signers(m_path);
    QCOMPARE(signers.load(), QList<KnownSigner>());
    QVERIFY(signers.add(signer(u" Anna "_s, 'a')));
    QVERIFY(signers.add(signer(u"Bo"_s, 'b')));
    QCOMPARE(KnownSigners(m_path).load(), QList({signer(u"Anna"_s, 'a'), signer(u"Bo"_s, 'b')}));
    QVERIFY(signers.add(signer(u"Anna Berg"_s, 'a'))); // she married
    QVERIFY(signers.remove(QByteArray(32, 'b')));
    QVERIFY(signers.remove(QByteArray(32, 'z')));
    const auto left = signers.load();
    QCOMPARE(left, QList{signer(u"Anna Berg"_s, 'a')});
    QCOMPARE(signerWith(QByteArray(32, 'a'), *left)->name, u"Anna Berg"_s);
    QVERIFY(!signerWith(QByteArray(32, 'b'), *left));
    QVERIFY(!signerWith({}, *left));
}

void TestKnownSigners::refusesWhoCannotBeToldApart_data()
{
    QTest::addColumn<KnownSigner>("other");
    QTest::newRow("no name") << signer(u" "_s, 'b');
    QTest::newRow("the name of somebody else") << signer(u"anna"_s, 'b');
    QTest::newRow("the name of somebody else in wide letters") << signer(u"\uFF21nna"_s, 'b');
    QTest::newRow("a name with a character that nobody sees") << signer(u"Bo\u200B"_s, 'b');
    QTest::newRow("a name that cannot be shown") << signer(u"B\u0007"_s, 'b');
    QTest::newRow("no key") << KnownSigner{.name = u"Bo"_s};
    QTest::newRow("half a key") << KnownSigner{.name = u"Bo"_s, .publicKey = QByteArray(16, 'b')};
}

void TestKnownSigners::refusesWhoCannotBeToldApart()
{
    QFETCH(const KnownSigner, other);
    const KnownSigners signers(m_path);
    QVERIFY(signers.add(signer(u"Anna"_s, 'a')));
    const auto added = signers.add(other);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(signers.load(), QList{signer(u"Anna"_s, 'a')});
}

void TestKnownSigners::tellsNoNamesApartByTheirBlanks()
{
    QCOMPARE(nameKey(u" Anna  Berg "_s), nameKey(u"anna berg"_s));
    QCOMPARE(nameKey(u"Anna\u00A0Berg\u3000"_s), nameKey(u"anna berg"_s));
    QVERIFY(nameKey(u"AnnaBerg"_s) != nameKey(u"Anna Berg"_s));
}

/// Their file counts more: the user cannot give one of its keys another name, nor one of its names another key.
void TestKnownSigners::knowsThoseOfTheSystemFirst()
{
    const auto systemPath = m_folder->filePath(u"system.json"_s);
    auto anna = signer(u"Anna"_s, 'a');
    QVERIFY(KnownSigners(systemPath).add(anna));
    anna.isOfSystem = true;
    QVERIFY(KnownSigners(m_path).add(signer(u"Somebody"_s, 'a')));
    const KnownSigners signers(m_path, systemPath);
    QVERIFY(signers.add(signer(u"Bo"_s, 'b')));
    QVERIFY(!signers.add(signer(u"anna"_s, 'c')));
    QCOMPARE(signers.load(), QList({anna, signer(u"Bo"_s, 'b')}));
    QVERIFY(KnownSigners(m_path).add(signer(u"ANNA"_s, 'c')));
    QVERIFY(!signers.load());
    QCOMPARE(KnownSigners::systemFile(), u"/etc/xdg/sluice/signers.json"_s);
}

void TestKnownSigners::knowsNobodyInADamagedFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no key") << QByteArray(R"({"version":1,"signers":[{"name":"Anna"}]})");
    QTest::newRow("half a key") << QByteArray(R"({"version":1,"signers":[{"name":"Anna","key":"00ff"}]})");
    QTest::newRow("two keys under one name")
        << QByteArray(R"({"version":1,"signers":[{"name":"Anna","key":"%1"},{"name":"ANNA","key":"%2"}]})")
               .replace("%1", QByteArray(32, 'a').toHex())
               .replace("%2", QByteArray(32, 'c').toHex());
    QTest::newRow("no name")
        << QByteArray(R"({"version":1,"signers":[{"key":"%1"}]})").replace("%1", QByteArray(32, 'a').toHex());
}

void TestKnownSigners::knowsNobodyInADamagedFile()
{
    QFETCH(const QByteArray, json);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
    file.close();
    const KnownSigners signers(m_path);
    QVERIFY(!signers.load());
    if (qstrcmp(QTest::currentDataTag(), "two keys under one name") != 0)
        QVERIFY(!signers.add(signer(u"Bo"_s, 'b')));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), json);
}

SLUICE_TEST(TestKnownSigners)

} // namespace tst_knownsigners

#include "tst_knownsigners.moc"
