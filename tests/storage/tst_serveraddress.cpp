// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/servers/serverstore.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_serveraddress {

namespace {

Server tenant(const QString &name, const QString &address, const QString &domain = u"superoffice.com"_s)
{
    auto server = serverCalled(name, address);
    server.options.online = true;
    server.options.vendorDomain = domain;
    return server;
}

Server classified(const QString &name, const QString &address, Environment environment)
{
    auto server = serverCalled(name, address);
    server.environment = environment;
    return server;
}

} // namespace

class TestServerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAServerByItsAddress_data();
    void findsAServerByItsAddress();
    void findsANode();
    void prefersTheStrictest();
    void prefersTheClosestOfOneClass();
    void tellsTheSharedAddressOfAFarm_data();
    void tellsTheSharedAddressOfAFarm();
    void tellsTheStrictestOfSeveralAddresses();
};

void TestServerAddress::findsAServerByItsAddress_data()
{
    QTest::addColumn<Server>("server");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const Server &server, const char *address, bool found) {
        QTest::newRow(name) << server << QString::fromUtf8(address) << found;
    };
    const auto crm = serverCalled(u"crm"_s, u"https://crm01.example.com/SuperOffice/"_s);
    row("as it was entered", crm, "https://crm01.example.com/SuperOffice/", true);
    row("no slash at the end", crm, "https://crm01.example.com/SuperOffice", true);
    row("no scheme", crm, "crm01.example.com/SuperOffice", true);
    row("blanks around it", crm, " crm01.example.com/SuperOffice\t", true);
    row("the usual port", crm, "https://crm01.example.com:443/SuperOffice", true);
    row("the usual port without scheme", crm, "crm01.example.com:443", true);
    row("host in capitals", crm, "https://CRM01.Example.com/SuperOffice", true);
    row("dot behind the host", crm, "https://crm01.example.com./SuperOffice", true);
    row("folder in another case", crm, "https://crm01.example.com/superoffice", true);
    row("folder percent-encoded", crm, "https://crm01.example.com/Super%4Fffice", true);
    row("no folder", crm, "https://crm01.example.com", true);
    row("services", crm, "https://crm01.example.com/SuperOffice/Remote/Services88/", true);
    row("service", crm, "https://crm01.example.com/SuperOffice/Remote/Services88/SoPrincipal.svc", true);
    row("user, query and fragment", crm, "https://adm@crm01.example.com/SuperOffice/default.aspx?flush#x", true);
    row("deeper", crm, "https://crm01.example.com/SuperOffice/MsOffice", true);
    row("another folder", crm, "https://crm01.example.com/Other", false);
    row("a folder that begins alike", crm, "https://crm01.example.com/SuperOffice2", false);
    row("another port", crm, "https://crm01.example.com:8443/SuperOffice", false);
    row("http", crm, "http://crm01.example.com/SuperOffice", false);
    row("another host", crm, "https://crm02.example.com/SuperOffice", false);
    row("a shorter host", crm, "https://crm01/SuperOffice", false);
    row("nothing", crm, "", false);
    row("no address", crm, "https://", false);

    const auto bare = serverCalled(u"crm"_s, u"crm01"_s);
    row("a path where none was entered", bare, "https://crm01/Remote/Services88", true);
    row("http where no scheme was entered", bare, "http://crm01", false);
    const auto services = serverCalled(u"crm"_s, u"http://crm01:80/Remote/Services88/"_s);
    row("another technical folder", services, "http://crm01/api/v1", true);
    row("application beside technical folders", services, "http://crm01/SuperOffice/Remote/Services88", true);
    row("IPv6", serverCalled(u"six"_s, u"https://[::1]:8443/"_s), "https://[0:0:0:0:0:0:0:1]:8443", true);
    row("umlaut", serverCalled(u"u"_s, u"https://bücher.example/"_s), "https://xn--bcher-kva.example", true);
    row("what is no address", serverCalled(u"x"_s, u"https://"_s), "https://", false);

    const auto online = tenant(u"t"_s, u"Cust12345"_s);
    row("tenant by its name", online, "Cust12345", true);
    row("tenant by its name in another case", online, "CUST12345/", true);
    row("tenant by its environment", online, "online/cust12345", true);
    row("tenant by its address", online, "https://online.superoffice.com/Cust12345/", true);
    row("tenant on one of the machines", online, "https://online7.superoffice.com/Cust12345", true);
    row("service of a tenant", online, "https://online.superoffice.com/Cust12345/Remote/Services88/", true);
    row("state of a tenant", online, "https://online.superoffice.com/api/state/Cust12345", true);
    row("another tenant", online, "https://online.superoffice.com/Cust1", false);
    row("another tenant by its name", online, "Cust1", false);
    row("no tenant", online, "https://online.superoffice.com/", false);
    row("another environment", online, "sod/Cust12345", false);
    row("another vendor", tenant(u"t"_s, u"Cust1"_s, u"example.org"_s), "https://online.example.org/cust1", true);
    row("a name is a host for others", serverCalled(u"h"_s, u"Cust12345"_s), "https://cust12345", true);
}

void TestServerAddress::findsAServerByItsAddress()
{
    QFETCH(Server, server);
    QFETCH(QString, address);
    ServerStore store;
    QVERIFY(store.add(serverCalled(u"other"_s, u"https://other.example.com/"_s)));
    QVERIFY(store.add(server));
    const auto match = store.findByAddress(address);
    QTEST(match.has_value(), "found");
    if (match) {
        QCOMPARE(match->server->name, server.name);
        QCOMPARE(match->node, std::nullopt);
    }
}

