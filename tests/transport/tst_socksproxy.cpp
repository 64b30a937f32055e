// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace sluice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace tst_socksproxy {
using test::actionTo;
using test::questionTo;
using test::resultOf;

namespace {

/// A SOCKS proxy (RFC 1928, RFC 1929) that answers each message with the next of \a answers, and ends the connection
/// where it has none, if it \a closes.
class ScriptedProxy final : public QTcpServer
{
public:
    ScriptedProxy(QByteArrayList answers, bool closes)
        : m_answers(std::move(answers))
        , m_closes(closes)
    {
        connect(this, &QTcpServer::newConnection, this, &ScriptedProxy::serve);
        if (!listen(QHostAddress::LocalHost))
            qFatal("No port to listen on.");
    }

    int connections() const { return m_connections; }
    /// How often the password arrived.
    int passwords() const { return m_passwords; }
    const QByteArray &received() const { return m_received; }

private:
    void serve()
    {
        auto *socket = nextPendingConnection();
        socket->setParent(this);
        ++m_connections;
        // A client says nothing before it has the answer to its last message.
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, said = 0]() mutable {
            const auto bytes = socket->readAll();
            m_received += bytes;
            m_passwords += static_cast<int>(bytes.count("s3cret"));
            if (said < m_answers.size())
                socket->write(m_answers.at(said++));
            if (said == m_answers.size() && m_closes)
                socket->disconnectFromHost();
        });
    }

    const QByteArrayList m_answers;
    const bool m_closes;
    int m_connections = 0;
    int m_passwords = 0;
    QByteArray m_received;
};

QByteArray reply(char code)
{
    return QByteArray::fromHex("05") + code + QByteArray::fromHex("0001000000000000");
}

QByteArray noAccount()
{
    return QByteArray::fromHex("0500");
}

QByteArray wantsAccount()
{
    return QByteArray::fromHex("0502");
}

QByteArray accepted()
{
    return QByteArray::fromHex("0100");
}

QByteArray refused()
{
    return QByteArray::fromHex("0101");
}

QUrl elsewhere(const QString &host = u"crm.example.com"_s)
{
    return QUrl(u"https://%1/"_s.arg(host));
}

/// Qt treats names and addresses in different ways.
QStringList allKindsOfHosts()
{
    return {u"crm.example.com"_s, u"192.0.2.1"_s, u"[2001:db8::7]"_s};
}

} // namespace

/// SOCKS proxies that refuse or misbehave. No server is behind them.
class TestSocksProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAskedOnceAndNamed_data();
    void isAskedOnceAndNamed();
    void opensATunnel_data();
    void opensATunnel();
    void isNamedIfItDoesNotAnswer();

private:
    static TransportPolicy through(const ScriptedProxy &proxy, const QString &user)
    {
        return {.authorities = {},
                .proxy = {.kind = ProxyKind::Socks5, .host = u"127.0.0.1"_s, .port = proxy.serverPort(), .user = user},
                .proxyPassword = user.isEmpty() ? QString() : u"s3cret"_s};
    }
};

void TestSocksProxy::isAskedOnceAndNamed_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("message"); // PROXY is the address of the proxy
    const QString anna = u"anna"_s;
    const auto hungUp = u"The proxy PROXY ended the connection instead of connecting to SERVER."_s;
    const auto noSocks = u"What PROXY answers is not from a SOCKS proxy, which is needed to reach SERVER."_s;
    const auto notAccepted = u"The proxy PROXY does not accept the user name and password."_s;
    QTest::newRow("hangs up") << QByteArrayList{} << true << QString() << hungUp;
    QTest::newRow("hangs up after its choice of a sign-in") << QByteArrayList{wantsAccount()} << true << anna << hungUp;
    QTest::newRow("hangs up after the account") << QByteArrayList{wantsAccount(), accepted()} << true << anna << hungUp;
    QTest::newRow("hangs up in its answer")
        << QByteArrayList{noAccount(), reply(0).left(4)} << true << QString() << hungUp;
    QTest::newRow("wrong account") << QByteArrayList{wantsAccount(), refused()} << false << anna << notAccepted;
    QTest::newRow("wrong account, closes") << QByteArrayList{wantsAccount(), refused()} << true << anna << notAccepted;
    QTest::newRow("no account") << QByteArrayList{QByteArray::fromHex("05ff")} << false << QString()
                                << u"The proxy PROXY requires a user name and a password."_s;
    QTest::newRow("speaks HTTP") << QByteArrayList{"HTTP/1.1 400 Bad Request\r\n\r\n"} << false << anna << noSocks;
    QTest::newRow("speaks SOCKS 4") << QByteArrayList{QByteArray::fromHex("005b000000000000")} << true << anna
                                    << noSocks;
    QTest::newRow("an answer of another protocol to the request")
        << QByteArrayList{noAccount(), "HTTP/1.1 200 OK\r\n\r\n"} << false << QString() << noSocks;
    const auto says = u"The proxy PROXY did not connect to SERVER: it answered %1."_s;
    const auto row = [&](int code, const QString &message) {
        QTest::addRow("answers %d", code)
            << QByteArrayList{noAccount(), reply(static_cast<char>(code))} << false << QString() << message;
    };
    row(1, says.arg(u"general SOCKS server failure"_s));
    row(2, u"The proxy PROXY does not allow connections to SERVER."_s);
    row(3, says.arg(u"Network unreachable"_s));
    row(4, says.arg(u"Host unreachable"_s));
    row(5, u"The proxy PROXY cannot reach SERVER: the connection is refused."_s);
    row(6, says.arg(u"TTL expired"_s));
    row(7, says.arg(u"Command not supported"_s));
    row(8, says.arg(u"Address type not supported"_s));
    row(66, says.arg(u"66"_s));
    QTest::newRow("refuses in two bytes") << QByteArrayList{noAccount(), QByteArray::fromHex("0501")} << true
                                          << QString() << says.arg(u"general SOCKS server failure"_s);
    QTest::newRow("knows no way to sign in with an account")
        << QByteArrayList{QByteArray::fromHex("05ff")} << false << anna
        << u"The proxy PROXY offers no way to sign in that this program knows."_s;
    QTest::newRow("an account that is too long")
        << QByteArrayList{wantsAccount(), accepted()} << false << QString(300, u'a')
        << u"The proxy PROXY can be told user names and passwords of up to 255 bytes only."_s;
}

