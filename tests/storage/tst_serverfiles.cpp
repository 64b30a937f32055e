// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/support/cputime.h"
#include "tests/support/servers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
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
    void leavesADamagedFileAlone_data();
    void leavesADamagedFileAlone();
    void keepsWhatCanBeRead_data();
    void keepsWhatCanBeRead();
    void forbidsEverythingUntilAMistakeIsMended_data();
    void forbidsEverythingUntilAMistakeIsMended();
    void noticesAMistakeThatIsMadeLater();
    void leavesANewerFileAlone();
    void leavesAFileAloneThatWasSpoiltMeanwhile();
    void neitherShowsNorExportsWhatLooksSecret();
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
    /// Without the files of the locks, which stay.
    QStringList filesStored() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name).filter(QRegularExpression(u"(?<!\\.lock)$"_s));
    }

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

void TestServerFiles::leavesADamagedFileAlone_data()
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
    QTest::newRow("of a newer version") << json("{'format': 'sluice-servers', 'version': 99, 'servers': []}");
}

void TestServerFiles::leavesADamagedFileAlone()
{
    QFETCH(QByteArray, bytes);
    store(bytes);
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    // Each sentence is whole: the reason, and what follows from it.
    const auto sentences =
        u"The file %1 cannot be used: It is [^.]*\\. Until somebody has put this right by hand, .*\\."_s;
    const QRegularExpression whole(
        QRegularExpression::anchoredPattern(sentences.arg(QRegularExpression::escape(m_files.own))));
    QVERIFY2(whole.match(loaded.error().message).hasMatch(), qPrintable(loaded.error().message));
    QVERIFY(servers.servers().isEmpty());
    for (const auto environment : allEnvironments)
        QVERIFY(servers.policies().of(environment).readOnly);
    const auto added = servers.add(serverCalled(u"crm01"_s));
    QVERIFY(!added);
    QCOMPARE(added.error(), loaded.error());
    QCOMPARE(filesStored(), QStringList{u"servers.json"_s});
    QCOMPARE(stored(), bytes);
    QVERIFY(!ServerStore(m_files).load());
}

void TestServerFiles::keepsWhatCanBeRead_data()
{
    QTest::addColumn<QByteArray>("spoilt");
    QTest::addColumn<QString>("place");
    QTest::newRow("number for a server") << QByteArray("7") << u"servers[1]"_s;
    QTest::newRow("no name") << json("{'protocol': 'x', 'address': 'y'}") << u"servers[1].name"_s;
    QTest::newRow("unknown class") << crm(json(", 'environment': 'Moon'")) << u"servers[1].environment"_s;
    QTest::newRow("password") << json("{'name': 'a', 'protocol': 'x', 'address': 'a:b@c'}") << u"servers[1].address"_s;
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
    QCOMPARE(servers.policies().of(Environment::Demo).delaySeconds, 7);
    QVERIFY(servers.policies().of(Environment::Demo).readOnly);

    ServerStore again(m_files); // the mistake is still there at the second call
    QVERIFY(!again.load());
    QCOMPARE(again.problem(), servers.problem());
    QCOMPARE(again.servers(), servers.servers());
    QCOMPARE(filesStored(), QStringList{u"servers.json"_s});
    QCOMPARE(stored(), bytes);
}

void TestServerFiles::forbidsEverythingUntilAMistakeIsMended_data()
{
    QTest::addColumn<QByteArray>("servers");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char *name, const QByteArray &servers, const QByteArray &more,
                        const QStringList &places) { QTest::newRow(name) << servers << more << places; };
    row("a class", crm(json(", 'environment': 'producton'")), {}, {u"servers[0].environment"_s});
    row("a class in capitals", crm(json(", 'environment': 'Production'")), {}, {u"servers[0].environment"_s});
    row("a rule", crm(), json(", 'policies': {'test': {'readonly': true}}"), {u"policies.test.readonly"_s});
    row("a policy", crm(), json(", 'policies': {'tset': {'readOnly': true}}"), {u"policies.tset"_s});
    row("a number", crm(), json(", 'policies': {'test': {'delaySeconds': '7'}}"), {u"policies.test.delaySeconds"_s});
    row("a line too many", crm(), json(", 'policies': {'test': {'hours': [{'from': '06:30\\n'}]}}"),
        {u"policies.test.hours[0].from"_s});
    row("an address", crm(json(", 'nodes': [{'address': '?'}]")), {}, {u"servers[0].nodes[0].address"_s});
    row("a secret", crm(json(", 'proxy': {'password': 'hush'}")), {}, {u"servers[0].proxy.password"_s});
    row("a key that is there twice", crm(json(", 'environment': 'production', 'environment': 'demo'")), {},
        {u"servers[0].environment"_s});
    row("a key that is there twice, in other letters", crm(json(", 'user': 'a', '\\u0075ser': 'b'")), {},
        {u"servers[0].user"_s});
    row("half a character", crm(json(", 'user': '\\ud800'")), {}, {u"servers[0].user"_s});
    row("a control character", crm(json(", 'colour': ['\\u0007']")), {}, {u"servers[0].colour[0]"_s});
    row("a time", crm(json(", 'classChanges': [{'when': '9999-12-31T23:59:59-01:00', 'from': 'test', 'to': 'demo'}]")),
        {}, {u"servers[0].classChanges[0].when"_s});
    row("several", "7," + crm(json(", 'environment': 'x', 'timeoutSeconds': 0, 'signIn': 'y'")),
        json(", 'policies': {'test': {'readOnly': 1}, 'demo': {'confirmation': 'Button'}}"),
        {u"servers[0]"_s, u"servers[1].environment"_s, u"servers[1].timeoutSeconds"_s, u"servers[1].signIn"_s,
         u"policies.test.readOnly"_s, u"policies.demo.confirmation"_s});
}

