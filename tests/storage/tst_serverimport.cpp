// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/support/servers.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serverimport {

namespace {

QByteArray document(const QByteArray &servers, const QByteArray &more = {})
{
    return json("{'format': 'sluice-servers', 'version': 1, 'servers': [") + servers + "]" + more + "}";
}

const auto Good = "{'id': '1', 'name': 'crm01', 'protocol': 'superoffice', 'address': 'https://crm01/'}";

} // namespace

class TestServerImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOverWhatWasExported();
    void exportsOnlyWhatIsAskedFor();
    void takesNothingOverAfterAMistake_data();
    void takesNothingOverAfterAMistake();
    void leavesAKnownServerAlone_data();
    void leavesAKnownServerAlone();
    void renamesWhereANameIsTaken();
    void givesAnotherIdWhereItIsTaken();
    void takesNobodyElsesTrustOver();
    void leavesPoliciesAndUnknownKeysOut();
    void takesManyOver();
};

namespace {

QList<Server> withoutIds(QList<Server> servers)
{
    for (auto &server : servers)
        server.id.clear();
    return servers;
}

} // namespace

void TestServerImport::takesOverWhatWasExported()
{
    ServerStore from;
    auto server = fullServer();
    server.transport.allowPlainHttp = false; // trust is not imported, see below
    server.transport.trustedCertificate.clear();
    for (auto &node : server.nodes)
        node.trustedCertificate.clear();
    server.id = from.add(server).value();
    QVERIFY(from.add(serverCalled(u"crm02"_s)));
    const auto ids = QStringList{from.servers().at(0).id, from.servers().at(1).id};

    ServerStore to;
    const auto imported = to.import(from.exported(ids));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    QCOMPARE(*imported, (ImportReport{.added = {server.name, u"crm02"_s}}));
    QVERIFY(!to.find(server.id));
    QCOMPARE(withoutIds(to.servers()), withoutIds(from.servers()));
    const auto again = to.import(from.exported(ids));
    QVERIFY(again);
    QCOMPARE(*again, (ImportReport{.known = {server.name, u"crm02"_s}}));
    QCOMPARE(withoutIds(to.servers()), withoutIds(from.servers()));
}

void TestServerImport::exportsOnlyWhatIsAskedFor()
{
    ServerStore store;
    const auto first = store.add(serverCalled(u"crm01"_s)).value();
    const auto second = store.add(serverCalled(u"crm02"_s)).value();
    QVERIFY(test::setPolicy(store, Environment::Demo, fullPolicy()));
    QVERIFY(!store.exported({}).contains("crm0"));
    QVERIFY(store.exported({second}).contains("crm02"));
    QVERIFY(!store.exported({second}).contains("crm01"));
    QVERIFY(!store.exported({first, second}).contains("policies"));
    const auto both = store.exported({second, first});
    QVERIFY(both.indexOf("crm01") < both.indexOf("crm02"));
}

