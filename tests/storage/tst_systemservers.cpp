// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/support/servers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_systemservers {

class TestSystemServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsThemFirst();
    void changesNoneOfThem();
    void keepsOwnServersOfTheSameNameAndId();
    void combinesThePolicies();
    void combinesSeveralFiles();
    void looksOnlyWhenAFileCannotBeRead_data();
    void looksOnlyWhenAFileCannotBeRead();
    void needsNoFile();
    void looksWhereDesktopsKeepTheirs();
    void sendsNothingWhenNobodyKnowsWhereTheOwnOnesAre();
    void mayForbidToCallAnUnknownAddressHarmless_data();
    void mayForbidToCallAnUnknownAddressHarmless();

private:
    QString fixture() const { return QStringLiteral(SLUICE_TEST_DATA "/servers/system.json"); }
    QString write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    ServerFiles m_files;
};

void TestSystemServers::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files = {.own = m_folder->filePath(u"servers.json"_s), .system = {fixture()}};
}

QString TestSystemServers::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TestSystemServers::listsThemFirst()
{
    ServerStore store(m_files);
    QVERIFY(store.load());
    QVERIFY(store.add(serverCalled(u"aaa"_s)));
    QCOMPARE(store.servers().size(), 2);
    QCOMPARE(store.servers().constFirst().name, u"crm01"_s);
    QVERIFY(store.servers().constFirst().fromSystem);
    QVERIFY(!store.servers().constLast().fromSystem);
    QFile own(m_files.own);
    QVERIFY(own.open(QIODevice::ReadOnly));
    QVERIFY(!own.readAll().contains("crm01"));
}

void TestSystemServers::changesNoneOfThem()
{
    ServerStore store(m_files);
    QVERIFY(store.load());
    const auto own = store.add(serverCalled(u"own"_s)).value();
    auto server = *store.find(u"system-1"_s);
    server.environment = Environment::Demo;
    server.fromSystem = false;
    for (const auto &refused :
         {test::replace(store, server), test::remove(store, server.id), store.moveBefore(server.id, {}),
          store.moveBefore(server.id, own), store.moveBefore(own, server.id)}) {
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("crm01"_L1), qPrintable(refused.error().message));
    }
    QVERIFY(!store.add(serverCalled(u"CRM01"_s)));
    QCOMPARE(store.find(u"system-1"_s)->environment, Environment::Staging);
}

void TestSystemServers::keepsOwnServersOfTheSameNameAndId()
{
    auto copy = serverCalled(u"Crm01"_s, u"https://elsewhere/"_s);
    copy.id = u"system-1"_s;
    {
        ServerStore before({.own = m_files.own});
        QVERIFY(before.add(copy));
    }
    ServerStore store(m_files);
    QVERIFY(store.load());
    QCOMPARE(store.servers().size(), 2);
    QVERIFY(store.findByName(u"crm01"_s)->fromSystem);
    QVERIFY(store.find(u"system-1"_s)->fromSystem);
    const auto *own = store.findByName(u"Crm01 (2)"_s);
    QVERIFY(own);
    QCOMPARE(own->address, u"https://elsewhere/"_s);
    QVERIFY(store.add(serverCalled(u"other"_s)));
    {
        ServerStore without({.own = m_files.own});
        QVERIFY(without.load());
        QVERIFY(without.findByName(u"Crm01"_s));
    }
    QVERIFY(test::remove(store, store.findByName(u"Crm01 (2)"_s)->id));
    QCOMPARE(store.servers().size(), 2);
}

void TestSystemServers::combinesThePolicies()
{
    ServerStore store(m_files);
    QVERIFY(store.load());
    QCOMPARE(store.systemPolicy(Environment::Production), std::nullopt);
    const auto asked = store.systemPolicy(Environment::Staging);
    QVERIFY(asked);
    QCOMPARE(
        *asked,
        (Policy{
            .delaySeconds = 10, .protectedCaches = {}, .reasonRequired = true, .reasonPatterns = {u"CHG[0-9]+"_s}}));

    Policy own{.delaySeconds = 3, .protectedCaches = {}, .reasonPatterns = {u".{9}"_s}};
    QVERIFY(test::setPolicy(store, Environment::Staging, own));
    QCOMPARE(store.ownPolicies().of(Environment::Staging), own);
    QCOMPARE(store.policies().of(Environment::Staging), stricter(*asked, own));
    QCOMPARE(store.policies().of(Environment::Staging).delaySeconds, 10);
    QVERIFY(test::setPolicy(store, Environment::Test, own));
    QVERIFY(store.policies().of(Environment::Test).readOnly);
    QCOMPARE(store.policies().of(Environment::Demo), defaultPolicy(Environment::Demo));
}

