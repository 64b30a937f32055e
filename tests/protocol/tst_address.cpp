// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/address.h"
#include "core/protocol/superoffice/soap/endpoint.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::superoffice;
using namespace Qt::StringLiterals;

namespace tst_address {

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatPeoplePaste_data();
    void understandsWhatPeoplePaste();
    void understandsTheAddressOfATenant_data();
    void understandsTheAddressOfATenant();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void triesEveryVersionInEveryFolderNewestFirst();
    void triesOneEndpointWhereNothingIsOpen();
    void buildsTheAddressOfAService();
};

void TestAddress::understandsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("folder"); // "?" when the address does not tell

    const auto row = [](const char *name, const QString &text, const QString &root, const QString &folder) {
        QTest::newRow(name) << text << root << folder;
    };
    const auto crm = u"https://crm.example.test/SuperOffice/"_s;
    row("the application", u"https://crm.example.test/SuperOffice"_s, crm, u"?"_s);
    row("with a slash", u"https://crm.example.test/SuperOffice/"_s, crm, u"?"_s);
    row("with blanks around", u"  https://crm.example.test/SuperOffice \n"_s, crm, u"?"_s);
    row("without scheme", u"crm.example.test/SuperOffice"_s, crm, u"?"_s);
    row("Remote", u"https://crm.example.test/SuperOffice/Remote"_s, crm, u"Remote/"_s);
    row("Remote in small letters", u"https://crm.example.test/SuperOffice/remote/"_s, crm, u"remote/"_s);
    row("Remote and version", u"https://crm.example.test/SuperOffice/Remote/Services88"_s, crm, u"Remote/"_s);
    row("version with slash", u"https://crm.example.test/SuperOffice/Remote/Services82/"_s, crm, u"Remote/"_s);
    row("whole service", u"https://crm.example.test/SuperOffice/Remote/Services87/Diagnostics.svc"_s, crm,
        u"Remote/"_s);
    row("small letters", u"https://crm.example.test/SuperOffice/remote/services88/diagnostics.svc?wsdl"_s, crm,
        u"remote/"_s);
    row("service without version", u"https://crm.example.test/SuperOffice/Remote/SoPrincipal.svc"_s, crm, u"Remote/"_s);
    row("standalone", u"http://crm.example.test/SuperOfficeNS/Services86/Diagnostics.svc"_s,
        u"http://crm.example.test/SuperOfficeNS/"_s, u""_s);
    row("standalone folder", u"http://crm.example.test/SuperOfficeNS/Services86"_s,
        u"http://crm.example.test/SuperOfficeNS/"_s, u""_s);
    row("remote at the root", u"http://crm.example.test/remote/services88/"_s, u"http://crm.example.test/"_s,
        u"remote/"_s);
    row("only a host", u"crm01"_s, u"https://crm01/"_s, u"?"_s);
    row("host and port", u"localhost:8080/SuperOffice"_s, u"https://localhost:8080/SuperOffice/"_s, u"?"_s);
    row("page of the web client", u"https://crm.example.test/SuperOffice/default.aspx?flush#top"_s, crm, u"?"_s);
    row("Online", u"https://online2.superoffice.com/Cust12345/Remote/Services88/Diagnostics.svc"_s,
        u"https://online2.superoffice.com/Cust12345/"_s, u"Remote/"_s);
    row("IPv6", u"http://[::1]:8080/SuperOffice"_s, u"http://[::1]:8080/SuperOffice/"_s, u"?"_s);
    row("blank in the path", u"https://crm.example.test/Super%20Office/Remote"_s,
        u"https://crm.example.test/Super%20Office/"_s, u"Remote/"_s);
    row("the REST interface", u"https://crm.example.test/SuperOffice/api/v1/Agents/Diagnostics/FlushCaches"_s, crm,
        u"?"_s);
    row("its index", u"https://crm.example.test/SuperOffice/API/"_s, crm, u"?"_s);
    row("the state of what is no tenant", u"https://crm.example.test/x/api/state/SuperOffice"_s,
        u"https://crm.example.test/x/"_s, u"?"_s);
    row("a dot", u"https://crm.example.test/./SuperOffice"_s, crm, u"?"_s);
    row("two dots", u"https://crm.example.test/x/../SuperOffice"_s, crm, u"?"_s);
    row("two encoded dots", u"https://crm.example.test/x/%2e%2e/SuperOffice"_s, crm, u"?"_s);
    row("more dots than folders", u"https://crm.example.test/../../SuperOffice/."_s, crm, u"?"_s);
    row("doubled slashes", u"https://crm.example.test//SuperOffice//"_s, crm, u"?"_s);
    row("the usual port", u"https://crm.example.test:443/SuperOffice"_s, crm, u"?"_s);
    row("host in capitals", u"https://CRM.example.TEST/SuperOffice"_s, crm, u"?"_s);
    row("a page below the REST interface", u"https://crm.example.test/SuperOffice/api/Diagnostics.svc"_s, crm, u"?"_s);
    row("a page below a page", u"https://crm.example.test/SuperOffice/default.aspx/x.svc"_s, crm, u"?"_s);
    row("pages below the REST interface", u"https://crm.example.test/SuperOffice/api/a.aspx/x.svc"_s, crm, u"?"_s);
    row("an application called api", u"https://crm.example.test/api/SuperOffice"_s,
        u"https://crm.example.test/api/SuperOffice/"_s, u"?"_s);
    row("an application called like a version", u"https://crm.example.test/Services88x"_s,
        u"https://crm.example.test/Services88x/"_s, u"?"_s);
}

