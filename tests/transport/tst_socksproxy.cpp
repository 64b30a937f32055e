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

private:
    void serve()
    {
        auto *socket = nextPendingConnection();
        socket->setParent(this);
        ++m_connections;
        // A client says nothing before it has the answer to its last message.
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, said = 0]() mutable {
            m_passwords += static_cast<int>(socket->readAll().count("s3cret"));
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

QUrl elsewhere()
{
    return QUrl(u"https://crm.example.com/"_s);
}

} // namespace

/// SOCKS proxies that refuse or misbehave. No server is behind them.
class TestSocksProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAskedOnceAndNamed_data();
    void isAskedOnceAndNamed();
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
    const auto unclear =
        u"The proxy PROXY did not connect to SERVER: it may not allow that, or may not find or reach the server."_s;
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
    for (const int code : {1, 2, 3, 4, 6, 7, 8, 0x42}) {
        QTest::addRow("answers %d", code)
            << QByteArrayList{noAccount(), reply(static_cast<char>(code))} << false << QString() << unclear;
    }
    QTest::newRow("is refused") << QByteArrayList{noAccount(), reply(5)} << false << QString()
                                << u"The proxy PROXY cannot reach SERVER: the connection is refused."_s;
}

void TestSocksProxy::isAskedOnceAndNamed()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(bool, closes);
    QFETCH(QString, user);
    QFETCH(QString, message);
    for (const bool acts : {true, false}) {
        ScriptedProxy proxy(answers, closes);
        HttpClient client;
        const auto request = acts ? actionTo(elsewhere()) : questionTo(elsewhere());
        const auto answer = resultOf(client.send(request, through(proxy, user), {.timeout = 3000ms}, this));
        QVERIFY(!answer);
        const auto &error = answer.error();
        auto wanted = message;
        wanted.replace("PROXY"_L1, u"127.0.0.1:%1"_s.arg(proxy.serverPort()));
        wanted.replace("SERVER"_L1, u"https://crm.example.com"_s);
        QCOMPARE(error.message, wanted);
        QCOMPARE(error.kind, Error::Kind::Network);
        QCOMPARE(error.cause, Error::Cause::Proxy);
        QCOMPARE(error.delivery, Error::Delivery::NotSent);
        QCOMPARE(proxy.connections(), 1);
        QCOMPARE_LE(proxy.passwords(), 1);
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
