// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "tests/support/blockingserver.h"
#include "tests/support/peakmemory.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QTimer>

#include <malloc.h>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_answerend {
using test::actionTo;
using test::BlockingServer;
using test::questionTo;
using test::RawServer;

/// Where an answer ends (RFC 9112 §6.3).
class TestAnswerEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_client = std::make_unique<HttpClient>(); }
    void takesTheEndOfTheConnectionForTheEndOfTheAnswer_data();
    void takesTheEndOfTheConnectionForTheEndOfTheAnswer();
    void takesAnAnswerThatEndsAfterAPause();
    void takesNoInterimAnswerForTheAnswer_data();
    void takesNoInterimAnswerForTheAnswer();
    void passesOverContinue();
    void holdsNoMoreThanTheLimitOfAnEndlessAnswer_data();
    void holdsNoMoreThanTheLimitOfAnEndlessAnswer();
    void readsAnAnswerUpToTheLimit_data();
    void readsAnAnswerUpToTheLimit();
    void refusesAnAnswerWhoseEndIsUnclear_data();
    void refusesAnAnswerWhoseEndIsUnclear();
    void saysThatTheAddressMayNeedHttps_data();
    void saysThatTheAddressMayNeedHttps();
    void saysThatTheAddressMayNeedHttp();
    void blamesNoSchemeThatWasAnswered();

private:
    Result<HttpResponse> answerTo(const HttpRequest &request, const HttpLimits &limits = {})
    {
        return test::resultOf(m_client->send(request, {}, limits, this));
    }

    std::unique_ptr<HttpClient> m_client;
};

void TestAnswerEnd::takesTheEndOfTheConnectionForTheEndOfTheAnswer_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("requestBody");
    const QByteArray xml(200, 'x');
    const QByteArray much(300000, 'y');
    const QByteArray flush("<flush/>");
    QTest::newRow("HTTP/1.1") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << xml << flush;
    QTest::newRow("HTTP/1.1 that says so")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n") << xml << flush;
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\n") << xml << flush;
    QTest::newRow("an error") << QByteArray("HTTP/1.1 500 Internal Server Error\r\n\r\n") << xml << flush;
    QTest::newRow("a refusal") << QByteArray("HTTP/1.1 401 Unauthorized\r\n\r\n") << xml << flush;
    QTest::newRow("nothing") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray() << flush;
    QTest::newRow("much") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << much << flush;
    QTest::newRow("a request without a body") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << xml << QByteArray();
}

/// Everything in one packet, with the end right behind it.
void TestAnswerEnd::takesTheEndOfTheConnectionForTheEndOfTheAnswer()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, requestBody);
    BlockingServer server([&](int socket, const QByteArray &) {
        BlockingServer::write(socket, head + body);
        return false;
    });
    const int tries = test::tries(60);
    int lost = 0;
    for (int i = 0; i < tries; ++i) {
        const auto answer = answerTo(actionTo(server.url(), requestBody));
        const bool whole = answer && answer->body == body && answer->status == head.mid(9, 3).toInt();
        lost += whole ? 0 : 1;
    }
    qInfo("%d of %d lost, %d arrived.", lost, tries, server.requests());
    QCOMPARE(lost, 0);
    QCOMPARE(server.requests(), tries);
}

void TestAnswerEnd::takesAnAnswerThatEndsAfterAPause()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.flush();
        QTimer::singleShot(20, &socket, [&socket] {
            socket.write("first, ");
            socket.flush();
        });
        QTimer::singleShot(40, &socket, [&socket] {
            socket.write("last");
            socket.disconnectFromHost();
        });
    });
    for (const bool once : {true, false}) {
        auto request = actionTo(server.url());
        request.sendOnce = once;
        const auto answer = answerTo(request);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body, "first, last");
    }
    QCOMPARE(server.requests(), 2);
}

