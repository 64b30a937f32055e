// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "tests/support/blockingserver.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QTimer>

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

SLUICE_TEST(TestAnswerEnd)

} // namespace tst_answerend

#include "tst_answerend.moc"
