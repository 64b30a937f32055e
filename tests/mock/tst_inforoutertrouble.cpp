// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforoutertrouble {

namespace {

constexpr auto Certificate = SLUICE_TEST_DATA "/tls/localhost.crt";
constexpr auto Key = SLUICE_TEST_DATA "/tls/localhost.key";

} // namespace

/// Settings of the mock that disturb answers on their way (dossier §9).
class TestInfoRouterTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void everyOperationIsAnsweredWithSomethingElse_data();
    void everyOperationIsAnsweredWithSomethingElse();
    void aFlushIsAnsweredWithAStatusAndNotDone();
    void aFlushFailsInsideTheServerAndIsNotDone_data() { addBindings(); }
    void aFlushFailsInsideTheServerAndIsNotDone();
    void documentsAreCutInTheMiddle();
    void documentsBeginWithAByteOrderMark();
    void theConnectionEndsWhenAFlushIsDone_data();
    void theConnectionEndsWhenAFlushIsDone();
    void answersAreLate_data();
    void answersAreLate();
    void onlyTheAnswerToASignInWaits();
    void theServerSpeaksTls();
};

void TestInfoRouterTrouble::everyOperationIsAnsweredWithSomethingElse_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("redirect") << u"redirect=https://elsewhere.example/login"_s << 302
                              << "https://elsewhere.example/login"_ba;
    QTest::newRow("HTML") << u"htmlError=true"_s << 200 << QByteArray();
}

void TestInfoRouterTrouble::everyOperationIsAnsweredWithSomethingElse()
{
    QFETCH(QString, setting);
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    InfoRouterServer server(infoRouterWith({setting}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    for (const auto binding : {Binding::Get, Binding::Post, Binding::Soap11, Binding::Soap12}) {
        const auto reply =
            peer.call(binding, u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, server.ticket()}});
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.headers.value("location"), location);
        QCOMPARE(reply.contentType.startsWith("text/html"_L1), location.isEmpty());
        QCOMPARE(server.journal().constLast().value(u"accepted"_s), false);
        QCOMPARE(server.journal().constLast().value(u"httpStatus"_s), status);
    }
    QCOMPARE(server.flushCount(), 0);
}

void TestInfoRouterTrouble::aFlushIsAnsweredWithAStatusAndNotDone()
{
    InfoRouterServer server(infoRouterWith({u"httpStatus=503"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto ticket = peer.signIn();
    QVERIFY(!ticket.isEmpty());
    for (const auto binding : {Binding::Get, Binding::Post, Binding::Soap11, Binding::Soap12})
        QCOMPARE(peer.call(binding, u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, ticket}}).status, 503);
    QCOMPARE(server.flushCount(), 0);
}

void TestInfoRouterTrouble::aFlushFailsInsideTheServerAndIsNotDone()
{
    QFETCH(Binding, binding);
    InfoRouterServer server(infoRouterWith({u"faultOnFlush=true"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto flush = [&peer, binding](const QString &ticket) {
        return peer.call(binding, u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, ticket}});
    };
    const bool isForm = binding == Binding::Get || binding == Binding::Post;
    const auto reply = flush(peer.signIn());
    QCOMPARE(reply.status, isForm ? 200 : 500);
    QCOMPARE(reply.errorCode(), isForm ? "5000" : "");
    QCOMPARE(reply.faultText().startsWith("Server was unable to process request. ---> "_L1), !isForm);
    QCOMPARE(reply.text(u"faultcode"_s), binding == Binding::Soap11 ? "soap:Server" : "");
    QCOMPARE(reply.text(u"Value"_s), binding == Binding::Soap12 ? "soap:Receiver" : "");
    QCOMPARE(server.flushCount(), 0);
    QCOMPARE(server.journal().constLast().value(u"ticket"_s), "valid");
    QCOMPARE(server.journal().constLast().value(u"accepted"_s), false);
    // An account that may not flush is refused earlier.
    QCOMPARE(flush(peer.signIn(u"auditor"_s, u"sluice-demo"_s)).errorCode(), "4030");
}

void TestInfoRouterTrouble::documentsAreCutInTheMiddle()
{
    InfoRouterServer server(infoRouterWith({u"truncate=true"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    for (const auto binding : {Binding::Get, Binding::Post, Binding::Soap11, Binding::Soap12}) {
        const auto reply =
            peer.call(binding, u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, server.ticket()}});
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.body.isEmpty());
        QVERIFY(reply.document.isNull());
        QCOMPARE(reply.headers.value("content-length").toLongLong(), reply.body.size());
    }
    QCOMPARE(server.flushCount(), 4);
}

void TestInfoRouterTrouble::documentsBeginWithAByteOrderMark()
{
    InfoRouterServer server(infoRouterWith({u"bom=true"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    for (const auto binding : {Binding::Get, Binding::Post, Binding::Soap11, Binding::Soap12})
        QVERIFY(peer.call(binding, u"ServerInfo"_s).body.startsWith("\xef\xbb\xbf<"));
}

void TestInfoRouterTrouble::theConnectionEndsWhenAFlushIsDone_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::newRow("at once") << QStringList();
    QTest::newRow("late") << QStringList{u"slowMs=1"_s};
}

void TestInfoRouterTrouble::theConnectionEndsWhenAFlushIsDone()
{
    QFETCH(QStringList, settings);
    InfoRouterServer server(infoRouterWith(settings + QStringList{u"dropConnection=true"_s}));
    QVERIFY(server.listen());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    const auto flush = [&socket](const QString &ticket) {
        socket.write("GET /srv.asmx/FlushApplicationCache?authenticationTicket=" + ticket.toLatin1()
                     + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    };
    flush(u"x"_s); // refusals are answered
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).endsWith("/>"));
    flush(server.ticket());
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), "");
    QCOMPARE(server.flushCount(), 1);
    QCOMPARE(server.journal().constLast().value(u"accepted"_s), true);
}

void TestInfoRouterTrouble::answersAreLate_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<bool>("isFlushLate");
    QTest::addColumn<bool>("isSignInLate");
    QTest::newRow("each") << u"slowMs=500"_s << true << true;
    QTest::newRow("those to sign-ins") << u"loginDelayMs=500"_s << false << true;
    QTest::newRow("none") << u"slowMs=0"_s << false << false;
}

