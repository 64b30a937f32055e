// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serverfiles {

namespace {

QByteArray document(const QByteArray &servers, const QByteArray &more = {})
{
    return json("{'format': 'sluice-servers', 'version': 1, 'servers': [") + servers + "]" + more + "}";
}

QByteArray crm(const QByteArray &more = {})
{
    return json("{'id': '1', 'name': 'crm01', 'protocol': 'superoffice', 'address': 'https://crm01/'") + more + "}";
}

/// In 12 groups.
QByteArray manyServers(int count)
{
    QByteArrayList servers;
    for (int i = 0; i < count; ++i) {
        const auto number = QByteArray::number(i);
        servers.append(json("{'name': 'crm") + number + json("', 'protocol': 'superoffice', 'address': 'https://crm")
                       + number + json(".example.com/', 'group': 'Group ") + QByteArray::number(i % 12) + json("'}"));
    }
    return document(servers.join(','));
}

} // namespace

class TestServerFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsADamagedFileAside_data();
    void keepsADamagedFileAside();
    void keepsWhatCanBeRead_data();
    void keepsWhatCanBeRead();
    void makesAPolicyThatCannotBeReadReadOnly();
    void leavesANewerFileAlone();
    void leavesAFileAloneThatWasSpoiltMeanwhile();
    void leavesOutWhatLooksSecret();
    void keepsWhatANewerVersionAdded();
    void readsWhatSomebodyWroteByHand();
    void tellsServersOfOneIdApart();
    void tellsServersOfOneNameApart();
    void saysThatItCannotBeStored();
    void saysThatItCannotBeRead();
    void readsManyServers();
    void readsEachServerOnce();

private:
    QByteArray stored() const;
    void store(const QByteArray &bytes) const;
    QStringList filesStored() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ServerFiles m_files;
};

void TestServerFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_files = {.own = m_folder->filePath(u"servers.json"_s)};
}

QByteArray TestServerFiles::stored() const
{
    QFile file(m_files.own);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestServerFiles::store(const QByteArray &bytes) const
{
    QFile file(m_files.own);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestServerFiles::keepsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << document(crm()).chopped(1);
    QTest::newRow("not JSON") << QByteArray("\xff\xfe\x00", 3);
    QTest::newRow("another form") << QByteArray("[1, 2]");
    QTest::newRow("another format") << json("{'format': 'x', 'version': 1, 'servers': []}");
    QTest::newRow("no version") << json("{'format': 'sluice-servers', 'servers': []}");
    QTest::newRow("version of another type") << json("{'format': 'sluice-servers', 'version': '1'}");
    QTest::newRow("nested too deeply") << QByteArray(3000, '[');
}

void TestServerFiles::keepsADamagedFileAside()
{
    QFETCH(QByteArray, bytes);
    store(bytes);
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(m_files.own + ".damaged"_L1), qPrintable(loaded.error().message));
    QVERIFY(servers.servers().isEmpty());
    QVERIFY(servers.add(serverCalled(u"crm01"_s)));
    QCOMPARE(filesStored(), QStringList({u"servers.json"_s, u"servers.json.damaged"_s}));
    QFile aside(m_files.own + ".damaged"_L1);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
    QVERIFY(ServerStore(m_files).load());
}

void TestServerFiles::keepsWhatCanBeRead_data()
{
    QTest::addColumn<QByteArray>("spoilt");
    QTest::addColumn<QString>("place");
    QTest::newRow("number for a server") << QByteArray("7") << u"servers[1]"_s;
    QTest::newRow("no name") << json("{'protocol': 'x', 'address': 'y'}") << u"servers[1].name"_s;
    QTest::newRow("unknown class") << crm(json(", 'environment': 'Moon'")) << u"servers[1].environment"_s;
    QTest::newRow("password") << json("{'name': 'a', 'protocol': 'x', 'address': 'a:b@c'}") << u"servers[1]"_s;
}