void TestAddress::understandsWhatPeoplePaste()
{
    QFETCH(QString, text);
    QFETCH(QString, root);
    QFETCH(QString, folder);

    const auto address = parseAddress(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(QString::fromLatin1(address->root.toEncoded()), root);
    QCOMPARE(address->folder.value_or(u"?"_s), folder);
}

void TestAddress::understandsTheAddressOfATenant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tenant"); ///< empty: the address has not one folder
    QTest::newRow("its name") << u"Cust12345"_s << u"Cust12345"_s;
    QTest::newRow("its address") << u"https://online.superoffice.com/Cust12345/"_s << u"Cust12345"_s;
    QTest::newRow("its state") << u"https://online.superoffice.com/api/state/Cust12345"_s << u"Cust12345"_s;
    QTest::newRow("after another one") << u"https://online.superoffice.com/Cust12345/../Cust99"_s << u"Cust99"_s;
    QTest::newRow("in a folder") << u"https://online.superoffice.com/x/Cust12345"_s << QString();
    QTest::newRow("a state in a folder") << u"https://online.superoffice.com/x/api/state/Cust12345"_s << u"x"_s;
    QTest::newRow("no tenant") << u"https://online.superoffice.com/"_s << QString();
}

void TestAddress::understandsTheAddressOfATenant()
{
    QFETCH(QString, text);
    const auto address = parseTenantAddress(text, {.services = {}, .online = true});
    QVERIFY(address);
    QTEST(tenantName(address->root), "tenant");
}

void TestAddress::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("another scheme") << u"ftp://crm.example.test/"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("no host") << u"https:///SuperOffice"_s;
    QTest::newRow("a port that is none") << u"https://crm.example.test:99999/"_s;
    QTest::newRow("one slash behind the scheme") << u"https:/crm.example.test"_s;
    QTest::newRow("no colon behind the scheme") << u"https//crm.example.test"_s;
    QTest::newRow("the scheme twice") << u"http://http://crm.example.test"_s;
    QTest::newRow("two schemes") << u"HTTP://https://crm.example.test"_s;
    QTest::newRow("the scheme twice, with one slash") << u"https://http:/crm.example.test"_s;
    QTest::newRow("user and password") << u"https://adm0:secret@crm.example.test/"_s;
    QTest::newRow("a user") << u"https://adm0@crm.example.test/"_s;
    QTest::newRow("an empty user") << u"https://@crm.example.test/"_s;
    QTest::newRow("a blank in a zone") << u"http://[fe80::1%25lo x]/SuperOffice"_s;
    QTest::newRow("a folder that is lost when it is sent") << u"https://crm.example.test/a/.m/b"_s;
    QTest::newRow("a last folder that is lost when it is sent") << u"https://crm.example.test/a/.m"_s;
}

void TestAddress::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);
    const auto address = parseAddress(text);
    QVERIFY(!address);
    QCOMPARE(address.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(address.error().delivery, Error::Delivery::NotSent);
    QVERIFY(!address.error().message.isEmpty());
    QVERIFY2(!(address.error().message + address.error().detail).contains("secret"_L1),
             "A password must not be repeated.");
}

void TestAddress::triesEveryVersionInEveryFolderNewestFirst()
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice"_s;
    QStringList tried;
    for (const auto &endpoint : endpointsOf(context))
        tried.append(endpoint.folder + endpoint.servicesName());
    QCOMPARE(tried.mid(0, 3), QStringList({u"Remote/Services88"_s, u"Services88"_s, u"Remote/Services87"_s}));
    QCOMPARE(tried.last(), u"Services73"_s);
    QCOMPARE(tried.size(), 22);

    context.address += "/Remote"_L1;
    QCOMPARE(endpointsOf(context).size(), 11);
}

void TestAddress::triesOneEndpointWhereNothingIsOpen()
{
    Context context;
    context.address = u"https://crm.example.test/SuperOffice/Remote"_s;
    context.options.services = 86;
    QCOMPARE(endpointsOf(context).size(), 1);
    QCOMPARE(currentEndpoint(context).namespaceUri(), u"http://www.superoffice.net/ws/crm/NetServer/Services86"_s);
}

void TestAddress::buildsTheAddressOfAService()
{
    const Endpoint endpoint{QUrl(u"https://crm.example.test/Super%20Office/"_s), u"Remote/"_s, 88};
    QCOMPARE(endpoint.url(u"Diagnostics"_s).toEncoded(),
             "https://crm.example.test/Super%20Office/Remote/Services88/Diagnostics.svc");
}

SLUICE_TEST(TestAddress)

} // namespace tst_address

#include "tst_address.moc"
