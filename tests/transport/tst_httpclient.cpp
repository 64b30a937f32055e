// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "core/transport/httpclient.h"
#include "tests/support/calls.h"
#include "tests/support/rawserver.h"
#include "tests/support/suite.h"
#include "tests/support/tlsserver.h"

#include <QLoggingCategory>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace sluice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace tst_httpclient {
using test::RawServer;
using test::tlsServer;

namespace {

HttpRequest action(const QUrl &url, const QByteArray &body = "<flush/>", const QByteArray &method = "POST")
{
    return {.method = method,
            .url = url,
            .headers = {{"Content-Type", "text/xml"}},
            .body = body,
            .sendOnce = true,
            .sensitive = false};
}

Evidence evidenceOfCall(const Result<HttpResponse> &response)
{
    // Answers that arrived are judged by the protocol; these tests are about missing answers.
    return evidenceOf(FlushAll{}, response.map([](const HttpResponse &) { return Reply(Done{}); }));
}

void cutLine(QTcpSocket &socket)
{
    socket.disconnectFromHost();
}

void resetLine(QTcpSocket &socket)
{
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.abort();
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void returnsEveryCompleteAnswer_data();
    void returnsEveryCompleteAnswer();
    void sendsAnActionOnceWhenTheLineIsCut_data();
    void sendsAnActionOnceWhenTheLineIsCut();
    void provesThatWithoutTheGuardItWouldBeSentTwice();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void takesAnAnswerThatIsCutForNone_data();
    void takesAnAnswerThatIsCutForNone();
    void givesUpAfterTheWallClockThoughBytesKeepComing();
    void refusesAnswersWithoutEnd();
    void knowsThatARefusedConnectionSentNothing();
    void knowsThatNothingLeftForAnUnreachableNetwork();
    void knowsThatAProxyThatWantsAPasswordSentNothing();
    void doesNotTrustAStrangersCertificate();
    void trustsACertificateThatTheUserNamed();
    void stopsWithoutAWordWhenItsOwnerGoes();
    void admitsThatItMayHaveLeftWhenCancelled();
    void introducesItselfAndAsksForNoCompression();
    void sendsNoZoneInTheHostHeader();
    void asksNobodyForAPassword();
    void logsNeitherQueryNorBodyNorHeaders();

private:
    Result<HttpResponse> answerTo(const HttpRequest &request, const HttpLimits &limits = {},
                                  const TransportPolicy &policy = {});

    std::unique_ptr<HttpClient> m_client;
};

void TestHttpClient::init()
{
    m_client = std::make_unique<HttpClient>();
}

Result<HttpResponse> TestHttpClient::answerTo(const HttpRequest &request, const HttpLimits &limits,
                                              const TransportPolicy &policy)
{
    return test::resultOf(m_client->send(request, policy, limits, this));
}

void TestHttpClient::returnsEveryCompleteAnswer_data()
{
    QTest::addColumn<QByteArray>("statusLine");
    QTest::addColumn<int>("status");
    for (const auto *line : {"200 OK", "202 Accepted", "204 No Content", "400 Bad Request", "401 Unauthorized",
                             "403 Forbidden", "404 Not Found", "405 Method Not Allowed", "411 Length Required",
                             "415 Unsupported Media Type", "421 Misdirected Request", "429 Too Many Requests",
                             "500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "599 Odd"}) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(line).left(3).toInt();
    }
}

void TestHttpClient::returnsEveryCompleteAnswer()
{
    QFETCH(QByteArray, statusLine);
    QFETCH(int, status);
    const bool empty = status == 204;
    RawServer server([&](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer(statusLine, empty ? "" : "body", "X-Test: yes\r\n"));
    });
    for (const bool once : {true, false}) {
        auto request = action(server.url());
        request.sendOnce = once;
        const auto answer = answerTo(request);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, empty ? "" : "body");
        QCOMPARE(answer->header("x-test"), "yes");
    }
    QCOMPARE(server.requests(), 2);
}

void TestHttpClient::sendsAnActionOnceWhenTheLineIsCut_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<bool>("reset");
    for (const auto &method : {QByteArray("POST"), QByteArray("GET")}) {
        for (const auto &body : {QByteArray("<flush/>"), QByteArray()}) {
            for (const bool keptAlive : {false, true}) {
                for (const bool reset : {false, true}) {
                    const auto name = u"%1, %2 body, %3, %4"_s.arg(
                        QString::fromLatin1(method), body.isEmpty() ? u"no"_s : u"a"_s,
                        keptAlive ? u"beside a kept-alive connection"_s : u"alone"_s, reset ? u"reset"_s : u"closed"_s);
                    QTest::newRow(qPrintable(name)) << method << body << keptAlive << reset;
                }
            }
        }
    }
}

