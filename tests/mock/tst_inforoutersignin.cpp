// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforoutersignin {

/// Who gets a ticket, and what the ticket permits (dossier §3.1 to §3.7, §9).
class TestInfoRouterSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void signInsAreRefused_data();
    void signInsAreRefused();
    void aCookieStandsInForATicket_data();
    void aCookieStandsInForATicket();
    void onlyAskingWhetherATicketIsValidDoesNotKeepItAlive();
    void theNthTicketIsFoundExpiredOnce();
    void aRenewalKeepsATicketThatIsAlive();
    void aRenewalChecksTheFormatFirst_data();
    void aRenewalChecksTheFormatFirst();
    void aBackEndSignsInWhomItWants();
    void windowsAccountsAreChallengedOrRefused();
};

void TestInfoRouterSignIn::signInsAreRefused_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("passwordOk");
    const auto failed = u"[900] Authentication failed"_s;
    QTest::newRow("a wrong password") << u"umanager"_s << u"sluice"_s << failed << false;
    QTest::newRow("nobody") << u"nobody"_s << u"sluice-demo"_s << failed << false;
    QTest::newRow("an account that is switched off") << u"former"_s << u"sluice-demo"_s << failed << true;
    QTest::newRow("sysadmin") << u"sysadmin"_s << u"sluice-demo"_s << u"[902] Ticket generation not allowed"_s << true;
    QTest::newRow("sysadmin, with a wrong password") << u"sysadmin"_s << u"sluice"_s << failed << false;
    QTest::newRow("blanks around the password") << u"umanager"_s << u" sluice-demo "_s << failed << false;
}

void TestInfoRouterSignIn::signInsAreRefused()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, error);
    QFETCH(bool, passwordOk);
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const Arguments credentials{{u"UID"_s, user}, {u"PWD"_s, password}};
    for (const auto binding : {Binding::Get, Binding::Post, Binding::Soap11, Binding::Soap12}) {
        for (const auto &operation : {u"AuthenticateUser"_s, u"AuthenticateUser1"_s, u"RenewTicket"_s}) {
            const auto reply = peer.call(binding, operation, credentials);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.success(), "false");
            QCOMPARE(reply.error(), error);
            QVERIFY(!reply.root().hasAttribute(u"errorCode"_s));
            QCOMPARE(server.journal().constLast().value(u"passwordOk"_s), passwordOk);
        }
    }
    QCOMPARE(server.ticketCount(), 0);
}

void TestInfoRouterSignIn::aCookieStandsInForATicket_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("to ask") << u"isValidTicket"_s << u"true"_s;
    QTest::newRow("to sign out") << u"LogOut"_s << u"true"_s;
    QTest::newRow("to flush") << u"FlushApplicationCache"_s << u"false"_s;
    QTest::newRow("to read") << u"getApplicationParameters"_s << u"false"_s;
}

void TestInfoRouterSignIn::aCookieStandsInForATicket()
{
    QFETCH(QString, operation);
    QFETCH(QString, outcome);
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    peer.setHeader("Cookie", "other=1; ticket=" + server.ticket().toLatin1());
    QCOMPARE(peer.post(operation).success(), outcome);
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), outcome == "true"_L1 ? "cookie" : "none");
    const auto given = peer.post(operation, {{u"AuthenticationTicket"_s, u"another"_s}});
    QCOMPARE(given.success(), "false");
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "unknown");
}

