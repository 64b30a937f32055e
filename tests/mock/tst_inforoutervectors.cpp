// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforoutervectors {

/// The test vectors of the dossier (§9), one row each, in every binding of both generations.
class TestInfoRouterVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void aFormIsAnsweredAsTheVectorSays_data();
    void aFormIsAnsweredAsTheVectorSays();
    void aSignInIsAnsweredWithATicket();
    void aTicketInTheWrongCaseIsNoneInSoap();
    void aSecondSignOutFindsNoSession();
    void aLegacyServerDoesNotKnowTheFlush();

    void everyBindingSignsInAndOut_data() { addBindingsOfGenerations(); }
    void everyBindingSignsInAndOut();
    void everyBindingFlushes_data() { addBindings(); }
    void everyBindingFlushes();
    void passwordsArriveIntact_data();
    void passwordsArriveIntact();
};

void TestInfoRouterVectors::aFormIsAnsweredAsTheVectorSays_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a wrong password") << u"AuthenticateUser"_s << QString() << "UID=opsadmin&PWD=bad"_ba
                                      << "<root success=\"false\" error=\"[900] Authentication failed\" />"_ba;
    QTest::newRow("a flush") << u"FlushApplicationCache"_s << u"opsadmin"_s << "authenticationTicket=@TICKET@"_ba
                             << "<response success=\"true\" />"_ba;
    QTest::newRow("a flush by nobody") << u"FlushApplicationCache"_s << QString() << ""_ba
                                       << "<response success=\"false\" error=\"[2730]Anonymous users cannot perform "
                                          "this action\" errorCode=\"4030\" />"_ba;
    QTest::newRow("a flush with an unknown ticket")
        << u"FlushApplicationCache"_s << QString() << "authenticationTicket=0b3c2a58-6f0e-4a39-9d0a-5b2c8f6b1a77"_ba
        << "<response success=\"false\" error=\"[901]Session expired or Invalid ticket\" errorCode=\"4010\" />"_ba;
    QTest::newRow("a flush by an audit manager")
        << u"FlushApplicationCache"_s << u"auditor"_s << "authenticationTicket=@TICKET@"_ba
        << "<response success=\"false\" error=\"[921]Insufficient rights\" errorCode=\"4030\" />"_ba;
    QTest::newRow("a sign-out") << u"LogOut"_s << u"auditor"_s << "AuthenticationTicket=@TICKET@"_ba
                                << "<root success=\"true\" />"_ba;
}

void TestInfoRouterVectors::aFormIsAnsweredAsTheVectorSays()
{
    QFETCH(QString, operation);
    QFETCH(QString, account);
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, answer);
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto password = account == "opsadmin"_L1 ? server.password() : u"sluice-demo"_s;
    if (!account.isEmpty())
        form.replace("@TICKET@", peer.signIn(account, password).toLatin1());

    const auto reply = peer.postForm(u"/srv.asmx/"_s + operation, form);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, answer);
    QCOMPARE(server.flushCount(), operation == "FlushApplicationCache"_L1 && answer.contains("true") ? 1 : 0);
}

void TestInfoRouterVectors::aSignInIsAnsweredWithATicket()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto reply = peer.postForm(u"/srv.asmx/AuthenticateUser"_s, "UID=opsadmin&PWD=p%2B%26%C3%A9");
    QCOMPARE(reply.status, 200);
    const auto ticket = reply.attribute(u"ticket"_s);
    QVERIFY2(!QUuid(ticket).isNull(), qPrintable(ticket));
    QVERIFY2(reply.body.startsWith("<root success=\"true\" ticket=\"" + ticket.toLatin1() + '"'),
             reply.body.constData());
    QVERIFY2(reply.body.endsWith(" isAuthenticated=\"True\" />"), reply.body.constData());
    QCOMPARE(server.ticketCount(), 1);
}

void TestInfoRouterVectors::aTicketInTheWrongCaseIsNoneInSoap()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto ticket = peer.signIn();
    const auto reply = peer.call(Binding::Soap11, u"FlushApplicationCache"_s, {{u"AuthenticationTicket"_s, ticket}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.errorCode(), "4030");
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "none");
    QCOMPARE(server.flushCount(), 0);
}