void TestAnswerEnd::takesNoInterimAnswerForTheAnswer_data()
{
    QTest::addColumn<QByteArray>("interim");
    QTest::addColumn<bool>("together");
    for (const auto *interim : {"102 Processing", "103 Early Hints", "101 Switching Protocols", "199 Whatever"}) {
        QTest::addRow("%s, the answer in the same packet", interim) << QByteArray(interim) << true;
        QTest::addRow("%s, the answer later", interim) << QByteArray(interim) << false;
    }
}

/// Qt ends there, so the real answer is lost. That is said, and nothing else.
void TestAnswerEnd::takesNoInterimAnswerForTheAnswer()
{
    QFETCH(QByteArray, interim);
    QFETCH(bool, together);
    RawServer server([&](QTcpSocket &socket, const QByteArray &, int) {
        socket.write("HTTP/1.1 " + interim + "\r\nLink: x\r\n\r\n");
        if (!together)
            socket.flush();
        socket.write(RawServer::answer("200 OK", "yes"));
    });
    const auto answer = answerTo(actionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(evidenceOf(FlushAll{}, answer.map([](const HttpResponse &) { return Reply(Done{}); })), Evidence::Unknown);
    QCOMPARE(answer.error().delivery, Error::Delivery::MaybeSent);
    QVERIFY2(answer.error().message.contains(u"interim answer %1"_s.arg(QString::fromLatin1(interim.left(3)))),
             qPrintable(answer.error().message));
    QCOMPARE(server.requests(), 1);
}

void TestAnswerEnd::passesOverContinue()
{
    RawServer server([](QTcpSocket &socket, const QByteArray &, int) {
        socket.write("HTTP/1.1 100 Continue\r\n\r\n" + RawServer::answer("200 OK", "yes"));
    });
    const auto answer = answerTo(actionTo(server.url()));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, "yes");
}

void TestAnswerEnd::holdsNoMoreThanTheLimitOfAnEndlessAnswer_data()
{
    QTest::addColumn<bool>("once");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    const QByteArray much(0x100000, 'x');
    for (const bool once : {true, false}) {
        const auto *name = once ? "action" : "read";
        QTest::addRow("%s, no length", name) << once << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << much;
        QTest::addRow("%s, a length", name)
            << once << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n") << much;
        QTest::addRow("%s, chunks", name) << once << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                                          << QByteArray("100000\r\n" + much + "\r\n");
    }
}

void TestAnswerEnd::holdsNoMoreThanTheLimitOfAnEndlessAnswer()
{
    QFETCH(bool, once);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    BlockingServer server([&](int socket, const QByteArray &) {
        BlockingServer::write(socket, head);
        while (::send(socket, piece.constData(), static_cast<std::size_t>(piece.size()), MSG_NOSIGNAL) > 0) { }
        return false;
    });
    auto request = actionTo(server.url());
    request.sendOnce = once;
    ::malloc_trim(0);
    const test::PeakMemory memory;
    const auto answer = answerTo(request);
    const auto used = memory.growth();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Protocol);
    if (!used || !test::memoryCanBeMeasured)
        QSKIP("It cannot be measured how much memory was used.");
    qInfo("%lld KiB", *used / 1024);
    QVERIFY2(*used < HttpLimits().answerBytes + 16 * 0x100000, qPrintable(u"%1 KiB"_s.arg(*used / 1024)));
}

void TestAnswerEnd::readsAnAnswerUpToTheLimit_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("once");
    for (const bool once : {true, false}) {
        const auto *name = once ? "action" : "read";
        QTest::addRow("%s, no length", name) << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << once;
        QTest::addRow("%s, a length", name) << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 8388608\r\n\r\n") << once;
    }
}

void TestAnswerEnd::readsAnAnswerUpToTheLimit()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, once);
    const QByteArray body(static_cast<qsizetype>(HttpLimits().answerBytes), 'y');
    BlockingServer server([&](int socket, const QByteArray &) {
        BlockingServer::write(socket, head + body);
        return false;
    });
    for (int i = 0; i < 5; ++i) {
        auto request = actionTo(server.url());
        request.sendOnce = once;
        const auto answer = answerTo(request);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->body.size(), body.size());
    }
}