void TestInfoRouterSignIn::onlyAskingWhetherATicketIsValidDoesNotKeepItAlive()
{
    InfoRouterServer server(infoRouterWith({u"ticketLifeSeconds=3600"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const Arguments ticket{{u"AuthenticationTicket"_s, peer.signIn()}};
    const auto expiry = [&] { return peer.post(u"isValidTicket"_s, ticket).attribute(u"expireOn"_s); };
    const auto first = expiry();
    QVERIFY2(first.endsWith(u'Z'), qPrintable(first));
    // Times have a resolution of one second, so wait for the next one.
    QTRY_VERIFY(QDateTime::fromString(first, Qt::ISODate).addSecs(-3599) < QDateTime::currentDateTimeUtc());
    QCOMPARE(expiry(), first);
    QCOMPARE(expiry(), first); // a restarted lifetime would change it
    QCOMPARE(peer.post(u"getApplicationParameters"_s, ticket).success(), "true");
    QVERIFY(expiry() > first);
}

void TestInfoRouterSignIn::theNthTicketIsFoundExpiredOnce()
{
    InfoRouterServer server(infoRouterWith({u"expireOnce=2"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto ticket = peer.signIn();
    const auto flush = [&peer](const QString &with) {
        return peer.post(u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, with}});
    };
    QCOMPARE(flush({}).errorCode(), "4030"); // without a ticket, so it does not count
    QCOMPARE(flush(ticket).success(), "true");
    QCOMPARE(flush(ticket).errorCode(), "4010");
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "expired");
    QCOMPARE(flush(ticket).errorCode(), "4010");
    QCOMPARE(flush(peer.signIn()).success(), "true");
    QCOMPARE(server.flushCount(), 2);
}

void TestInfoRouterSignIn::aRenewalKeepsATicketThatIsAlive()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto renew = [&peer, &server](const QString &old) {
        return peer.post(u"RenewTicket"_s,
                         {{u"UID"_s, server.user()}, {u"PWD"_s, server.password()}, {u"OldTicket"_s, old}});
    };
    const auto ticket = peer.signIn();
    QCOMPARE(renew(ticket).attribute(u"ticket"_s), ticket);
    QCOMPARE(server.journal().constLast().value(u"oldTicket"_s), true);
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "valid");
    const auto ofAnother = peer.signIn(u"umanager"_s, u"sluice-demo"_s);
    QVERIFY(renew(ofAnother).attribute(u"ticket"_s) != ofAnother);
    server.expireTickets();
    const auto fresh = renew(ticket).attribute(u"ticket"_s);
    QVERIFY(!fresh.isEmpty() && fresh != ticket);
    QCOMPARE(server.ticketCount(), 1);
    QCOMPARE(renew({}).success(), "true"); // an empty one counts as missing
    QVERIFY(!server.journal().constLast().contains(u"oldTicket"_s));
}

void TestInfoRouterSignIn::aRenewalChecksTheFormatFirst_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<QString>("old");
    QTest::newRow("renewal") << u"RenewTicket"_s << u"OldTicket"_s << Binding::Post << u"abc"_s;
    QTest::newRow("renewal over SOAP") << u"RenewTicket"_s << u"OldTicket"_s << Binding::Soap11 << u"abc"_s;
    QTest::newRow("renewal, empty over SOAP") << u"RenewTicket"_s << u"OldTicket"_s << Binding::Soap11 << QString();
    QTest::newRow("Windows") << u"AuthenticateUserViaWindows"_s << u"oldTicket"_s << Binding::Post << u"abc"_s;
}

void TestInfoRouterSignIn::aRenewalChecksTheFormatFirst()
{
    QFETCH(QString, operation);
    QFETCH(QString, parameter);
    QFETCH(Binding, binding);
    QFETCH(QString, old);
    InfoRouterServer server;
    QVERIFY(server.listen());
    const auto reply = InfoRouterPeer(server).call(binding, operation,
                                                   {{u"UID"_s, u"opsadmin"_s}, {u"PWD"_s, u"bad"_s}, {parameter, old}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.error(), "invalid ticket format");
}

void TestInfoRouterSignIn::aBackEndSignsInWhomItWants()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto ticketFor = [&peer](const QString &secret, const QString &user) {
        return peer.post(u"CreateTicketforUser"_s, {{u"TrustedUserPwd"_s, secret}, {u"UserName"_s, user}});
    };
    const auto granted = ticketFor(u"sluice-trusted"_s, u"umanager"_s);
    QCOMPARE(peer.post(u"isValidTicket"_s, {{u"AuthenticationTicket"_s, granted.attribute(u"ticket"_s)}})
                 .attribute(u"username"_s),
             "umanager");
    QVERIFY(ticketFor(u"sluice"_s, u"umanager"_s).error().startsWith("[900]"_L1));
    QVERIFY(ticketFor(u"sluice-trusted"_s, u"former"_s).error().startsWith("[900]"_L1));
    QVERIFY(ticketFor(u"sluice-trusted"_s, u"nobody"_s).error().startsWith("[900]"_L1));
    QVERIFY(ticketFor(u"sluice-trusted"_s, u"sysadmin"_s).error().startsWith("[902]"_L1));
}

void TestInfoRouterSignIn::windowsAccountsAreChallengedOrRefused()
{
    InfoRouterServer plain;
    QVERIFY(plain.listen());
    QCOMPARE(InfoRouterPeer(plain).post(u"AuthenticateUserViaWindows"_s).error(),
             "[900] Authentication failed - Unauthenticated User.");

    InfoRouterServer challenging(infoRouterWith({u"windowsAuth=true"_s}));
    QVERIFY(challenging.listen());
    InfoRouterPeer peer(challenging);
    const auto challenge = peer.post(u"AuthenticateUserViaWindows"_s);
    QCOMPARE(challenge.status, 401);
    QVERIFY(challenge.headers.value("www-authenticate").contains("Negotiate"));
    QVERIFY(challenge.headers.value("www-authenticate").contains("NTLM"));
    QCOMPARE(peer.post(u"ServerInfo"_s).attribute(u"WindowsAuthenticationIsOn"_s), "true");
    peer.setHeader("Authorization", "Negotiate x");
    QCOMPARE(peer.post(u"AuthenticateUserViaWindows"_s).error(), "[900] Authentication failed");
}

SLUICE_TEST(TestInfoRouterSignIn)

} // namespace tst_inforoutersignin

#include "tst_inforoutersignin.moc"