void TestHttpClient::sendsAnActionOnceWhenTheLineIsCut()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(bool, keptAlive);
    QFETCH(bool, reset);

    int actions = 0;
    RawServer server([&](QTcpSocket &socket, const QByteArray &request, int) {
        if (request.contains("/first")) {
            socket.write(RawServer::answer("200 OK", "ok"));
            return;
        }
        ++actions;
        reset ? resetLine(socket) : cutLine(socket);
    });
    const HttpRequest question{.method = "GET", .url = server.url().resolved(QUrl(u"first"_s))};
    if (keptAlive)
        QVERIFY(answerTo(question));

    const auto answer = answerTo(action(server.url().resolved(QUrl(u"flush"_s)), body, method));
    QVERIFY(!answer);
    QCOMPARE(evidenceOfCall(answer), Evidence::Unknown);
    QCOMPARE(answer.error().delivery, Error::Delivery::MaybeSent);
    // A repeat would come immediately on a new connection, so one more round trip is enough.
    QVERIFY(answerTo(question));
    QCOMPARE(actions, 1);
    QCOMPARE(server.connections(), 2);
}

/// The reason for sendOnce. If this fails, Qt no longer repeats requests and sendOnce can be removed.
void TestHttpClient::provesThatWithoutTheGuardItWouldBeSentTwice()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) { cutLine(socket); });
    auto request = action(server.url());
    request.sendOnce = false;
    QVERIFY(!answerTo(request));
    QVERIFY(server.requests() > 1);
}

void TestHttpClient::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("statusLine");
    QTest::newRow("301") << QByteArray("301 Moved Permanently");
    QTest::newRow("302") << QByteArray("302 Found");
    QTest::newRow("303") << QByteArray("303 See Other");
    QTest::newRow("307") << QByteArray("307 Temporary Redirect");
    QTest::newRow("308") << QByteArray("308 Permanent Redirect");
}

void TestHttpClient::followsNoRedirect()
{
    QFETCH(QByteArray, statusLine);
    RawServer elsewhere(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "no")); });
    RawServer server([&](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer(statusLine, "", "Location: " + elsewhere.url().toEncoded() + "\r\n"));
    });
    const auto answer = answerTo(action(server.url()));
    QVERIFY(answer);
    QCOMPARE(answer->status, statusLine.left(3).toInt());
    QCOMPARE(answer->header("location"), elsewhere.url().toEncoded());
    QVERIFY(answerTo(action(server.url())));
    QCOMPARE(server.requests(), 2);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestHttpClient::takesAnAnswerThatIsCutForNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("in the status line") << QByteArray("HTTP/1.1 2");
    QTest::newRow("in the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
    QTest::newRow("in an error's body") << QByteArray("HTTP/1.1 500 Error\r\nContent-Length: 100\r\n\r\nonly this");
    QTest::newRow("in a refusal's body") << QByteArray(
        "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nonly this");
    QTest::newRow("in a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nonly this");
    QTest::newRow("between chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nonly\r\n");
    // RFC 9112 §6.1: there are no chunks after 204, and Qt does not read them.
    QTest::newRow("after a 204 that announces chunks")
        << QByteArray("HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfalse\r\n0\r\n\r\n");
    QTest::newRow("after a 204 that announces a length")
        << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nfalse");
    QTest::newRow("not HTTP at all") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
}

void TestHttpClient::takesAnAnswerThatIsCutForNone()
{
    QFETCH(QByteArray, bytes);
    RawServer server([&](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(bytes);
        socket.disconnectFromHost();
    });
    const auto answer = answerTo(action(server.url()));
    QVERIFY(!answer);
    QCOMPARE(evidenceOfCall(answer), Evidence::Unknown);
    QCOMPARE(server.requests(), 1);
}

void TestHttpClient::givesUpAfterTheWallClockThoughBytesKeepComing()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        auto *drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(20ms);
    });
    QElapsedTimer clock;
    clock.start();
    const auto answer = answerTo(action(server.url()), {.timeout = 300ms});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    QCOMPARE(evidenceOfCall(answer), Evidence::Unknown);
    QVERIFY(clock.elapsed() >= 280); // a timer may be 5 % early
    QVERIFY(clock.elapsed() < 3000);
}

void TestHttpClient::refusesAnswersWithoutEnd()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("200 OK", QByteArray(2000, 'x')));
    });
    QVERIFY(answerTo(action(server.url()), {.answerBytes = 2000}));
    const auto answer = answerTo(action(server.url()), {.answerBytes = 1999});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Protocol);
    QCOMPARE(evidenceOfCall(answer), Evidence::Unknown);
}

void TestHttpClient::knowsThatARefusedConnectionSentNothing()
{
    QUrl url;
    {
        const RawServer server([](QTcpSocket &, const QByteArray &, int) {});
        url = server.url();
    }
    const auto answer = answerTo(action(url));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Network);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QCOMPARE(evidenceOfCall(answer), Evidence::Failed);
}