void TestServerImport::takesNothingOverAfterAMistake_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *server, const char *place) {
        QTest::newRow(name) << document(json(Good) + ',' + json(server)) << QString::fromUtf8(place);
    };
    QTest::newRow("not JSON") << QByteArray("{") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("another format") << json("{'servers': []}") << QString();
    QTest::newRow("newer") << json("{'format': 'sluice-servers', 'version': 2}") << u"newer"_s;
    QTest::newRow("too large") << document(json(Good)) + QByteArray(16 * 1024 * 1024, ' ') << u"large"_s;
    QTest::newRow("too deep") << QByteArray(3000, '[') << QString();
    QTest::newRow("servers are no list") << json("{'format': 'sluice-servers', 'version': 1, 'servers': 1}")
                                         << u"servers has"_s;
    QTest::newRow("policies") << document(json(Good), json(", 'policies': {'demo': {'delaySeconds': 61}}"))
                              << u"policies.demo.delaySeconds"_s;
    row("number for a server", "7", "servers[1] ");
    row("no name", "{'protocol': 'x', 'address': 'y'}", "servers[1].name ");
    row("empty name", "{'name': '', 'protocol': 'x', 'address': 'y'}", "servers[1].name ");
    row("no protocol", "{'name': 'a', 'address': 'y'}", "servers[1].protocol ");
    row("no address", "{'name': 'a', 'protocol': 'x'}", "servers[1].address ");
    const auto wrong = [&row](const char *name, const char *more, const char *place) {
        row(name, ("{'name': 'a', 'protocol': 'x', 'address': 'y', " + QByteArray(more) + "}").constData(), place);
    };
    wrong("name of another type", "'name': 1", "servers[1].name ");
    wrong("id of another type", "'id': 1", "servers[1].id ");
    wrong("unknown class", "'environment': 'moon'", "servers[1].environment ");
    wrong("class of another type", "'environment': null", "servers[1].environment ");
    wrong("unknown way to sign in", "'signIn': 'passkey'", "servers[1].signIn ");
    wrong("Services", "'services': 88.5", "servers[1].services ");
    wrong("time limit", "'timeoutSeconds': 0", "servers[1].timeoutSeconds ");
    wrong("flag", "'online': 'true'", "servers[1].online ");
    wrong("proxy", "'proxy': 'http://proxy'", "servers[1].proxy ");
    wrong("port", "'proxy': {'port': 65536}", "servers[1].proxy.port ");
    wrong("kind of proxy", "'proxy': {'kind': 'ftp'}", "servers[1].proxy.kind ");
    wrong("nodes", "'nodes': {}", "servers[1].nodes ");
    wrong("node", "'nodes': [{'address': 'n'}, 'm']", "servers[1].nodes[1] ");
    wrong("address of a node", "'nodes': [{'address': 'n'}, {'name': 'm'}]", "servers[1].nodes[1].address ");
    wrong("two nodes of one name", "'nodes': [{'address': 'n'}, {'address': 'n'}]", "servers[1].nodes[1]: ");
    wrong("time of a change", "'classChanges': [{'when': 'noon'}]", "servers[1].classChanges[0].when ");
    wrong("user in the address", "'address': 'https://adm:hush@y'", "servers[1].address ");
    wrong("hidden in the address", "'address': 'https://adm:hu?sh@y'", "servers[1].address ");
    for (const auto *key : {"password", "Password", "apiToken", "ticket", "client_secret", "keyPassphrase", "pwd"})
        wrong(key, ("'" + QByteArray(key) + "': 'hush'").constData(),
              (QByteArray("servers[1].") + key + ' ').constData());
    wrong("secret of a proxy", "'proxy': {'password': 'hush'}", "servers[1].proxy.password ");
    wrong("secret in something unknown", "'x': [{}, {'token': 'hush'}]", "servers[1].x[1].token ");
}

void TestServerImport::takesNothingOverAfterAMistake()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    ServerStore store;
    const auto imported = store.import(bytes);
    QVERIFY(!imported);
    QVERIFY2(imported.error().message.contains(place), qPrintable(imported.error().message));
    QVERIFY(!imported.error().message.contains("hush"_L1) && !imported.error().detail.contains("hush"_L1));
    QVERIFY(store.servers().isEmpty());
}

void TestServerImport::leavesAKnownServerAlone_data()
{
    QTest::addColumn<QString>("server");
    QTest::newRow("the same") << QString::fromUtf8(Good);
    QTest::newRow("another id") << u"{'id': '2', 'name': 'CRM01', 'protocol': 'x', 'address': 'https://CRM01'}"_s;
    QTest::newRow("no id") << u"{'name': 'crm01', 'protocol': 'x', 'address': 'https://crm01/'}"_s;
}