void TestServerAddress::findsANode()
{
    ServerStore store;
    auto farm = serverCalled(u"farm"_s, u"https://crm.example.com/SuperOffice"_s);
    farm.nodes = {{.address = u"10.0.0.1:8443"_s}, {.address = u"https://n2/SuperOffice"_s}};
    QVERIFY(store.add(farm));
    const auto first = store.findByAddress(u"https://10.0.0.1:8443/SuperOffice"_s);
    const auto second = store.findByAddress(u"N2"_s);
    const auto shared = store.findByAddress(u"https://crm.example.com"_s);
    QVERIFY(first && second && shared);
    QCOMPARE(first->node, 0);
    QCOMPARE(second->node, 1);
    QCOMPARE(shared->node, std::nullopt);
    QCOMPARE(shared->server, store.servers().constData());
}

void TestServerAddress::prefersTheStrictest()
{
    ServerStore store;
    QVERIFY(store.add(classified(u"test"_s, u"https://crm01/Test"_s, Environment::Test)));
    QVERIFY(store.add(classified(u"staging"_s, u"https://crm01/Staging"_s, Environment::Staging)));
    QVERIFY(store.add(classified(u"demo"_s, u"https://crm01/"_s, Environment::Demo)));
    QCOMPARE(store.findByAddress(u"crm01"_s)->server->name, u"staging"_s);
    QCOMPARE(store.findByAddress(u"crm01/test"_s)->server->name, u"test"_s);
    QCOMPARE(store.findByAddress(u"crm01/other"_s)->server->name, u"demo"_s);
    QVERIFY(store.add(serverCalled(u"unclassified"_s, u"https://crm01/New"_s)));
    QCOMPARE(store.findByAddress(u"crm01"_s)->server->name, u"unclassified"_s);
}

void TestServerAddress::prefersTheClosestOfOneClass()
{
    ServerStore store;
    QVERIFY(store.add(classified(u"root"_s, u"https://crm01/"_s, Environment::Test)));
    QVERIFY(store.add(classified(u"folder"_s, u"https://crm01/a/b"_s, Environment::Test)));
    QCOMPARE(store.findByAddress(u"crm01/a/b"_s)->server->name, u"folder"_s);
    QCOMPARE(store.findByAddress(u"crm01"_s)->server->name, u"root"_s);
}

void TestServerAddress::tellsTheSharedAddressOfAFarm_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("ownId");
    QTest::addColumn<QString>("farm");
    const auto row = [](const char *name, const char *address, const char *ownId, const char *farm) {
        QTest::newRow(name) << QString::fromUtf8(address) << QString::fromUtf8(ownId) << QString::fromUtf8(farm);
    };
    row("the shared address", "https://crm.example.com/SuperOffice", "", "farm");
    row("without its folder", "crm.example.com", "", "farm");
    row("behind a stricter server beside it", "https://crm.example.com/", "", "farm");
    row("of the farm itself", "https://crm.example.com/SuperOffice", "id-farm", "");
    row("of another server", "https://crm.example.com/SuperOffice", "id-alone", "farm");
    row("a node elsewhere", "https://n1.example.com/SuperOffice", "", "");
    row("a node in a folder of the shared address", "https://crm.example.com/SuperOffice/n2", "", "");
    row("a server without nodes", "https://alone.example.com/", "", "");
    row("nobody's", "https://other.example.com/", "", "");
}

void TestServerAddress::tellsTheSharedAddressOfAFarm()
{
    QFETCH(QString, address);
    QFETCH(QString, ownId);
    ServerStore store;
    auto farm = classified(u"farm"_s, u"https://crm.example.com/SuperOffice"_s, Environment::Test);
    farm.id = u"id-farm"_s;
    farm.nodes = {{.address = u"https://n1.example.com/SuperOffice"_s},
                  {.address = u"https://crm.example.com/SuperOffice/n2"_s}};
    auto alone = serverCalled(u"alone"_s, u"https://alone.example.com/"_s);
    alone.id = u"id-alone"_s;
    QVERIFY(store.add(farm));
    QVERIFY(store.add(alone));
    QVERIFY(store.add(classified(u"strict"_s, u"https://crm.example.com/"_s, Environment::Production)));
    const auto *found = store.farmAt(address, {}, ownId);
    QTEST(found ? found->name : QString(), "farm");
}

void TestServerAddress::tellsTheStrictestOfSeveralAddresses()
{
    ServerStore store;
    QVERIFY(store.add(classified(u"test"_s, u"https://crm01/"_s, Environment::Test)));
    QVERIFY(store.add(classified(u"staging"_s, u"https://crm02/"_s, Environment::Staging)));
    const QStringList both{u"https://crm02"_s, u"https://crm01"_s};
    QCOMPARE(store.strictestAt(both, Environment::Demo), Environment::Staging);
    QCOMPARE(store.strictestAt(both, Environment::Production), Environment::Production);
    QCOMPARE(store.strictestAt({u"https://unknown"_s}, Environment::Demo), Environment::Demo);
    QCOMPARE(store.strictestAt({}, Environment::Test), Environment::Test);
}

SLUICE_TEST(TestServerAddress)

} // namespace tst_serveraddress

#include "tst_serveraddress.moc"
