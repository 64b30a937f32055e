// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "tests/support/blockingserver.h"
#include "tests/support/peakmemory.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QFile>
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

namespace {

/// Begins to measure anew.
bool resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

/// The most memory that this process had since then, in KiB.
qint64 peakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto text = file.readAll();
    const QByteArray name("VmHWM:");
    const auto start = text.indexOf(name) + name.size();
    return text.mid(start, text.indexOf("kB", start) - start).trimmed().toLongLong();
}

} // namespace

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
    void saysThatTheAddressMayNeedHttps();

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
    if (!resetPeak())
        QSKIP("The kernel does not tell how much memory was used.");
    const auto before = peakMemory();
    const auto answer = answerTo(request);
    const auto used = peakMemory() - before;
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Protocol);
    qInfo("%lld KiB", used);
    const auto most = (HttpLimits().answerBytes + 16 * 0x100000) / 1024;
    QVERIFY2(!test::memoryCanBeMeasured || used < most, qPrintable(u"%1 KiB"_s.arg(used)));
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

/// What a server answers in TLS is not HTTP, and Qt does not tell what it was.
void TestAnswerEnd::saysThatTheAddressMayNeedHttps()
{
    BlockingServer server([](int socket, const QByteArray &) {
        BlockingServer::write(socket, QByteArray::fromHex("15030100020246"));
        return false;
    });
    const auto answer = answerTo(test::questionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message,
             u"The connection to http://127.0.0.1:%1 broke before anything was answered. If this server expects https "
             "there, the address has to begin with https."_s.arg(server.port()));
    QCOMPARE(answer.error().delivery, Error::Delivery::MaybeSent);
    // A server that is sent an action has answered a sign-in.
    const auto action = answerTo(actionTo(server.url()));
    QVERIFY(!action && !action.error().message.contains("https there"_L1));
}

SLUICE_TEST(TestAnswerEnd)

} // namespace tst_answerend

#include "tst_answerend.moc"