void TestServerFiles::keepsWhatCanBeRead()
{
    QFETCH(QByteArray, spoilt);
    QFETCH(QString, place);
    const auto bytes = document(crm() + "," + spoilt, json(", 'policies': {'demo': {'delaySeconds': 7}}"));
    store(bytes);
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(place + u' ') || loaded.error().message.contains(place + u':'),
             qPrintable(loaded.error().message));
    QCOMPARE(servers.servers().size(), 1);
    QCOMPARE(filesStored(), QStringList({u"servers.json"_s, u"servers.json.damaged"_s}));
    QFile aside(m_files.own + ".damaged"_L1);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);

    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(again.servers(), servers.servers());
    QCOMPARE(again.policies().of(Environment::Demo).delaySeconds, 7);
}

void TestServerFiles::makesAPolicyThatCannotBeReadReadOnly()
{
    store(document(crm(), json(", 'policies': {'test': {'delaySeconds': '7'}, 'demo': {'readonly': true}}")));
    ServerStore servers(m_files);
    QVERIFY(!servers.load());
    QVERIFY(servers.policies().of(Environment::Test).readOnly);
    QVERIFY(servers.policies().of(Environment::Demo).readOnly);
    QVERIFY(!servers.policies().of(Environment::Staging).readOnly);
    QCOMPARE(servers.servers().size(), 1);
}

void TestServerFiles::leavesANewerFileAlone()
{
    const QByteArray newer = json("{'format': 'sluice-servers', 'version': 2, 'servers': {'crm': 1}}");
    store(newer);
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(m_files.own), qPrintable(loaded.error().message));
    QVERIFY(!servers.add(serverCalled(u"crm01"_s)));
    QVERIFY(!servers.setPolicy(Environment::Demo, {}));
    QVERIFY(servers.servers().isEmpty());
    QCOMPARE(stored(), newer);
    QCOMPARE(filesStored(), QStringList{u"servers.json"_s});
}

void TestServerFiles::leavesAFileAloneThatWasSpoiltMeanwhile()
{
    ServerStore servers(m_files);
    QVERIFY(servers.add(serverCalled(u"crm01"_s)));
    store("{ not finished");
    QVERIFY(!servers.add(serverCalled(u"crm02"_s)));
    QCOMPARE(stored(), QByteArray("{ not finished"));
    QCOMPARE(servers.servers().size(), 1);
    QCOMPARE(filesStored(), QStringList{u"servers.json"_s});
}

void TestServerFiles::leavesOutWhatLooksSecret()
{
    store(document(crm(json(", 'proxy': {'host': 'p', 'Password': 'hush'}, 'apiToken': 'hush'")),
                   json(", 'ticket': 'hush'")));
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains("servers[0].apiToken"_L1), qPrintable(loaded.error().message));
    QCOMPARE(servers.servers().size(), 1);
    QVERIFY(servers.add(serverCalled(u"crm02"_s)));
    QVERIFY2(!stored().contains("hush"), stored().constData());
    QVERIFY(ServerStore(m_files).load());
}

void TestServerFiles::keepsWhatANewerVersionAdded()
{
    store(document(crm(json(", 'colour': 'red', 'nodes': [{'address': 'n1', 'rack': 7}]")),
                   json(", 'comment': ['ours']")));
    ServerStore servers(m_files);
    QVERIFY(servers.load());
    QVERIFY(servers.add(serverCalled(u"crm02"_s)));
    auto root = QJsonDocument::fromJson(stored()).object();
    QCOMPARE(root.value("comment"_L1), QJsonArray{u"ours"_s});
    auto first = root.value("servers"_L1).toArray().at(0).toObject();
    QCOMPARE(first.value("colour"_L1), u"red"_s);

    auto server = servers.servers().constFirst();
    server.group = u"North"_s;
    QVERIFY(servers.replace(server));
    first = QJsonDocument::fromJson(stored()).object().value("servers"_L1).toArray().at(0).toObject();
    QCOMPARE(first.value("colour"_L1), u"red"_s);
    QCOMPARE(first.value("group"_L1), u"North"_s);
    QVERIFY(!servers.exported({server.id}).contains("colour"));
}

