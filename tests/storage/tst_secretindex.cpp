// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/secretindex.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_secretindex {

namespace {

KeptSecret entryFor(const QString &id, SecretKind kind = SecretKind::Password)
{
    return {.key = {.serverId = id, .kind = kind}, .serverName = u"The server "_s + id};
}

} // namespace

class TestSecretIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsThemAgain();
    void knowsEveryKind();
    void saysWhetherAnythingChanged();
    void letsTwoProgramsWriteIt();
    void isReadByItsOwnerOnly();
    void leavesADamagedFileAlone_data();
    void leavesADamagedFileAlone();
    void leavesAFileOfANewerVersionAlone();
    void saysThatItCannotBeWritten();

private:
    void store(const QByteArray &bytes) const;
    QByteArray stored() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSecretIndex::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"kept.json"_s);
}

void TestSecretIndex::store(const QByteArray &bytes) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray TestSecretIndex::stored() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSecretIndex::findsThemAgain()
{
    m_path = m_folder->filePath(u"a/folder/that/is/not/there/kept.json"_s);
    QCOMPARE(SecretIndex(m_path).load(), QList<KeptSecret>());
    QVERIFY(SecretIndex(m_path).add(entryFor(u"a"_s)));
    QVERIFY(SecretIndex(m_path).add(entryFor(u"b"_s)));
    QCOMPARE(SecretIndex(m_path).load(), QList({entryFor(u"a"_s), entryFor(u"b"_s)}));
    QVERIFY(SecretIndex(m_path).remove(entryFor(u"a"_s).key));
    QCOMPARE(SecretIndex(m_path).load(), QList({entryFor(u"b"_s)}));
}

void TestSecretIndex::knowsEveryKind()
{
    const auto kinds = QMetaEnum::fromType<SecretKind>();
    const SecretIndex index(m_path);
    for (int i = 0; i < kinds.keyCount(); ++i)
        QVERIFY(index.add(entryFor(u"a"_s, static_cast<SecretKind>(kinds.value(i)))));
    const auto entries = index.load();
    QVERIFY(entries);
    QCOMPARE(entries->size(), kinds.keyCount());
    for (int i = 0; i < kinds.keyCount(); ++i)
        QCOMPARE(entries->at(i), entryFor(u"a"_s, static_cast<SecretKind>(kinds.value(i))));
}

void TestSecretIndex::saysWhetherAnythingChanged()
{
    const SecretIndex index(m_path);
    QCOMPARE(index.remove(entryFor(u"a"_s).key), false);
    QCOMPARE(index.add(entryFor(u"a"_s)), true);
    QCOMPARE(index.add(entryFor(u"a"_s)), false);
    auto renamed = entryFor(u"a"_s);
    renamed.serverName = u"Another name"_s;
    QCOMPARE(index.add(renamed), true);
    QCOMPARE(index.load(), QList({renamed}));
    QCOMPARE(index.remove(renamed.key), true);
}

void TestSecretIndex::letsTwoProgramsWriteIt()
{
    const SecretIndex one(m_path);
    const SecretIndex other(m_path);
    QCOMPARE(one.load(), QList<KeptSecret>());
    QVERIFY(other.add(entryFor(u"a"_s)));
    QVERIFY(one.add(entryFor(u"b"_s)));
    QCOMPARE(other.load(), QList({entryFor(u"a"_s), entryFor(u"b"_s)}));
}

void TestSecretIndex::isReadByItsOwnerOnly()
{
    QVERIFY(SecretIndex(m_path).add(entryFor(u"a"_s)));
    QCOMPARE(
        QFile::permissions(m_path)
            & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
        QFileDevice::Permissions());
}

void TestSecretIndex::leavesADamagedFileAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"secrets\": [");
    QTest::newRow("no version") << QByteArray("{\"secrets\": []}");
    QTest::newRow("no secrets") << QByteArray("{\"version\": 1}");
    QTest::newRow("no server") << QByteArray("{\"version\": 1, \"secrets\": [{\"kind\": \"password\"}]}");
    QTest::newRow("unknown kind") << QByteArray(
        "{\"version\": 1, \"secrets\": [{\"server\": \"a\", \"kind\": \"fingerprint\"}]}");
}

void TestSecretIndex::leavesADamagedFileAlone()
{
    QFETCH(QByteArray, bytes);
    const SecretIndex index(m_path);
    store(bytes);
    QVERIFY(!index.load());
    const auto added = index.add(entryFor(u"a"_s));
    QVERIFY(!added);
    QVERIFY2(added.error().message.contains(m_path), qPrintable(added.error().message));
    QVERIFY(!index.remove(entryFor(u"a"_s).key));
    QCOMPARE(stored(), bytes);
}

void TestSecretIndex::leavesAFileOfANewerVersionAlone()
{
    const QByteArray newer = "{\"version\": 2, \"secrets\": {}}";
    store(newer);
    const SecretIndex index(m_path);
    QVERIFY(!index.load());
    QVERIFY(!index.add(entryFor(u"a"_s)));
    QVERIFY(!index.remove(entryFor(u"a"_s).key));
    QCOMPARE(stored(), newer);
}

void TestSecretIndex::saysThatItCannotBeWritten()
{
    store("a file in the way");
    const SecretIndex index(m_path + "/kept.json"_L1);
    const auto added = index.add(entryFor(u"a"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Machine);
}

SLUICE_TEST(TestSecretIndex)

} // namespace tst_secretindex

#include "tst_secretindex.moc"