void TestServerImport::leavesAKnownServerAlone()
{
    QFETCH(QString, server);
    ServerStore store;
    QVERIFY(store.import(document(json(Good))));
    const auto before = store.servers();
    const auto imported = store.import(document(json(qPrintable(server))));
    QVERIFY(imported);
    QCOMPARE(imported->known.size(), 1);
    QVERIFY(imported->added.isEmpty());
    QCOMPARE(store.servers(), before);
}

void TestServerImport::renamesWhereANameIsTaken()
{
    ServerStore store;
    QVERIFY(store.add(serverCalled(u"crm01"_s, u"https://here/"_s)));
    QVERIFY(store.add(serverCalled(u"crm01 (2)"_s, u"https://there/"_s)));
    const auto imported = store.import(document(json(Good)));
    QVERIFY(imported);
    QCOMPARE(*imported, (ImportReport{.added = {u"crm01 (3)"_s}, .renamed = {u"crm01 (3) (was: crm01)"_s}}));
    QCOMPARE(store.servers().constLast().name, u"crm01 (3)"_s);
}

void TestServerImport::takesNobodyElsesTrustOver()
{
    ServerStore theirs;
    auto trusting = serverCalled(u"farm"_s, u"https://farm/"_s);
    trusting.transport.trustedCertificate = u"AA"_s + u":AA"_s.repeated(31);
    trusting.transport.allowPlainHttp = true;
    trusting.nodes = {
        {.name = u"1"_s, .address = u"https://one/"_s, .trustedCertificate = trusting.transport.trustedCertificate}};
    const auto id = theirs.add(trusting);
    QVERIFY(id);
    QVERIFY(theirs.add(serverCalled(u"plain"_s, u"https://plain/"_s)));

    ServerStore ours;
    const auto imported = ours.import(theirs.exported({*id, theirs.findByName(u"plain"_s)->id}));
    QVERIFY(imported);
    QCOMPARE(imported->added, QStringList({u"farm"_s, u"plain"_s}));
    QCOMPARE(imported->untrusting, QStringList{u"farm"_s});
    const auto *server = ours.findByName(u"farm"_s);
    QVERIFY(server->transport.trustedCertificate.isEmpty());
    QVERIFY(!server->transport.allowPlainHttp);
    QVERIFY(server->nodes.constFirst().trustedCertificate.isEmpty());
}

void TestServerImport::givesAnotherIdWhereItIsTaken()
{
    ServerStore store;
    auto server = serverCalled(u"mine"_s);
    server.id = u"1"_s;
    QVERIFY(store.add(server));
    QVERIFY(store.import(document(json(Good))));
    QCOMPARE(store.find(u"1"_s)->name, u"mine"_s);
    QVERIFY(store.findByName(u"crm01"_s)->id != u"1"_s);
}

void TestServerImport::leavesPoliciesAndUnknownKeysOut()
{
    ServerStore store;
    const auto imported = store.import(
        document(json("{'id': '1', 'name': 'a', 'protocol': 'x', 'address': 'y', 'fromSystem': true, 'colour': 'red'}"),
                 json(", 'policies': {'demo': {'delaySeconds': 7}}, 'comment': 'theirs'")));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
    QVERIFY(!store.servers().constFirst().fromSystem);
    QCOMPARE(store.policies(), Policies());
    QVERIFY(!store.exported({u"1"_s}).contains("colour"));
}

void TestServerImport::takesManyOver()
{
    QByteArrayList many;
    for (int i = 0; i < 300; ++i)
        many.append(json("{'name': 'crm', 'protocol': 'x', 'address': 'h") + QByteArray::number(i) + json("'}"));
    ServerStore store;
    const auto imported = store.import(document(many.join(',')));
    QVERIFY(imported);
    QCOMPARE(imported->added.size(), 300);
    QCOMPARE(store.servers().constLast().name, u"crm (300)"_s);
}

SLUICE_TEST(TestServerImport)

} // namespace tst_serverimport

#include "tst_serverimport.moc"