void TestAnswerEnd::refusesAnAnswerWhoseEndIsUnclear_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    QTest::newRow("in chunks and with a length")
        << QByteArray("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") << QByteArray("3\r\nyes\r\n0\r\n\r\n")
        << u"Transfer-Encoding: chunked, Content-Length: 3"_s;
    QTest::newRow("with a length and in chunks")
        << QByteArray("Content-Length: 13\r\nTransfer-Encoding: chunked\r\n") << QByteArray("3\r\nyes\r\n0\r\n\r\n")
        << u"Transfer-Encoding: chunked, Content-Length: 13"_s;
    QTest::newRow("two lengths") << QByteArray("Content-Length: 3\r\nContent-Length: 5\r\n") << QByteArray("yes")
                                 << u"Content-Length: 3, 5"_s;
    QTest::newRow("no number") << QByteArray("Content-Length: three\r\n") << QByteArray("yes")
                               << u"Content-Length: three"_s;
}

/// Transfer-Encoding decides, but an answer with a length as well may be an attack (RFC 9112 §6.3).
void TestAnswerEnd::refusesAnAnswerWhoseEndIsUnclear()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    BlockingServer server([&](int socket, const QByteArray &) {
        BlockingServer::write(socket, "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n" + body);
        return false;
    });
    for (const auto &request : {actionTo(server.url()), questionTo(server.url())}) {
        const auto answer = answerTo(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().message,
                 u"The headers of http://127.0.0.1:%1 do not tell for sure where its answer ends, so it is not known "
                 "what belongs to it."_s.arg(server.port()));
        QTEST(answer.error().detail, "detail");
        QCOMPARE(answer.error().kind, Error::Kind::Protocol);
        QCOMPARE(answer.error().delivery, Error::Delivery::MaybeSent);
    }
}

void TestAnswerEnd::saysThatTheAddressMayNeedHttps_data()
{
    QTest::addColumn<bool>("once");
    QTest::newRow("a question") << false;
    QTest::newRow("a sign-in") << true;
}

/// What a server answers in TLS is not HTTP, and Qt does not tell what it was.
void TestAnswerEnd::saysThatTheAddressMayNeedHttps()
{
    QFETCH(bool, once);
    BlockingServer server([](int socket, const QByteArray &) {
        BlockingServer::write(socket, QByteArray::fromHex("15030100020246"));
        return false;
    });
    const auto answer = answerTo(once ? actionTo(server.url()) : questionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message,
             u"The connection to http://127.0.0.1:%1 broke before anything was answered. If this server expects https "
             "there, the address has to begin with https."_s.arg(server.port()));
    QCOMPARE(answer.error().delivery, Error::Delivery::MaybeSent);
}

/// It may have said a part of what TLS needs, of which Qt does not tell.
void TestAnswerEnd::saysThatTheAddressMayNeedHttp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        auto *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->disconnectFromHost();
        });
    });
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
    for (const auto &request : {actionTo(url), questionTo(url)}) {
        const auto answer = answerTo(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().message,
                 u"https://127.0.0.1:%1 ended the connection before it was secure. If this server expects http there, "
                 "the address has to begin with http."_s.arg(server.serverPort()));
        QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    }
}

void TestAnswerEnd::blamesNoSchemeThatWasAnswered()
{
    BlockingServer server([&server](int socket, const QByteArray &) {
        BlockingServer::write(socket,
                              server.requests() == 1 ? RawServer::answer("200 OK", "yes", "Connection: close\r\n")
                                                     : QByteArray::fromHex("15030100020246"));
        return false;
    });
    QVERIFY(answerTo(questionTo(server.url())));
    for (const auto &request : {actionTo(server.url()), questionTo(server.url())}) {
        const auto answer = answerTo(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().message,
                 u"The connection to http://127.0.0.1:%1 broke before the answer was complete."_s.arg(server.port()));
    }
}

SLUICE_TEST(TestAnswerEnd)

} // namespace tst_answerend

#include "tst_answerend.moc"
