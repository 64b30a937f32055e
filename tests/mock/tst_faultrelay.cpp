// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <cerrno>
#include <future>
#include <netinet/in.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_faultrelay {

namespace {

constexpr auto Request = "ask\n";
constexpr auto Answer = "0123456789";

/// Answers every line with the same ten bytes, and counts the lines.
class Target : public QTcpServer
{
    Q_OBJECT

public:
    Target()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                while (socket->canReadLine()) {
                    socket->readLine();
                    ++lines;
                    socket->write(Answer);
                    if (closesAfterAnswer)
                        socket->disconnectFromHost();
                }
            });
        });
    }

    int lines = 0;
    bool closesAfterAnswer = false;
};

/// A client that records what happens on one connection.
class Client : public QTcpSocket
{
    Q_OBJECT

public:
    explicit Client(quint16 port) { connectToHost(QHostAddress(QHostAddress::LocalHost), port); }

    void ask() { write(Request); }
    bool hasAnswers(int count)
    {
        return QTest::qWaitFor([this, count] { return bytesAvailable() >= count * 10; }, 2000);
    }
    bool isCut()
    {
        return QTest::qWaitFor([this] { return state() == UnconnectedState; }, 2000);
    }
};

/// Asks at \a port and reads to the end; returns the error that ended it, 0 for none. Qt's sockets do not tell a reset
/// from an end.
int errorAfterAsking(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address));
    ::send(socket, Request, std::strlen(Request), MSG_NOSIGNAL);
    std::array<char, 100> buffer{};
    auto read = ::recv(socket, buffer.data(), buffer.size(), 0);
    while (read > 0)
        read = ::recv(socket, buffer.data(), buffer.size(), 0);
    const int error = read < 0 ? errno : 0;
    ::close(socket);
    return error;
}

} // namespace

class TestFaultRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_target = std::make_unique<Target>();
        QVERIFY(m_target->listen(QHostAddress::LocalHost));
        m_relay = std::make_unique<FaultRelay>(m_target->serverPort());
        QVERIFY(m_relay->listen());
    }

    void passesEverythingWithoutAFault()
    {
        Client client(m_relay->port());
        client.ask();
        QVERIFY(client.hasAnswers(1));
        client.ask();
        QVERIFY(client.hasAnswers(2));
        QCOMPARE(client.readAll(), QByteArray(Answer) + Answer);
        QCOMPARE(m_target->lines, 2);
        QCOMPARE(m_relay->connections(), 1);
        QCOMPARE(m_relay->bytesReceived(), 8);
        QCOMPARE(m_relay->through(QUrl(u"http://127.0.0.1:1/a"_s)).port(), m_relay->port());
    }

    void passesOnThatTheTargetCloses()
    {
        m_target->closesAfterAnswer = true;
        Client client(m_relay->port());
        client.ask();
        QVERIFY(client.isCut());
        QCOMPARE(client.readAll(), Answer);
    }

    void cuts_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("reached");
        QTest::addColumn<QByteArray>("seen");
        QTest::newRow("refused") << Fault::refuse() << 0 << QByteArray();
        QTest::newRow("at the request") << Fault::cutAtRequest() << 0 << QByteArray();
        QTest::newRow("after the request") << Fault::cutAfterRequest() << 1 << QByteArray();
        QTest::newRow("before the first byte") << Fault::cutInAnswer(0) << 1 << QByteArray();
        QTest::newRow("in the answer") << Fault::cutInAnswer(4) << 1 << "0123"_ba;
        QTest::newRow("reset in the request") << Fault::resetInRequest(2) << 0 << QByteArray();
        QTest::newRow("reset after the request") << Fault::resetInRequest(4) << 1 << QByteArray();
        QTest::newRow("reset before the first byte") << Fault::resetInAnswer(0) << 1 << QByteArray();
        QTest::newRow("reset in the answer") << Fault::resetInAnswer(4) << 1 << "0123"_ba;
    }
    void cuts()
    {
        QFETCH(Fault, fault);
        QFETCH(int, reached);
        QFETCH(QByteArray, seen);
        m_relay->setFault(fault);
        Client client(m_relay->port());
        client.ask();
        QVERIFY(client.isCut());
        QCOMPARE(client.readAll(), seen);
        QCOMPARE(m_target->lines, reached);
        QCOMPARE(m_relay->connections(), 1);
    }

    /// What a client sees at the end of a connection: that it is over, or an error.
    void resetsInsteadOfEnding_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("error");
        QTest::newRow("in the request") << Fault::resetInRequest(2) << ECONNRESET;
        QTest::newRow("in the answer") << Fault::resetInAnswer(4) << ECONNRESET;
        QTest::newRow("an end, to compare") << Fault::cutInAnswer(4) << 0;
    }
    void resetsInsteadOfEnding()
    {
        QFETCH(Fault, fault);
        QFETCH(int, error);
        m_relay->setFault(fault);
        std::promise<int> seen;
        const std::jthread client([&seen, port = m_relay->port()] { seen.set_value(errorAfterAsking(port)); });
        auto result = seen.get_future();
        QTRY_VERIFY(result.wait_for(std::chrono::seconds(0)) == std::future_status::ready);
        QCOMPARE(result.get(), error);
    }

    void stallsInAnAnswer()
    {
        m_target->closesAfterAnswer = true;
        m_relay->setFault(Fault::stallInAnswer(4));
        Client client(m_relay->port());
        client.ask();
        QTRY_COMPARE(client.bytesAvailable(), 4);
        QTest::qWait(200);
        QCOMPARE(client.readAll(), "0123");
        QCOMPARE(client.state(), QTcpSocket::ConnectedState);
    }

    void choosesTheFaultOfEachConnection()
    {
        m_relay->setFaults([](int number) { return number == 2 ? Fault::cutAtRequest() : Fault::none(); });
        for (const bool isCut : {false, true, false}) {
            Client client(m_relay->port());
            client.ask();
            if (isCut)
                QVERIFY(client.isCut());
            else
                QVERIFY(client.hasAnswers(1));
        }
        QCOMPARE(m_target->lines, 2);
    }

    void closesThePortAfterSomeConnections()
    {
        m_relay->closeAfter(1);
        Client first(m_relay->port());
        first.ask();
        QVERIFY(first.hasAnswers(1));
        Client second(m_relay->port());
        QVERIFY(QTest::qWaitFor([&second] { return second.error() == QTcpSocket::ConnectionRefusedError; }, 2000));
        first.ask();
        QVERIFY(first.hasAnswers(2));
        QCOMPARE(m_relay->connections(), 1);
    }

    void cutsAConnectionThatHasWorked()
    {
        m_relay->setFault(Fault::cutAfterAnswers(2));
        Client client(m_relay->port());
        client.ask();
        QVERIFY(client.hasAnswers(1));
        client.ask();
        QVERIFY(client.hasAnswers(2));
        client.ask();
        QVERIFY(client.isCut());
        QCOMPARE(client.readAll().size(), 20);
        QCOMPARE(m_target->lines, 3); // the last request did arrive
    }

    void spoilsOpenConnectionsWhenTold()
    {
        Client client(m_relay->port());
        client.ask();
        QVERIFY(client.hasAnswers(1));
        m_relay->setFault(Fault::cutAfterRequest());
        client.ask();
        QVERIFY(client.hasAnswers(2)); // the fault was for new connections

        m_relay->setFaultEverywhere(Fault::cutAfterRequest());
        client.ask();
        QVERIFY(client.isCut());
        QCOMPARE(m_target->lines, 3);
    }

    void stalls()
    {
        m_relay->setFault(Fault::stall());
        Client client(m_relay->port());
        client.ask();
        QTRY_COMPARE(m_relay->bytesReceived(), 4);
        QTest::qWait(200);
        QCOMPARE(client.state(), QTcpSocket::ConnectedState);
        QCOMPARE(client.bytesAvailable(), 0);
        QCOMPARE(m_target->lines, 0);
    }

    void delays()
    {
        m_relay->setFault(Fault::delay(300));
        Client client(m_relay->port());
        QElapsedTimer clock;
        clock.start();
        client.ask();
        QVERIFY(client.hasAnswers(1));
        QVERIFY(clock.elapsed() >= 290);
    }

    void trickles()
    {
        m_target->closesAfterAnswer = true; // delayed bytes still arrive
        m_relay->setFault(Fault::trickle(3, 50));
        Client client(m_relay->port());
        int pieces = 0;
        connect(&client, &Client::readyRead, &client, [&pieces] { ++pieces; });
        client.ask();
        QVERIFY(client.hasAnswers(1));
        QVERIFY(pieces > 1);
        QVERIFY(client.isCut());
        QCOMPARE(client.readAll(), Answer);
    }

    void garbles()
    {
        m_relay->setFault(Fault::garble(2));
        Client client(m_relay->port());
        client.ask();
        QVERIFY(client.hasAnswers(1));
        const auto seen = client.readAll();
        QVERIFY(seen.startsWith("01"));
        for (int i = 2; i < 10; ++i)
            QVERIFY(seen.at(i) != Answer[i]);
    }

    void canBeClosed()
    {
        const auto port = m_relay->port();
        m_relay->close();
        Client client(port);
        QVERIFY(QTest::qWaitFor([&client] { return client.error() == QTcpSocket::ConnectionRefusedError; }, 2000));
        QCOMPARE(m_relay->connections(), 0);
    }

    void cutsTheClientWhenNobodyIsBehindIt()
    {
        m_target->close();
        Client client(m_relay->port());
        client.ask();
        QVERIFY(client.isCut());
    }

private:
    std::unique_ptr<Target> m_target;
    std::unique_ptr<FaultRelay> m_relay;
};

SLUICE_TEST(TestFaultRelay)

} // namespace tst_faultrelay

#include "tst_faultrelay.moc"
