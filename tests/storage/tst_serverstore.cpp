// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"

#include "tests/support/servers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serverstore {

namespace {

QStringList namesOf(const QList<Server> &servers)
{
    QStringList names;
    for (const auto &server : servers)
        names.append(server.name);
    return names;
}

} // namespace

class TestServerStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesNothingWithoutAFile();
    void givesAnIdOnce();
    void findsByNameInAnyCase();
    void keepsEachNameOnce();
    void changesAServerInItsPlace();
    void notesThatAClassBecameLower_data();
    void notesThatAClassBecameLower();
    void keepsTheNotesOfLoweredClasses();
    void ordersServers();
    void groupsServers();
    void removesAServer();
    void refusesToChangeWhatIsNotThere();
    void tellsOfEveryChange();
    void letsWhoeverHearsOfAChangeMakeAnother();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    ServerFiles m_files;
};

void TestServerStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files = {.own = m_folder->filePath(u"a/folder/that/is/not/there/servers.json"_s)};
}

void TestServerStore::storesNothingWithoutAFile()
{
    ServerStore store;
    QVERIFY(store.load());
    QVERIFY(store.add(serverCalled(u"crm01"_s)));
    QCOMPARE(namesOf(store.servers()), QStringList{u"crm01"_s});
}

void TestServerStore::givesAnIdOnce()
{
    ServerStore store(m_files);
    const auto first = store.add(serverCalled(u"crm01"_s));
    const auto second = store.add(serverCalled(u"crm02"_s));
    QVERIFY(first && second && *first != *second && !first->isEmpty());
    auto third = serverCalled(u"crm03"_s);
    third.id = *first;
    QVERIFY(!store.add(third));
    QCOMPARE(store.servers().size(), 2);
}

void TestServerStore::findsByNameInAnyCase()
{
    ServerStore store(m_files);
    QVERIFY(store.add(serverCalled(u"Ørsted"_s, u"crm"_s)));
    QVERIFY(store.findByName(u" øRSTED "_s));
    QVERIFY(!store.findByName(u"Orsted"_s));
    QVERIFY(!store.findByName(QString()));
}

void TestServerStore::keepsEachNameOnce()
{
    ServerStore store(m_files);
    QVERIFY(store.add(serverCalled(u"crm01"_s)));
    const auto other = store.add(serverCalled(u"crm02"_s));
    QVERIFY(!store.add(serverCalled(u"CRM01"_s)));
    auto renamed = *store.find(*other);
    renamed.name = u"Crm01"_s;
    QVERIFY(!test::replace(store, renamed));
    renamed.name = u"CRM02"_s; // its own name in another case
    QVERIFY(test::replace(store, renamed));
    QCOMPARE(namesOf(store.servers()), QStringList({u"crm01"_s, u"CRM02"_s}));
}

void TestServerStore::changesAServerInItsPlace()
{
    ServerStore store(m_files);
    for (const auto &name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store.add(serverCalled(name)));
    auto server = fullServer();
    server.id = store.findByName(u"b"_s)->id;
    server.classChanges.clear();
    server.environment = Environment::Production;
    QVERIFY(test::replace(store, server));
    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(again.servers().at(1), server);
    QCOMPARE(again.servers().size(), 3);
}

void TestServerStore::notesThatAClassBecameLower_data()
{
    using Class = std::optional<Environment>;
    QTest::addColumn<Class>("from");
    QTest::addColumn<Class>("to");
    QTest::addColumn<bool>("noted");
    QTest::newRow("one lower") << Class(Environment::Production) << Class(Environment::Staging) << true;
    QTest::newRow("unclassified before") << Class() << Class(Environment::Demo) << true;
    QTest::newRow("test to development") << Class(Environment::Test) << Class(Environment::Development) << true;
    QTest::newRow("the same") << Class(Environment::Test) << Class(Environment::Test) << false;
    QTest::newRow("the same in another word") << Class(Environment::Production) << Class() << false;
    QTest::newRow("higher") << Class(Environment::Demo) << Class(Environment::Production) << false;
    QTest::newRow("unclassified now") << Class(Environment::Demo) << Class() << false;
}

void TestServerStore::notesThatAClassBecameLower()
{
    QFETCH(std::optional<Environment>, from);
    QFETCH(std::optional<Environment>, to);
    QFETCH(bool, noted);
    ServerStore store(m_files);
    auto server = serverCalled(u"crm01"_s);
    server.environment = from;
    server.id = store.add(server).value();
    server.environment = to;
    const auto before = QDateTime::currentDateTimeUtc();
    QVERIFY(test::replace(store, server));
    ServerStore again(m_files);
    QVERIFY(again.load());
    const auto changes = again.servers().constFirst().classChanges;
    QCOMPARE(changes.size(), noted ? 1 : 0);
    for (const auto &change : changes) {
        QCOMPARE(change.from, environmentOf({.environment = from}));
        QCOMPARE(change.to, environmentOf({.environment = to}));
        QCOMPARE(change.when.timeSpec(), Qt::UTC);
        QVERIFY(change.when >= before && change.when <= QDateTime::currentDateTimeUtc());
    }
}