void TestSystemServers::combinesSeveralFiles()
{
    const auto second = write(u"second.json"_s,
                              json("{'format': 'sluice-servers', 'version': 1, 'servers': [ {'id': 'system-1', 'name': "
                                   "'CRM01', 'protocol': 'x', 'address': 'https://crm01.example.com'}], 'policies': "
                                   "{'staging': {'delaySeconds': 20, 'protectedCaches': ['A']}}}"));
    m_files.system.append(second);
    ServerStore store(m_files);
    QVERIFY(store.load());
    QCOMPARE(store.servers().size(), 2);
    QCOMPARE(store.findByName(u"crm01"_s)->environment, Environment::Staging);
    QVERIFY(store.findByName(u"CRM01 (2)"_s));
    QVERIFY(store.servers().at(0).id != store.servers().at(1).id);
    const auto asked = store.systemPolicy(Environment::Staging);
    QCOMPARE(asked->delaySeconds, 20);
    QCOMPARE(asked->protectedCaches, QStringList{u"A"_s});
    QVERIFY(asked->reasonRequired);
}

void TestSystemServers::looksOnlyWhenAFileCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = json("{'format': 'sluice-servers', 'version': 1");
    QTest::newRow("damaged") << QByteArray("{");
    QTest::newRow("newer") << json("{'format': 'sluice-servers', 'version': 2}");
    QTest::newRow("a server that is none") << head + json(", 'servers': [{'name': 'x'}]}");
    QTest::newRow("a policy of an unknown class") << head + json(", 'policies': {'live': {'readOnly': true}}}");
    QTest::newRow("an unknown rule") << head + json(", 'policies': {'test': {'readonly': true}}}");
    QTest::newRow("a secret") << head + json(", 'servers': [], 'password': 'hush'}");
}

void TestSystemServers::looksOnlyWhenAFileCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    const auto path = write(u"system.json"_s, bytes);
    m_files.system.append(path);
    ServerStore store(m_files);
    const auto loaded = store.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(path), qPrintable(loaded.error().message));
    for (const auto environment : allEnvironments)
        QVERIFY(store.policies().of(environment).readOnly);
    QVERIFY(store.findByName(u"crm01"_s)); // from the other file
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    QVERIFY(store.add(serverCalled(u"own"_s)));
}

void TestSystemServers::needsNoFile()
{
    m_files.system = {m_folder->filePath(u"a/b/servers.json"_s)};
    ServerStore store(m_files);
    QVERIFY(store.load());
    QCOMPARE(store.policies(), Policies());
    QVERIFY(QFile::link(m_folder->filePath(u"gone"_s), m_folder->filePath(u"link"_s)));
    ServerStore linked({.system = {m_folder->filePath(u"link"_s)}});
    QVERIFY(!linked.load()); // a link shows that a file was intended here
    QVERIFY(linked.policies().of(Environment::Demo).readOnly);
}

void TestSystemServers::looksWhereDesktopsKeepTheirs()
{
    qputenv("XDG_CONFIG_HOME", "/home/a/.config");
    qputenv("XDG_CONFIG_DIRS", "/etc/ours:/etc/xdg");
    const auto files = ServerStore::usualFiles();
    QCOMPARE(files.own, u"/home/a/.config/Sluice/sluice/servers.json"_s);
    QCOMPARE(files.system, QStringList({u"/etc/ours/sluice/servers.json"_s, u"/etc/xdg/sluice/servers.json"_s}));
    qputenv("XDG_CONFIG_DIRS", "/nowhere");
    QCOMPARE(ServerStore::usualFiles().system.constLast(), u"/etc/xdg/sluice/servers.json"_s);
}

void TestSystemServers::sendsNothingWhenNobodyKnowsWhereTheOwnOnesAre()
{
    const Error nowhere{.kind = Error::Kind::Blocked, .message = u"Set HOME."_s};
    ServerStore store({.system = {fixture()}, .ownProblem = nowhere});
    const auto loaded = store.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error(), nowhere);
    QCOMPARE(store.problem(), nowhere);
    for (const auto environment : allEnvironments)
        QVERIFY(store.policies().of(environment).readOnly);
    const auto added = store.add(serverCalled(u"own"_s));
    QVERIFY(!added);
    QCOMPARE(added.error(), nowhere);
}

void TestSystemServers::mayForbidToCallAnUnknownAddressHarmless_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isMistake");
    QTest::newRow("production") << QByteArray("'production'") << false;
    QTest::newRow("another class") << QByteArray("'test'") << true;
    QTest::newRow("in capitals") << QByteArray("'Production'") << true;
    QTest::newRow("a flag") << QByteArray("true") << true;
    QTest::newRow("nothing") << QByteArray("null") << true;
}

void TestSystemServers::mayForbidToCallAnUnknownAddressHarmless()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isMistake);
    const auto path =
        write(u"system.json"_s,
              json("{'format': 'sluice-servers', 'version': 1, 'unknownAddresses': ") + json(value.constData()) + "}");
    m_files.system.append(path);
    ServerStore store(m_files);
    QCOMPARE(store.unknownAddresses(), std::nullopt);
    QCOMPARE(store.load().has_value(), !isMistake);
    QCOMPARE(store.unknownAddresses(), isMistake ? std::nullopt : std::optional(Environment::Production));
    if (isMistake)
        QVERIFY2(store.problem()->detail.startsWith(path + ": unknownAddresses has to be "_L1),
                 qPrintable(store.problem()->detail));
}

SLUICE_TEST(TestSystemServers)

} // namespace tst_systemservers

#include "tst_systemservers.moc"