void TestHttpClient::knowsThatNothingLeftForAnUnreachableNetwork()
{
    // A TCP connection to the broadcast address fails immediately.
    const auto answer = answerTo(action(QUrl(u"http://255.255.255.255/"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Network);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QCOMPARE(answer.error().message, u"http://255.255.255.255 cannot be reached: Network unreachable."_s);
}

void TestHttpClient::knowsThatAProxyThatWantsAPasswordSentNothing()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(
            RawServer::answer("407 Proxy Authentication Required", "", "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
    });
    const auto answer = answerTo(action(server.url()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().httpStatus, 407);
    QCOMPARE(evidenceOfCall(answer), Evidence::Failed);
    QCOMPARE(server.requests(), 1);
}

void TestHttpClient::doesNotTrustAStrangersCertificate()
{
    int requests = 0;
    const auto server = tlsServer(requests);
    const auto answer = answerTo(action(QUrl(u"https://127.0.0.1:%1/"_s.arg(server->serverPort()))));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Tls);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QVERIFY(answer.error().tls);
    QVERIFY(!answer.error().tls->reasons.isEmpty());
    QVERIFY(answer.error().tls->chainPem.constFirst().startsWith("-----BEGIN CERTIFICATE-----"_L1));
    QCOMPARE(requests, 0);
}

void TestHttpClient::trustsACertificateThatTheUserNamed()
{
    int requests = 0;
    const auto server = tlsServer(requests);
    const auto policy = policyFor({.authoritiesFile = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost.crt")}, {});
    QVERIFY(policy);
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(server->serverPort()));
    const auto answer = answerTo(action(url), {}, *policy);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->body, "secure");
    // The open connection must not be used by a policy that does not trust the certificate.
    QVERIFY(!answerTo(action(url)));
    QCOMPARE(requests, 1);
}

void TestHttpClient::stopsWithoutAWordWhenItsOwnerGoes()
{
    RawServer server([](QTcpSocket &, const QByteArray &, int) {});
    bool told = false;
    auto owner = std::make_unique<QObject>();
    m_client->send(action(server.url()), {}, {}, owner.get())->then(this, [&told](const auto &) { told = true; });
    QTRY_COMPARE(server.requests(), 1);
    owner.reset();
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void TestHttpClient::admitsThatItMayHaveLeftWhenCancelled()
{
    RawServer server([](QTcpSocket &, const QByteArray &, int) {});
    auto *call = m_client->send(action(server.url()), {}, {}, this);
    std::optional<Result<HttpResponse>> answer;
    call->then(this, [&answer](const auto &result) { answer = result; });
    QTRY_COMPARE(server.requests(), 1);
    call->cancel();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
    QCOMPARE(evidenceOfCall(*answer), Evidence::Unknown);
}

void TestHttpClient::introducesItselfAndAsksForNoCompression()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("200 OK", "", "Set-Cookie: a=b\r\n"));
    });
    QVERIFY(answerTo(action(server.url())));
    QVERIFY(server.lastRequest().contains("User-Agent: Sluice/"));
    QVERIFY(server.lastRequest().contains("Accept-Encoding: identity\r\n"));
    QVERIFY(server.lastRequest().contains("Content-Length: 8\r\n"));
    QVERIFY(answerTo(action(server.url())));
    QVERIFY2(!server.lastRequest().contains("Cookie"), "A cookie is a state that nobody asked for.");
}

void TestHttpClient::sendsNoZoneInTheHostHeader()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHostIPv6))
        QSKIP("This machine has no IPv6.");
    const auto received = std::make_shared<QByteArray>();
    connect(&server, &QTcpServer::newConnection, this, [&server, received] {
        auto *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, &server, [socket, received] {
            *received += socket->readAll();
            socket->write(RawServer::answer("200 OK", ""));
        });
    });
    QVERIFY(answerTo(action(QUrl(u"http://[::1%25lo]:%1/"_s.arg(server.serverPort())))));
    QVERIFY2(received->contains("\r\nHost: [::1]:" + QByteArray::number(server.serverPort()) + "\r\n"),
             received->constData());
}

void TestHttpClient::asksNobodyForAPassword()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("401 Unauthorized", "",
                                       "WWW-Authenticate: Negotiate\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"));
    });
    const auto answer = answerTo(action(server.url()));
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QVERIFY(answerTo(action(server.url())));
    QCOMPARE(server.requests(), 2);
}

void TestHttpClient::logsNeitherQueryNorBodyNorHeaders()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write(RawServer::answer("200 OK", "s3cret", "X-Test: s3cret\r\n"));
    });
    static QString log;
    log.clear();
    QLoggingCategory::setFilterRules(u"sluice.http.debug=true"_s);
    const auto previous =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { log += text; });
    auto request = action(server.url().resolved(QUrl(u"flush?ticket=s3cret"_s)), "s3cret");
    request.headers.emplaceBack("X-Token", "s3cret");
    const auto answer = answerTo(request);
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
    QVERIFY(answer);
    QVERIFY2(log.contains("/flush"_L1) && log.contains("200"_L1), qPrintable(log));
    QVERIFY2(!log.contains("s3cret"_L1), qPrintable(log));
}

SLUICE_TEST(TestHttpClient)

} // namespace tst_httpclient

#include "tst_httpclient.moc"