void TestServerStore::keepsTheNotesOfLoweredClasses()
{
    ServerStore store(m_files);
    auto server = serverCalled(u"crm01"_s);
    server.classChanges = fullServer().classChanges; // of the server that it was copied from
    server.id = store.add(server).value();
    QVERIFY(store.find(server.id)->classChanges.isEmpty());
    for (const auto environment : {Environment::Staging, Environment::Demo}) {
        server.environment = environment;
        server.classChanges.clear();
        QVERIFY(test::replace(store, server));
    }
    QCOMPARE(store.find(server.id)->classChanges.size(), 2);
    QCOMPARE(store.find(server.id)->classChanges.constLast().from, Environment::Staging);
    const auto exported = store.exported({server.id});
    ServerStore elsewhere;
    QVERIFY(elsewhere.import(exported));
    QCOMPARE(elsewhere.servers().constFirst().classChanges, store.find(server.id)->classChanges);
}

void TestServerStore::ordersServers()
{
    ServerStore store(m_files);
    QHash<QString, QString> ids;
    for (const auto &name : {u"a"_s, u"b"_s, u"c"_s})
        ids.insert(name, store.add(serverCalled(name)).value());
    QVERIFY(store.moveBefore(ids[u"c"_s], ids[u"a"_s]));
    QCOMPARE(namesOf(store.servers()), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QVERIFY(store.moveBefore(ids[u"c"_s], ids[u"b"_s]));
    QCOMPARE(namesOf(store.servers()), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    QVERIFY(store.moveBefore(ids[u"a"_s], {}));
    QCOMPARE(namesOf(store.servers()), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    QVERIFY(store.moveBefore(ids[u"b"_s], ids[u"b"_s]));
    QVERIFY(!store.moveBefore(ids[u"b"_s], u"gone"_s));
    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(namesOf(again.servers()), QStringList({u"c"_s, u"b"_s, u"a"_s}));
}

void TestServerStore::groupsServers()
{
    ServerStore store(m_files);
    for (const auto &[name, group] :
         {std::pair(u"a"_s, u"North"_s), {u"b"_s, QString()}, {u"c"_s, u"A"_s}, {u"d"_s, u"North"_s}}) {
        auto server = serverCalled(name);
        server.group = group;
        QVERIFY(store.add(server));
    }
    QCOMPARE(store.groups(), QStringList({u"North"_s, u"A"_s}));
    QCOMPARE(namesOf(store.serversOf(u"North"_s)), QStringList({u"a"_s, u"d"_s}));
    QCOMPARE(namesOf(store.serversOf(QString())), QStringList{u"b"_s});
}

void TestServerStore::removesAServer()
{
    ServerStore store(m_files);
    const auto id = store.add(serverCalled(u"a"_s)).value();
    QVERIFY(store.add(serverCalled(u"b"_s)));
    QVERIFY(test::remove(store, id));
    QVERIFY(!store.find(id));
    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(namesOf(again.servers()), QStringList{u"b"_s});
}

void TestServerStore::refusesToChangeWhatIsNotThere()
{
    ServerStore store(m_files);
    auto server = serverCalled(u"a"_s);
    server.id = u"gone"_s;
    QVERIFY(!test::replace(store, server));
    QVERIFY(!test::remove(store, u"gone"_s));
    QVERIFY(!store.moveBefore(u"gone"_s, {}));
    QVERIFY(!QFile::exists(m_files.own));
}

void TestServerStore::tellsOfEveryChange()
{
    ServerStore store(m_files);
    const QSignalSpy changed(&store, &ServerStore::changed);
    auto server = serverCalled(u"a"_s);
    server.id = store.add(server).value();
    QCOMPARE(changed.size(), 1);
    server.group = u"North"_s;
    QVERIFY(test::replace(store, server));
    QCOMPARE(changed.size(), 2);
    QVERIFY(test::setPolicy(store, Environment::Demo, fullPolicy()));
    QCOMPARE(changed.size(), 3);
    QVERIFY(!test::remove(store, u"gone"_s));
    QVERIFY(test::replace(store, server)); // nothing changed
    QCOMPARE(changed.size(), 3);
    QVERIFY(test::remove(store, server.id));
    QCOMPARE(changed.size(), 4);
}

void TestServerStore::letsWhoeverHearsOfAChangeMakeAnother()
{
    ServerStore store(m_files);
    connect(&store, &ServerStore::changed, this, [&store] {
        if (!store.findByName(u"b"_s))
            QVERIFY(store.add(serverCalled(u"b"_s)));
    });
    QVERIFY(store.add(serverCalled(u"a"_s)));
    QCOMPARE(namesOf(store.servers()), QStringList({u"a"_s, u"b"_s}));
}

SLUICE_TEST(TestServerStore)

} // namespace tst_serverstore

#include "tst_serverstore.moc"