void TestInfoRouterVectors::aSecondSignOutFindsNoSession()
{
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto form = "AuthenticationTicket=" + peer.signIn().toLatin1();
    QCOMPARE(peer.postForm(u"/srv.asmx/LogOut"_s, form).success(), "true");
    QCOMPARE(server.ticketCount(), 0);
    const auto second = peer.postForm(u"/srv.asmx/LogOut"_s, form);
    QCOMPARE(second.status, 200);
    QVERIFY2(second.error().startsWith("[901]"_L1), second.body.constData());
}

void TestInfoRouterVectors::aLegacyServerDoesNotKnowTheFlush()
{
    InfoRouterServer server(infoRouterWith({u"generation=legacy"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto reply = peer.post(u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, peer.signIn()}});
    QCOMPARE(reply.status, 500);
    QVERIFY(reply.contentType.startsWith("text/plain"_L1));
    QCOMPARE(reply.body, "FlushApplicationCache Web Service method name is not valid.");
    QCOMPARE(server.journal().constLast().value(u"op"_s), "FlushApplicationCache");
}

void TestInfoRouterVectors::everyBindingSignsInAndOut()
{
    QFETCH(QString, generation);
    QFETCH(Binding, binding);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);

    const auto ticket = peer.signIn(server.user(), server.password(), binding);
    QVERIFY(!ticket.isEmpty());
    const auto held = peer.call(binding, u"isValidTicket"_s, {{u"AuthenticationTicket"_s, ticket}});
    QCOMPARE(held.success(), "true");
    QVERIFY(!held.root().hasAttribute(u"ticket"_s));
    QCOMPARE(held.attribute(u"username"_s), "opsadmin");
    QCOMPARE(peer.call(binding, u"LogOut"_s, {{u"AuthenticationTicket"_s, ticket}}).success(), "true");
    const auto gone = peer.call(binding, u"isValidTicket"_s, {{u"AuthenticationTicket"_s, ticket}});
    QCOMPARE(gone.success(), "false");
    QCOMPARE(gone.error(), "[901] Session expired or Invalid ticket");
    QCOMPARE(gone.root().localName(), generation == "legacy"_L1 ? "response" : "root");
}

void TestInfoRouterVectors::everyBindingFlushes()
{
    QFETCH(Binding, binding);
    InfoRouterServer server;
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto flush = [&](const QString &ticket) {
        return peer.call(binding, u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, ticket}});
    };
    const auto ticket = peer.signIn(server.user(), server.password(), binding);
    QCOMPARE(flush(ticket).success(), "true");
    QCOMPARE(flush(peer.signIn(u"umanager"_s, u"sluice-demo"_s, binding)).success(), "true");
    QCOMPARE(flush(peer.signIn(u"policy"_s, u"sluice-demo"_s, binding)).errorCode(), "4030");
    QCOMPARE(server.flushCount(), 2);
    server.expireTickets();
    const auto expired = flush(ticket);
    QCOMPARE(expired.status, 200);
    QCOMPARE(expired.errorCode(), "4010");
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "expired");
    server.restart();
    QCOMPARE(flush(ticket).errorCode(), "4010");
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "unknown");
}

void TestInfoRouterVectors::passwordsArriveIntact_data()
{
    addBindingsOfGenerations();
}

void TestInfoRouterVectors::passwordsArriveIntact()
{
    QFETCH(QString, generation);
    QFETCH(Binding, binding);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    QVERIFY(!peer.signIn(u"OpsAdmin2"_s, u"+ & % é <"_s, binding).isEmpty());
    QVERIFY(peer.signIn(u"opsadmin2"_s, u" & % é <"_s, binding).isEmpty());

    const QStringList transports{u"get"_s, u"post"_s, u"soap11"_s, u"soap12"_s};
    const QJsonObject wanted{
        {"product", "infoRouter"}, {"op", "AuthenticateUser"}, {"transport", transports.at(static_cast<int>(binding))},
        {"ticket", "none"},        {"user", "opsadmin2"},      {"accepted", true},
        {"httpStatus", 200},       {"passwordOk", true}};
    QCOMPARE(server.journal().constFirst(), wanted);
    QCOMPARE(server.journal().constLast().value(u"passwordOk"_s), false);
}

SLUICE_TEST(TestInfoRouterVectors)

} // namespace tst_inforoutervectors

#include "tst_inforoutervectors.moc"
