// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/blockingserver.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_ownconnection {
using test::actionTo;
using test::BlockingServer;
using test::Certificates;
using test::questionTo;
using test::RawServer;
using test::SecureServer;

/// An action has a connection of its own, because a server may just be closing one that was used before.
class TestOwnConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_client = std::make_unique<HttpClient>(); }
    void arrivesAtAServerThatTakesOneRequestPerConnection_data();
    void arrivesAtAServerThatTakesOneRequestPerConnection();
    void opensAConnectionForEachAction();
    void opensAConnectionForEachActionInTls();
    void sharesAConnectionAmongReads();
    void servesActionsAtTheSameTime();
    void keepsNoConnectionOfAnAction();
    void keepsConnectionsToAFewHostsOnly();

private:
    Result<HttpResponse> answerTo(const HttpRequest &request, const TransportPolicy &policy = {})
    {
        return test::resultOf(m_client->send(request, policy, {}, this));
    }

    std::unique_ptr<HttpClient> m_client;
};

void TestOwnConnection::arrivesAtAServerThatTakesOneRequestPerConnection_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("longest"); // µs
    for (const int longest : {0, 300, 3000}) {
        QTest::addRow("with a body, closes within %d µs", longest) << QByteArray("<flush/>") << longest;
        QTest::addRow("without a body, closes within %d µs", longest) << QByteArray() << longest;
    }
}

/// It announces a length, does not say that it will close, and closes a moment after its answer.
void TestOwnConnection::arrivesAtAServerThatTakesOneRequestPerConnection()
{
    QFETCH(QByteArray, body);
    QFETCH(int, longest);
    BlockingServer server([longest](int socket, const QByteArray &) {
        BlockingServer::write(socket, RawServer::answer("200 OK", "done"));
        std::this_thread::sleep_for(std::chrono::microseconds(QRandomGenerator::global()->bounded(longest + 1)));
        return false;
    });
    const int tries = test::tries(60);
    int unknown = 0;
    for (int i = 0; i < tries; ++i) {
        const auto answer = answerTo(actionTo(server.url(), body));
        unknown += answer && answer->body == "done" ? 0 : 1;
    }
    qInfo("%d of %d without an answer, %d arrived.", unknown, tries, server.requests());
    QCOMPARE(unknown, 0);
    QCOMPARE(server.requests(), tries);
}

void TestOwnConnection::opensAConnectionForEachAction()
{
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "ok")); });
    QVERIFY(answerTo(questionTo(server.url())));
    for (int i = 2; i < 6; ++i) {
        QVERIFY(answerTo(actionTo(server.url())));
        QCOMPARE(server.connections(), i);
        QCOMPARE(server.requests(), i);
    }
}

void TestOwnConnection::opensAConnectionForEachActionInTls()
{
    if (!Certificates::areAvailable())
        QSKIP("The command openssl is not installed.");
    Certificates folder;
    folder.make({.name = u"server"_s});
    const SecureServer server(folder.serverTls({u"server"_s}));
    const auto policy = policyFor({.authoritiesFile = folder.path(u"server.crt"_s)}, {}).value();
    for (int i = 1; i < 4; ++i) {
        QVERIFY(answerTo(actionTo(server.url()), policy));
        QCOMPARE(server.tcpConnections(), i);
    }
}

void TestOwnConnection::sharesAConnectionAmongReads()
{
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "ok")); });
    for (int i = 0; i < 3; ++i) {
        QVERIFY(answerTo(questionTo(server.url())));
        QVERIFY(answerTo(actionTo(server.url())));
    }
    QCOMPARE(server.requests(), 6);
    QCOMPARE(server.connections(), 4);
}

void TestOwnConnection::servesActionsAtTheSameTime()
{
    QList<QTcpSocket *> waiting;
    constexpr int together = 12; // more than Qt opens to one host
    RawServer server([&waiting](QTcpSocket &socket, const QByteArray &, int) {
        waiting.append(&socket);
        if (waiting.size() < together)
            return;
        for (auto *each : std::as_const(waiting))
            each->write(RawServer::answer("200 OK", "ok"));
    });
    int answers = 0;
    for (int i = 0; i < together; ++i) {
        m_client->send(actionTo(server.url()), {}, {}, this)->then(this, [&answers](const auto &result) {
            answers += result ? 1 : 0;
        });
    }
    QTRY_COMPARE(answers, together);
    QCOMPARE(server.requests(), together);
    QCOMPARE(server.connections(), together);
}

void TestOwnConnection::keepsNoConnectionOfAnAction()
{
    int closed = 0;
    RawServer server([&closed](QTcpSocket &socket, const QByteArray &, int) {
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&closed] { ++closed; });
        socket.write(RawServer::answer("200 OK", "ok"));
    });
    QVERIFY(answerTo(actionTo(server.url())));
    QTRY_COMPARE(closed, 1);
    QCOMPARE(m_client->channels(), 0);
}

/// A run on a thousand servers would keep a thousand connections that nobody uses.
void TestOwnConnection::keepsConnectionsToAFewHostsOnly()
{
    constexpr int hosts = 40;
    int open = 0;
    std::vector<std::unique_ptr<RawServer>> servers;
    for (int i = 0; i < hosts; ++i) {
        servers.push_back(std::make_unique<RawServer>([&open](QTcpSocket &socket, const QByteArray &, int) {
            ++open;
            QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&open] { --open; });
            socket.write(RawServer::answer("200 OK", "ok"));
        }));
    }
    for (const auto &server : servers)
        QVERIFY(answerTo(questionTo(server->url())));
    QTRY_COMPARE(open, hosts - 32);
    QCOMPARE(m_client->channels(), 1);
}

SLUICE_TEST(TestOwnConnection)

} // namespace tst_ownconnection

#include "tst_ownconnection.moc"
