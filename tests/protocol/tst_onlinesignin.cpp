// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/traits.h"
#include "core/protocol/registry.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_onlinesignin {

class TestOnlineSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNoPasswordWhereTheVendorForbidsIt_data();
    void asksForNoPasswordWhereTheVendorForbidsIt();
};

void TestOnlineSignIn::asksForNoPasswordWhereTheVendorForbidsIt_data()
{
    QTest::addColumn<QString>("protocolId");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("online");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<bool>("refused");
    const auto usual = ProtocolOptions().vendorDomain;
    using enum SignInKind;
    for (const auto &id : {u"superoffice"_s, u"superoffice-rest"_s}) {
        const auto row = [&id](const char *name, const QString &address, bool online, const QString &domain,
                               SignInKind kind, bool refused) {
            QTest::addRow("%s, %s", qPrintable(id), name) << id << address << online << domain << kind << refused;
        };
        const auto host = u"https://online2.superoffice.com/Cust12345"_s;
        row("a tenant with a password", u"Cust12345"_s, true, usual, Password, true);
        row("a tenant with a ticket", u"Cust12345"_s, true, usual, Ticket, false);
        row("a tenant with an access token", u"Cust12345"_s, true, usual, AccessToken, false);
        row("a tenant with a browser session", u"Cust12345"_s, true, usual, BrowserSession, false);
        row("the vendor's host, which nobody called a tenant", host, false, usual, Password, true);
        row("the vendor's host in capitals", u"https://SOD.SuperOffice.COM/Cust1"_s, false, usual, Password, true);
        row("the vendor's host in full", u"https://sod.superoffice.com./Cust1"_s, false, usual, Password, true);
        row("the domain itself", u"https://superoffice.com/Cust1"_s, false, usual, Password, true);
        row("the vendor's host under another domain", host, false, u"example.com"_s, Password, true);
        row("the vendor's host with an access token", host, false, usual, AccessToken, false);
        row("a host in the domain that was named", u"https://a.crm.test/Cust1"_s, false, u"crm.test"_s, Password, true);
        row("a host that only ends alike", u"https://notsuperoffice.com/SuperOffice"_s, false, usual, Password, false);
        row("a server on-site", u"https://crm.example.com/SuperOffice"_s, false, usual, Password, false);
    }
    QTest::newRow("SOAP on the vendor's host")
        << u"superoffice-soap"_s << u"https://online.superoffice.com/Cust1"_s << false << usual << Password << true;
    QTest::newRow("SOAP on the vendor's host with a ticket")
        << u"superoffice-soap"_s << u"https://online.superoffice.com/Cust1"_s << false << usual << Ticket << false;
}

void TestOnlineSignIn::asksForNoPasswordWhereTheVendorForbidsIt()
{
    QFETCH(QString, protocolId);
    QFETCH(QString, address);
    QFETCH(bool, online);
    QFETCH(QString, domain);
    QFETCH(SignInKind, kind);
    QFETCH(bool, refused);
    const auto &protocol = *protocolById(protocolId);
    Context context{.address = address, .options = {}, .credentials = {}, .learned = {}};
    context.options.online = online;
    context.options.vendorDomain = domain;
    context.options.signIn = kind;
    context.credentials.user = u"ADM0"_s;
    context.credentials.password = u"secret"_s;
    const auto problem = protocol.problem(context);
    QCOMPARE(problem.has_value(), refused);
    if (!problem)
        return;
    QCOMPARE(problem->kind, Error::Kind::InvalidInput);
    QCOMPARE(problem->delivery, Error::Delivery::NotSent);
    QVERIFY2(problem->message.contains(u"forbids"_s), qPrintable(problem->message));
    QVERIFY2(problem->message.contains(u"access token"_s), qPrintable(problem->message));
    for (const auto &operation : test::everyOperation())
        QVERIFY(!protocol.encode(context, operation)); // a preview included: it is encoded too
}

SLUICE_TEST(TestOnlineSignIn)

} // namespace tst_onlinesignin

#include "tst_onlinesignin.moc"