void TestInfoRouterTrouble::answersAreLate()
{
    QFETCH(QString, setting);
    QFETCH(bool, isFlushLate);
    QFETCH(bool, isSignInLate);
    InfoRouterServer server(infoRouterWith({setting}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    QElapsedTimer timer;
    timer.start();
    const auto ticket = peer.signIn();
    QVERIFY(!ticket.isEmpty());
    QCOMPARE(timer.restart() >= 500, isSignInLate);
    QCOMPARE(peer.post(u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, ticket}}).success(), "true");
    QCOMPARE(timer.restart() >= 500, isFlushLate);
    QVERIFY(peer.signIn(u"x"_s, u"x"_s).isEmpty());
    QCOMPARE(timer.restart() >= 500, isSignInLate);
}

void TestInfoRouterTrouble::onlyTheAnswerToASignInWaits()
{
    InfoRouterServer server(infoRouterWith({u"loginDelayMs=1000"_s}));
    QVERIFY(server.listen());
    QTcpSocket signIn;
    QTcpSocket probe;
    for (auto *socket : {&signIn, &probe})
        socket->connectToHost(QHostAddress::LocalHost, server.port());
    signIn.write("GET /srv.asmx/AuthenticateUser?UID=x&PWD=x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTRY_COMPARE(server.journal().size(), 1);
    probe.write("GET /srv.asmx/ServerInfo HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTRY_VERIFY(probe.bytesAvailable() > 0);
    QCOMPARE(signIn.bytesAvailable(), 0);
    QTRY_VERIFY(signIn.peek(10000).contains("[900]"));
}

void TestInfoRouterTrouble::theServerSpeaksTls()
{
    InfoRouterServer server(infoRouterWith(
        {u"tlsCertificate="_s + QString::fromLatin1(Certificate), u"tlsKey="_s + QString::fromLatin1(Key)}));
    QVERIFY(server.listen());
    QCOMPARE(server.url().scheme(), "https");
    InfoRouterPeer peer(server);
    QCOMPARE(peer.post(u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, peer.signIn()}}).success(), "true");

    InfoRouterServer without(infoRouterWith({u"tlsCertificate="_s + QString::fromLatin1(Certificate)}));
    QVERIFY(!without.listen());
    QVERIFY2(without.errorString().contains("private key"_L1), qPrintable(without.errorString()));
}

SLUICE_TEST(TestInfoRouterTrouble)

} // namespace tst_inforoutertrouble

#include "tst_inforoutertrouble.moc"