void TestServerFiles::forbidsEverythingUntilAMistakeIsMended()
{
    QFETCH(QByteArray, servers);
    QFETCH(QByteArray, more);
    QFETCH(QStringList, places);
    const auto bytes = document(servers, more);
    store(bytes);
    for (int call = 0; call < 2; ++call) {
        ServerStore store(m_files);
        QVERIFY(!store.load());
        const auto problem = store.problem();
        QVERIFY(problem);
        QCOMPARE(problem->kind, Error::Kind::Machine);
        QCOMPARE(problem->delivery, Error::Delivery::NotSent);
        const auto lines = problem->detail.split(u'\n');
        QVERIFY2(lines.size() >= places.size(), qPrintable(problem->detail));
        for (const auto &place : places)
            QVERIFY2(problem->detail.contains(place + u' '), qPrintable(problem->detail));
        for (const auto environment : allEnvironments)
            QVERIFY(store.policies().of(environment).readOnly);
        const auto added = store.add(serverCalled(u"crm02"_s));
        QVERIFY(!added);
        QCOMPARE(added.error(), *problem);
        QCOMPARE(stored(), bytes);
        QCOMPARE(filesStored(), QStringList{u"servers.json"_s});
    }
    ServerStore store(m_files);
    QVERIFY(!store.load());
    this->store(document(crm())); // mended by hand
    QTRY_VERIFY(!store.problem());
    QVERIFY(!store.policies().of(Environment::Test).readOnly);
    QVERIFY(store.add(serverCalled(u"crm02"_s)));
}

void TestServerFiles::noticesAMistakeThatIsMadeLater()
{
    ServerStore servers(m_files);
    QVERIFY(servers.load());
    QVERIFY(servers.add(serverCalled(u"crm01"_s)));
    store(document(crm(), json(", 'policies': {'test': {'readonly': true}}")));
    QTRY_VERIFY(servers.problem());
    QVERIFY(servers.policies().of(Environment::Test).readOnly);
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
    QVERIFY(!test::setPolicy(servers, Environment::Demo, {}));
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

void TestServerFiles::neitherShowsNorExportsWhatLooksSecret()
{
    store(document(crm(json(", 'proxy': {'host': 'p', 'Password': 'hush'}, 'apiToken': 'hush'")),
                   json(", 'ticket': 'hush'")));
    ServerStore servers(m_files);
    const auto loaded = servers.load();
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains("servers[0].apiToken"_L1), qPrintable(loaded.error().message));
    QVERIFY(!loaded.error().message.contains("hush"_L1) && !loaded.error().detail.contains("hush"_L1));
    QCOMPARE(servers.servers().size(), 1);
    QVERIFY(!servers.exported({u"1"_s}).contains("hush"));
}

void TestServerFiles::keepsWhatANewerVersionAdded()
{
    store(document(
        crm(json(", 'colour': 'red', 'environment': 'test', 'nodes': [{'address': 'n1', 'rack': 7}, {'address': "
                 "'n2', 'rack': 8}], 'proxy': {'pac': [1]}, 'classChanges': [{'when': "
                 "'2024-02-29T23:59:58.123Z', 'from': 'production', 'to': 'test', 'by': 'anna'}]")),
        json(", 'comment': ['ours'], 'unknownAddresses': 'production'")));
    ServerStore servers(m_files);
    QVERIFY(servers.load());
    QCOMPARE(servers.unknownAddresses(), std::nullopt); // only the system may say so
    QVERIFY(servers.add(serverCalled(u"crm02"_s)));
    auto server = *servers.find(u"1"_s);
    server.group = u"North"_s;
    server.environment = Environment::Demo;
    server.transport.proxy.kind = ProxyKind::None;
    server.nodes.removeFirst();
    server.nodes.append({.address = u"n3"_s});
    QVERIFY(test::replace(servers, server));

    const auto root = QJsonDocument::fromJson(stored()).object();
    QCOMPARE(root.value("comment"_L1), QJsonArray{u"ours"_s});
    QCOMPARE(root.value("unknownAddresses"_L1), u"production"_s);
    const auto first = root.value("servers"_L1).toArray().at(0).toObject();
    QCOMPARE(first.value("colour"_L1), u"red"_s);
    QCOMPARE(first.value("group"_L1), u"North"_s);
    QCOMPARE(first.value("proxy"_L1), (QJsonObject{{u"kind"_s, u"none"_s}, {u"pac"_s, QJsonArray{1}}}));
    QCOMPARE(first.value("nodes"_L1),
             (QJsonArray{QJsonObject{{u"address"_s, u"n2"_s}, {u"rack"_s, 8}}, QJsonObject{{u"address"_s, u"n3"_s}}}));
    const auto changes = first.value("classChanges"_L1).toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).toObject().value("by"_L1), u"anna"_s);
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
    QVERIFY(test::remove(again, copy));
    QCOMPARE(again.servers().constFirst().name, u"crm01"_s);
}

void TestServerFiles::tellsServersOfOneNameApart()
{
    store(document(crm() + json(", {'id': '2', 'name': 'CRM01', 'protocol': 'x', 'address': 'c'}")));
    ServerStore servers(m_files);
    QVERIFY(servers.load());
    QCOMPARE(servers.findByName(u"crm01"_s)->id, u"1"_s);
    QCOMPARE(servers.find(u"2"_s)->name, u"CRM01 (2)"_s);
    QVERIFY(test::remove(servers, u"1"_s));
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
            const test::CpuTime time;
            [&] { QVERIFY(servers.load()); }();
            shortest = std::min(shortest, qint64(time.elapsed().count()));
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