void TestServerFiles::readsWhatSomebodyWroteByHand()
{
    QVERIFY(QFile::copy(QStringLiteral(SLUICE_TEST_DATA "/servers/by-hand.json"), m_files.own));
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
    QCOMPARE(servers.servers().size(), 3);
    const auto *farm = servers.findByName(u"crm farm"_s);
    QVERIFY(farm && !farm->id.isEmpty());
    QCOMPARE(farm->nodes.size(), 2);
    QCOMPARE(farm->environment, Environment::Production);
    QCOMPARE(environmentOf(*servers.findByName(u"unclassified"_s)), Environment::Production);
    const auto &policy = servers.policies().of(Environment::Production);
    QCOMPARE(policy.confirmation, Confirmation::TypedHost);
    QCOMPARE(policy.graveConfirmation, Confirmation::TypedHost);
    QCOMPARE(policy.hours.size(), 1);
    QCOMPARE(policy.protectedCaches, Policy().protectedCaches);
    ServerStore again(m_files);
    QVERIFY(again.load());
    QCOMPARE(again.servers(), servers.servers()); // the same ids
}

void TestServerFiles::tellsServersOfOneIdApart()
{
    store(document(crm() + json(", {'id': '1', 'name': 'copy', 'protocol': 'x', 'address': 'c'}")));
    ServerStore servers(m_files);
    QVERIFY(servers.load());
    const auto copy = servers.findByName(u"copy"_s)->id;
    QCOMPARE(servers.find(u"1"_s)->name, u"crm01"_s);
    ServerStore again(m_files);
    QVERIFY(again.load());
    QVERIFY(again.remove(copy));
    QCOMPARE(again.servers().constFirst().name, u"crm01"_s);
}

void TestServerFiles::tellsServersOfOneNameApart()
{
    store(document(crm() + json(", {'id': '2', 'name': 'CRM01', 'protocol': 'x', 'address': 'c'}")));
    ServerStore servers(m_files);
    QVERIFY(servers.load());
    QCOMPARE(servers.findByName(u"crm01"_s)->id, u"1"_s);
    QCOMPARE(servers.find(u"2"_s)->name, u"CRM01 (2)"_s);
    QVERIFY(servers.remove(u"1"_s));
    QCOMPARE(servers.find(u"2"_s)->name, u"CRM01"_s); // its name in the file
}

void TestServerFiles::saysThatItCannotBeStored()
{
    store("not a folder");
    ServerStore servers({.own = m_files.own + "/servers.json"_L1});
    const auto added = servers.add(serverCalled(u"crm01"_s));
    QVERIFY(!added);
    QVERIFY2(added.error().message.contains(m_files.own), qPrintable(added.error().message));
    QVERIFY(servers.servers().isEmpty());
}

void TestServerFiles::saysThatItCannotBeRead()
{
    QVERIFY(QDir().mkpath(m_files.own)); // not even root can read a folder as a file
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(m_files.own), qPrintable(loaded.error().message));
    QVERIFY(!servers.add(serverCalled(u"crm01"_s)));
    QVERIFY(QFileInfo(m_files.own).isDir());
}

void TestServerFiles::readsManyServers()
{
    store(manyServers(200));
    ServerStore servers(m_files);
    QVERIFY(servers.load());
    QCOMPARE(servers.servers().size(), 200);
    QCOMPARE(servers.groups().size(), 12);
    QCOMPARE(servers.serversOf(u"Group 3"_s).size(), 17);
}

/// The time grows linearly with the number of servers: no server is compared with every other.
void TestServerFiles::readsEachServerOnce()
{
    const auto timeFor = [this](int count) {
        store(manyServers(count));
        ServerStore servers(m_files);
        auto shortest = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            [&] { QVERIFY(servers.load()); }();
            shortest = std::min(shortest, timer.nsecsElapsed());
        }
        return shortest;
    };
    const auto few = timeFor(100);
    const auto many = timeFor(1600); // 256 times as long if it were square
    QVERIFY2(many < 16 * 4 * few, qPrintable(u"%1 and %2 ns"_s.arg(few).arg(many)));
    qInfo("100 servers: %.1f ms, 1600: %.1f ms", double(few) / 1e6, double(many) / 1e6);
}

SLUICE_TEST(TestServerFiles)

} // namespace tst_serverfiles

#include "tst_serverfiles.moc"
