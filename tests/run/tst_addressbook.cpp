// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/addressbook.h"
#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"
#include "tests/support/cputime.h"
#include "tests/support/servers.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_addressbook {
using namespace std::chrono_literals;

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

/// A request for \a address, as somebody types it who goes to \a server.
SignInRequest requestTo(const QString &address, const Server &server)
{
    return {.protocolId = server.protocolId, .address = address, .options = server.options};
}

} // namespace

class TestAddressBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAServerByItsAddress_data();
    void findsAServerByItsAddress();
    void findsATenantThatIsNotSaidToBeOne();
    void findsANode();
    void findsAllThatMayBeAtAnAddress();
    void tellsByHowManyFoldersTheyDiffer();
    void tellsTheSharedAddressOfAFarm_data();
    void tellsTheSharedAddressOfAFarm();
    void isQuickWithManyServersOnOneHost();
};

void TestAddressBook::findsAServerByItsAddress_data()
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
    row("query and fragment", crm, "https://crm01.example.com/SuperOffice/default.aspx?flush#x", true);
    row("a user, with which nothing can be sent", crm, "https://adm@crm01.example.com/SuperOffice/", false);
    row("a dot", crm, "https://crm01.example.com/./SuperOffice", true);
    row("two dots", crm, "https://crm01.example.com/x/../SuperOffice", true);
    row("two encoded dots", crm, "https://crm01.example.com/x/%2e%2e/SuperOffice", true);
    row("two slashes", crm, "https://crm01.example.com//SuperOffice", true);
    row("two dots that lead away", crm, "https://crm01.example.com/SuperOffice/../Other", false);
    row("the REST interface", crm, "https://crm01.example.com/SuperOffice/api/v1", true);
    row("what follows the REST interface", crm, "https://crm01.example.com/Other/api/state/SuperOffice", false);
    row("deeper", crm, "https://crm01.example.com/SuperOffice/MsOffice", true);
    row("a letter that is another one only in its case", crm, "https://crm01.example.com/\xC5\xBFuperOffice", true);
    row("another folder", crm, "https://crm01.example.com/Other", false);
    row("a folder that begins alike", crm, "https://crm01.example.com/SuperOffice2", false);
    row("another port", crm, "https://crm01.example.com:8443/SuperOffice", false);
    row("http", crm, "http://crm01.example.com/SuperOffice", true);
    row("http with a port", crm, "http://crm01.example.com:8080/SuperOffice", false);
    row("another host", crm, "https://crm02.example.com/SuperOffice", false);
    row("a shorter host", crm, "https://crm01/SuperOffice", false);
    row("nothing", crm, "", false);
    row("no address", crm, "https://", false);

    const auto bare = serverCalled(u"crm"_s, u"crm01"_s);
    row("a path where none was entered", bare, "https://crm01/Remote/Services88", true);
    row("http where no scheme was entered", bare, "http://crm01", true);
    const auto services = serverCalled(u"crm"_s, u"http://crm01:80/Remote/Services88/"_s);
    row("another technical folder", services, "http://crm01/api/v1", true);
    row("application beside technical folders", services, "http://crm01/SuperOffice/Remote/Services88", true);
    row("IPv6", serverCalled(u"six"_s, u"https://[::1]:8443/"_s), "https://[0:0:0:0:0:0:0:1]:8443", true);
    const auto here = serverCalled(u"here"_s, u"http://127.0.0.1:8080/SuperOffice"_s);
    row("localhost", here, "http://localhost:8080/SuperOffice", true);
    row("localhost with a dot", here, "http://LocalHost.:8080/SuperOffice", true);
    row("another number of this machine", here, "http://127.3.2.1:8080/SuperOffice", true);
    row("a short form", here, "http://127.1:8080/SuperOffice", true);
    row("the IPv6 form", here, "http://[::ffff:127.0.0.1]:8080/SuperOffice", true);
    row("IPv6 of this machine", here, "http://[::1]:8080/SuperOffice", true);
    row("every address of this machine", here, "http://0.0.0.0:8080/SuperOffice", true);
    row("a name that only begins like it", here, "http://127.0.0.1.example.com:8080/SuperOffice", false);
    row("another zone", serverCalled(u"z"_s, u"https://[fe80::1%25eth0]/"_s), "https://[fe80::1%25eth1]/", true);
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
    row("a folder before the name", online, "https://online.superoffice.com/x/Cust12345", false);
    row("two dots before another tenant", online, "https://online.superoffice.com/Cust12345/../Cust99", false);
    row("two dots before the tenant", online, "https://online.superoffice.com/Cust99/../Cust12345", true);
    row("another environment", online, "sod/Cust12345", false);
    row("another vendor", tenant(u"t"_s, u"Cust1"_s, u"example.org"_s), "https://online.example.org/cust1", true);
    row("a name is a host for others", serverCalled(u"h"_s, u"Cust12345"_s), "https://cust12345", true);
}

void TestAddressBook::findsAServerByItsAddress()
{
    QFETCH(Server, server);
    QFETCH(QString, address);
    const AddressBook book({serverCalled(u"other"_s, u"https://other.example.com/"_s), server});
    const auto matches = book.at(requestTo(address, server));
    QTEST(!matches.isEmpty(), "found");
    if (!matches.isEmpty()) {
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.constFirst().server, 1);
        QCOMPARE(matches.constFirst().node, std::nullopt);
    }
}