void TestSocksProxy::isAskedOnceAndNamed()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(bool, closes);
    QFETCH(QString, user);
    const auto hosts = allKindsOfHosts();
    for (const auto &host : hosts) {
        for (const bool acts : {true, false}) {
            ScriptedProxy proxy(answers, closes);
            HttpClient client;
            const auto request = acts ? actionTo(elsewhere(host)) : questionTo(elsewhere(host));
            const auto answer = resultOf(client.send(request, through(proxy, user), {.timeout = 3000ms}, this));
            QVERIFY(!answer);
            const auto &error = answer.error();
            QFETCH(QString, message);
            message.replace("PROXY"_L1, u"127.0.0.1:%1"_s.arg(proxy.serverPort()));
            message.replace("SERVER"_L1, u"https://"_s + host);
            QCOMPARE(error.message, message);
            QCOMPARE(error.kind, Error::Kind::Network);
            QCOMPARE(error.cause, Error::Cause::Proxy);
            QCOMPARE(error.delivery, Error::Delivery::NotSent);
            QCOMPARE(proxy.connections(), 1);
            QCOMPARE_LE(proxy.passwords(), 1);
        }
    }
}

void TestSocksProxy::opensATunnel_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("address"); ///< as the proxy is told it
    QTest::newRow("a name") << u"crm.example.com"_s
                            << QByteArray("\x03\x0f"
                                          "crm.example.com");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << QByteArray::fromHex("01c0000201");
    QTest::newRow("IPv6") << u"[2001:db8::7]"_s << QByteArray::fromHex("0420010db8000000000000000000000007");
}

/// The answer ends with the connection, and is longer than what is held for a side that reads slowly.
void TestSocksProxy::opensATunnel()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, address);
    const QByteArray body(3'000'000, 'x');
    for (const auto &bound : {QByteArray::fromHex("01000000000000"), QByteArray("\x03\x04here\0\0", 8)}) {
        const QByteArrayList answers{wantsAccount(), accepted(), QByteArray::fromHex("050000") + bound,
                                     "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body};
        for (int i = 0; i < 5; ++i) {
            ScriptedProxy proxy(answers, true);
            HttpClient client;
            const auto answer = resultOf(client.send(actionTo(QUrl(u"http://%1/"_s.arg(host)), "<flush/>"),
                                                     through(proxy, u"anna"_s), {.timeout = 5000ms}, this));
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
            QCOMPARE(answer->body.size(), body.size());
            QCOMPARE(proxy.connections(), 1);
            QCOMPARE(proxy.passwords(), 1);
            QVERIFY2(proxy.received().contains(QByteArray::fromHex("050100") + address + QByteArray::fromHex("0050")),
                     proxy.received().toHex(' ').constData());
        }
    }
}

void TestSocksProxy::isNamedIfItDoesNotAnswer()
{
    for (const auto &answers : {QByteArrayList{}, QByteArrayList{noAccount()}}) {
        ScriptedProxy proxy(answers, false);
        HttpClient client;
        const auto answer = resultOf(client.send(actionTo(elsewhere()), through(proxy, {}), {.timeout = 1000ms}, this));
        QVERIFY(!answer);
        QCOMPARE(
            answer.error().message,
            u"The proxy 127.0.0.1:%1 did not connect to https://crm.example.com within 1 s."_s.arg(proxy.serverPort()));
        QCOMPARE(answer.error().kind, Error::Kind::Timeout);
        QCOMPARE(answer.error().cause, Error::Cause::Proxy);
        QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
        QCOMPARE(proxy.connections(), 1);
    }
}

SLUICE_TEST(TestSocksProxy)

} // namespace tst_socksproxy

#include "tst_socksproxy.moc"