void TestAddressBook::findsATenantThatIsNotSaidToBeOne()
{
    const AddressBook book({tenant(u"t"_s, u"Cust12345"_s)});
    const auto at = [&book](const char *address) {
        return book.at(requestTo(QString::fromLatin1(address), serverCalled(u"x"_s))).size();
    };
    QCOMPARE(at("https://online.superoffice.com/Cust12345"), 1);
    QCOMPARE(at("https://online3.superoffice.com/cust12345/"), 1);
    QCOMPARE(at("https://online.superoffice.com/"), 0);
    QCOMPARE(at("https://online.superoffice.com/Cust1"), 0);
}

void TestAddressBook::findsANode()
{
    auto farm = serverCalled(u"farm"_s, u"https://crm.example.com/SuperOffice"_s);
    farm.nodes = {{.address = u"10.0.0.1:8443"_s}, {.address = u"https://n2/SuperOffice"_s}};
    const AddressBook book({farm});
    const auto at = [&](const QString &address) { return book.at(requestTo(address, farm)); };
    QCOMPARE(at(u"https://10.0.0.1:8443/SuperOffice"_s), (QList<AddressBook::Match>{{.node = 0, .apart = 1}}));
    QCOMPARE(at(u"N2"_s), (QList<AddressBook::Match>{{.node = 1, .apart = 1, .isAround = false}}));
    QCOMPARE(at(u"https://crm.example.com/SuperOffice"_s), QList<AddressBook::Match>(1));
}

void TestAddressBook::findsAllThatMayBeAtAnAddress()
{
    const AddressBook book({serverCalled(u"test"_s, u"https://crm01/Test"_s),
                            serverCalled(u"root"_s, u"https://crm01/"_s),
                            serverCalled(u"staging"_s, u"https://crm01/Staging"_s)});
    const auto at = [&book](const QString &address) {
        QList<qsizetype> servers;
        const auto matches = book.at(requestTo(address, serverCalled(u"x"_s)));
        for (const auto &match : matches)
            servers.append(match.server);
        return servers;
    };
    QCOMPARE(at(u"crm01"_s), QList<qsizetype>({0, 1, 2}));
    QCOMPARE(at(u"crm01/test"_s), QList<qsizetype>({0, 1}));
    QCOMPARE(at(u"crm01/staging/deeper"_s), QList<qsizetype>({1, 2}));
    QCOMPARE(at(u"crm01/other"_s), QList<qsizetype>({1}));
}

void TestAddressBook::tellsByHowManyFoldersTheyDiffer()
{
    const AddressBook book(
        {serverCalled(u"root"_s, u"https://crm01/"_s), serverCalled(u"folder"_s, u"https://crm01/a/b"_s)});
    const auto matches = book.at(requestTo(u"crm01/a/b/c"_s, serverCalled(u"x"_s)));
    QCOMPARE(matches, (QList<AddressBook::Match>{{.server = 0, .apart = 3}, {.server = 1, .apart = 1}}));
}

void TestAddressBook::tellsTheSharedAddressOfAFarm_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isShared");
    const auto row = [](const char *name, const char *address, bool isShared) {
        QTest::newRow(name) << QString::fromUtf8(address) << isShared;
    };
    row("the shared address", "https://crm.example.com/SuperOffice", true);
    row("without its folder", "crm.example.com", true);
    row("behind a stricter server beside it", "https://crm.example.com/", true);
    row("over http", "http://crm.example.com/SuperOffice", true);
    row("with dots", "https://crm.example.com/x/../SuperOffice", true);
    row("a node elsewhere", "https://n1.example.com/SuperOffice", false);
    row("a node in a folder of the shared address", "https://crm.example.com/SuperOffice/n2", false);
    row("a server without nodes", "https://alone.example.com/", false);
    row("nobody's", "https://other.example.com/", false);
}

void TestAddressBook::tellsTheSharedAddressOfAFarm()
{
    QFETCH(QString, address);
    ServerStore store;
    auto farm = classified(u"farm"_s, u"https://crm.example.com/SuperOffice"_s, Environment::Test);
    farm.nodes = {{.address = u"https://n1.example.com/SuperOffice"_s},
                  {.address = u"https://crm.example.com/SuperOffice/n2"_s}};
    QVERIFY(store.add(farm));
    QVERIFY(store.add(serverCalled(u"alone"_s, u"https://alone.example.com/"_s)));
    QVERIFY(store.add(classified(u"strict"_s, u"https://crm.example.com/"_s, Environment::Production)));
    const Destinations destinations(store);
    const auto destination = destinations.at(requestTo(address, farm), {});
    const auto objection = destinations.objectionToAsk(destination.value(), FlushAll{}, QDateTime::currentDateTime());
    QTEST(objection.has_value(), "isShared");
    if (objection)
        QVERIFY2(objection->message.contains(u"the shared address of farm"_s), qPrintable(objection->message));
    QVERIFY(!destinations.objectionToAsk(destinations.of(*store.findByName(u"farm"_s)), FlushAll{},
                                         QDateTime::currentDateTime()));
}

void TestAddressBook::isQuickWithManyServersOnOneHost()
{
    QList<Server> servers;
    for (int i = 0; i < 5000; ++i)
        servers.append(serverCalled(u"s%1"_s.arg(i), u"https://crm.example.com/f%1"_s.arg(i)));
    const test::CpuTime time;
    const AddressBook book(servers);
    for (const auto &server : std::as_const(servers))
        QCOMPARE(book.at(requestTo(server.address, server)).size(), 1);
    // Milliseconds where it compares few entries; minutes where it compares each with each.
    QVERIFY2(time.elapsed() < 10s, qPrintable(QString::number(time.elapsed() / 1ms)));
}

SLUICE_TEST(TestAddressBook)

} // namespace tst_addressbook

#include "tst_addressbook.moc"
