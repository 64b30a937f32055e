// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/blockingserver.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace tst_proxychallenge {
using test::actionTo;
using test::BlockingServer;
using test::questionTo;
using test::RawServer;

namespace {

/// The second of the three messages of NTLM, with a challenge of eight bytes.
QByteArray ntlmChallenge()
{
    return QByteArray::fromHex("4e544c4d53535000020000000000000000000000010200000123456789abcdef")
        + QByteArray(16, '\0');
}

QByteArray challenge(const QByteArray &scheme, const QByteArray &connection = "keep-alive")
{
    return RawServer::answer("407 Proxy Authentication Required", "no",
                             "Proxy-Authenticate: " + scheme + "\r\nProxy-Connection: " + connection + "\r\n");
}

/// Which of the messages of NTLM a request carries; 0 for none.
int ntlmMessageIn(const QByteArray &request)
{
    const QByteArray name("Proxy-Authorization: NTLM ");
    const auto start = request.indexOf(name);
    if (start < 0)
        return 0;
    const auto value = request.mid(start + name.size(), request.indexOf('\r', start) - start - name.size());
    return QByteArray::fromBase64(value).at(8);
}

/// A proxy that knows NTLM alone, and accepts an account or none. The server behind its tunnel says "through".
auto ntlmProxy(bool accepts)
{
    return [accepts](int socket, const QByteArray &request) {
        if (!request.startsWith("CONNECT")) {
            BlockingServer::write(socket, RawServer::answer("200 OK", "through"));
            return true;
        }
        switch (ntlmMessageIn(request)) {
        case 1:
            BlockingServer::write(socket, challenge("NTLM " + ntlmChallenge().toBase64()));
            break;
        case 3:
            BlockingServer::write(socket, accepts ? "HTTP/1.1 200 Connection established\r\n\r\n" : challenge("NTLM"));
            break;
        default:
            BlockingServer::write(socket, challenge("NTLM"));
        }
        return true;
    };
}

/// A proxy that always answers with \a bytes.
auto saying(const QByteArray &bytes, bool staysOpen)
{
    return [bytes, staysOpen](int socket, const QByteArray &) {
        BlockingServer::write(socket, bytes);
        return staysOpen;
    };
}

QUrl elsewhere(const QString &host = u"crm.example.com"_s)
{
    return QUrl(u"https://%1/"_s.arg(host));
}

} // namespace

/// Proxies that ask for an account, refuse it or misbehave. No server is behind them.
class TestProxyChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_client = std::make_unique<HttpClient>(); }
    void countsARefusalOnce_data();
    void countsARefusalOnce();
    void signsInWithAnAccountThatTheProxyAccepts_data();
    void signsInWithAnAccountThatTheProxyAccepts();
    void namesAProxyThatDoesNotAnswer();
    void givesTheReasonOfTheProxyAsDetail();
    void blamesNoProxyForA407OfTheServer();
    void writesAddressesOfIPv6InBrackets();
    void countsARefusalOfASystemProxyOnce_data();
    void countsARefusalOfASystemProxyOnce();

private:
    static TransportPolicy through(const BlockingServer &proxy, const QString &user)
    {
        return {.authorities = {},
                .proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = proxy.port(), .user = user},
                .proxyPassword = user.isEmpty() ? QString() : u"s3cret"_s};
    }

    std::unique_ptr<HttpClient> m_client;
};

void TestProxyChallenge::countsARefusalOnce_data()
{
    QTest::addColumn<BlockingServer::Script>("proxy");
    QTest::addColumn<QString>("user");
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("message"); // PROXY is the address of the proxy
    const auto wanted = u"The proxy PROXY requires a user name and a password."_s;
    const auto refused = u"The proxy PROXY does not accept the user name and password."_s;
    const QString anna = u"anna"_s;
    using Script = BlockingServer::Script;
    QTest::newRow("NTLM, no account") << Script(ntlmProxy(false)) << QString() << 1 << wanted;
    QTest::newRow("NTLM, no account, closes")
        << Script(saying(challenge("NTLM", "close"), false)) << QString() << 1 << wanted;
    QTest::newRow("NTLM, wrong account") << Script(ntlmProxy(false)) << anna << 3 << refused;
    QTest::newRow("NTLM, wrong account, closes")
        << Script(saying(challenge("NTLM", "close"), false)) << anna << 2 << refused;
    QTest::newRow("NTLM that ends the connection in the middle of the sign-in")
        << Script(saying(challenge("NTLM " + ntlmChallenge().toBase64(), "close"), false)) << anna << 2
        << u"The proxy PROXY did not connect to SERVER: it answered 407 Proxy Authentication Required."_s;
    QTest::newRow("NTLM whose answer has no length")
        << Script(saying("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: NTLM "
                             + ntlmChallenge().toBase64() + "\r\n\r\n<html>no</html>",
                         false))
        << anna << 2 << u"The proxy PROXY did not connect to SERVER: it answered 407 Proxy Authentication Required."_s;
    QTest::newRow("Basic, wrong account, the answer has no length")
        << Script(saying("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n"
                         "<html>no</html>",
                         false))
        << anna << 2 << refused;
    QTest::newRow("Basic, wrong account, the answer ends the connection and is longer than it says")
        << Script(saying(challenge("Basic realm=\"x\"", "close") + " more", false)) << anna << 2 << refused;
    QTest::newRow("Basic, and more behind the length of its answer")
        << Script(saying("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                         "Content-Length: 0\r\n\r\n<html>no</html>",
                         true))
        << anna << 1 << u"What PROXY answers is not from an HTTP proxy, which is needed to reach SERVER."_s;
    QTest::newRow("Negotiate and Basic in one line, wrong account")
        << Script(saying(challenge("Negotiate, Basic realm=\"x, y\", charset=\"UTF-8\""), true)) << anna << 2
        << refused;
    QTest::newRow("two unknown ways in one line")
        << Script(saying(challenge("Negotiate, Hobbit a=\"1\", b=2"), true)) << anna << 1
        << u"The proxy PROXY offers no way to sign in that this program knows (Negotiate, Hobbit)."_s;
    QTest::newRow("Digest with MD5-sess, wrong account")
        << Script(saying(challenge("Digest realm=\"x\", nonce=\"1\", qop=\"auth\", algorithm=MD5-sess"), true)) << anna
        << 2 << refused;
    QTest::newRow("Basic, no account") << Script(saying(challenge("Basic realm=\"x\""), true)) << QString() << 1
                                       << wanted;
    QTest::newRow("Basic, wrong account")
        << Script(saying(challenge("Basic realm=\"x\""), true)) << anna << 2 << refused;
    QTest::newRow("Basic, wrong account, closes")
        << Script(saying(challenge("Basic realm=\"x\"", "close"), false)) << anna << 2 << refused;
    QTest::newRow("Digest, wrong account")
        << Script(saying(challenge("Digest realm=\"x\", nonce=\"1\""), true)) << anna << 2 << refused;
    QTest::newRow("Digest, nonce always stale")
        << Script(saying(challenge("Digest realm=\"x\", nonce=\"1\", stale=true"), true)) << anna << 2 << refused;
    QTest::newRow("NTLM and Basic, wrong account")
        << Script(saying(challenge("NTLM\r\nProxy-Authenticate: Basic realm=\"x\""), true)) << anna << 2 << refused;
    QTest::newRow("Digest with an unknown algorithm, and Basic, wrong account")
        << Script(saying(challenge("Digest realm=\"x\", nonce=\"1\", algorithm=SHA-256\r\nProxy-Authenticate: Basic "
                                   "realm=\"x\""),
                         true))
        << anna << 2 << refused;
    QTest::newRow("Digest with an unknown algorithm")
        << Script(saying(challenge("Digest realm=\"x\", nonce=\"1\", algorithm=SHA-256"), true)) << anna << 1
        << u"The proxy PROXY offers no way to sign in that this program knows (Digest)."_s;
    QTest::newRow("an unknown way to sign in")
        << Script(saying(challenge("Hobbit"), true)) << anna << 1
        << u"The proxy PROXY offers no way to sign in that this program knows (Hobbit)."_s;
    QTest::newRow("no way to sign in") << Script(
        saying("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", true))
                                       << anna << 1
                                       << u"The proxy PROXY offers no way to sign in that this program knows."_s;
    QTest::newRow("hangs up") << Script(saying("", false)) << QString() << 1
                              << u"The proxy PROXY ended the connection instead of connecting to SERVER."_s;
    QTest::newRow("hangs up in its answer")
        << Script(saying("HTTP/1.1 200 Conn", false)) << QString() << 1
        << u"The proxy PROXY ended the connection instead of connecting to SERVER."_s;
    QTest::newRow("speaks another protocol")
        << Script(saying("SSH-2.0-OpenSSH_9.2\r\n", true)) << QString() << 1
        << u"What PROXY answers is not from an HTTP proxy, which is needed to reach SERVER."_s;
    QTest::newRow("speaks TLS") << Script(saying(QByteArray::fromHex("15030100020246"), false)) << QString() << 1
                                << u"What PROXY answers is not from an HTTP proxy, which is needed to reach SERVER."_s;
    QTest::newRow("answers without end") << Script(saying(
        "HTTP/1.1 200 OK\r\nX: " + QByteArray(200000, 'x'),
        true)) << QString() << 1 << u"What PROXY answers is not from an HTTP proxy, which is needed to reach SERVER."_s;
    QTest::newRow("forbids it") << Script(saying(RawServer::answer("403 Forbidden", "no"), true)) << QString() << 1
                                << u"The proxy PROXY does not allow connections to SERVER."_s;
    QTest::newRow("reaches nobody") << Script(saying(RawServer::answer("502 Bad Gateway", "no"), true)) << QString()
                                    << 1
                                    << u"The proxy PROXY did not connect to SERVER: it answered 502 Bad Gateway."_s;
    QTest::newRow("is overloaded")
        << Script(saying(RawServer::answer("503 Service Unavailable", "no"), true)) << QString() << 1
        << u"The proxy PROXY did not connect to SERVER: it answered 503 Service Unavailable."_s;
}

void TestProxyChallenge::countsARefusalOnce()
{
    QFETCH(BlockingServer::Script, proxy);
    QFETCH(QString, user);
    QFETCH(int, asked);
    QFETCH(QString, message);
    const int tries = test::tries(12);
    BlockingServer listener(proxy);
    message.replace("PROXY"_L1, u"127.0.0.1:%1"_s.arg(listener.port()));
    int wrong = 0;
    QString last;
    // Qt treats names and addresses in different ways.
    const QStringList hosts{u"crm.example.com"_s, u"192.0.2.1"_s, u"[2001:db8::7]"_s};
    for (int i = 0; i < tries; ++i) {
        const auto &host = hosts.at(i % hosts.size());
        auto request = i % 2 == 0 ? actionTo(elsewhere(host)) : questionTo(elsewhere(host));
        if (i % 4 == 2)
            request.body.clear(); // then only the answer of the proxy says that nothing was sent
        const auto answer =
            test::resultOf(m_client->send(request, through(listener, user), {.timeout = test::limit(3000ms)}, this));
        QVERIFY(!answer);
        const auto &error = answer.error();
        QVERIFY2(!error.detail.contains("denied"_L1), qPrintable(error.detail)); // our own words to Qt
        wrong += error.kind == Error::Kind::Network && error.cause == Error::Cause::Proxy
                && error.delivery == Error::Delivery::NotSent
                && error.message == QString(message).replace("SERVER"_L1, u"https://"_s + host)
            ? 0
            : 1;
        last = error.message;
    }
    qInfo("%d of %d wrong, asked %d times.", wrong, tries, listener.requests());
    QVERIFY2(wrong == 0, qPrintable(last));
    QCOMPARE(listener.requests(), tries * asked);
}

void TestProxyChallenge::signsInWithAnAccountThatTheProxyAccepts_data()
{
    QTest::addColumn<BlockingServer::Script>("proxy");
    using Script = BlockingServer::Script;
    QTest::newRow("NTLM") << Script(ntlmProxy(true));
    for (const bool closes : {false, true}) {
        const Script basic([closes](int socket, const QByteArray &request) {
            if (!request.startsWith("CONNECT")) {
                BlockingServer::write(socket, RawServer::answer("200 OK", "through"));
            } else if (!request.contains("Proxy-Authorization: Basic YW5uYTpzM2NyZXQ=")) {
                BlockingServer::write(socket, challenge("Basic realm=\"x\"", closes ? "close" : "keep-alive"));
                return !closes;
            } else {
                BlockingServer::write(socket, "HTTP/1.0 200 OK\r\nContent-Length: 7\r\n\r\n"); // RFC 9110 §9.3.6
            }
            return true;
        });
        QTest::newRow(closes ? "Basic, closes" : "Basic") << basic;
    }
    QTest::newRow("Basic, the first answer has no length") << Script([](int socket, const QByteArray &request) {
        const bool asks = request.startsWith("CONNECT") && !request.contains("Proxy-Authorization: Basic");
        BlockingServer::write(socket,
                              asks ? "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                                     "realm=\"x\"\r\n\r\n<html>no</html>"
                                  : request.startsWith("CONNECT") ? QByteArray("HTTP/1.1 200 OK\r\n\r\n")
                                                                  : RawServer::answer("200 OK", "through"));
        return !asks;
    });
    QTest::newRow("Digest with MD5-sess") << Script([](int socket, const QByteArray &request) {
        const bool asks = request.startsWith("CONNECT") && !request.contains("Proxy-Authorization: Digest username=");
        const bool tunnels = request.startsWith("CONNECT") && !asks;
        BlockingServer::write(socket,
                              asks ? challenge("Digest realm=\"x\", nonce=\"1\", qop=\"auth\", algorithm=MD5-sess")
                                  : tunnels ? QByteArray("HTTP/1.1 200 OK\r\n\r\n")
                                            : RawServer::answer("200 OK", "through"));
        return true;
    });
    QTest::newRow("no account wanted, 204 instead of 200") << Script([](int socket, const QByteArray &request) {
        BlockingServer::write(socket,
                              request.startsWith("CONNECT") ? "HTTP/1.1 204 No Content\r\n\r\n"
                                                            : RawServer::answer("200 OK", "through"));
        return true;
    });
    QTest::newRow("no account wanted, 103 first") << Script([](int socket, const QByteArray &request) {
        BlockingServer::write(socket,
                              request.startsWith("CONNECT")
                                  ? "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
                                  : RawServer::answer("200 OK", "through"));
        return true;
    });
}

void TestProxyChallenge::signsInWithAnAccountThatTheProxyAccepts()
{
    QFETCH(BlockingServer::Script, proxy);
    for (int i = 0; i < test::tries(4); ++i) {
        BlockingServer listener(proxy);
        const auto request =
            i % 2 == 0 ? actionTo(QUrl(u"http://crm.example.com/"_s)) : questionTo(QUrl(u"http://crm.example.com/"_s));
        const auto answer = test::resultOf(m_client->send(request, through(listener, u"anna"_s), {}, this));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->body, "through");
    }
}

void TestProxyChallenge::namesAProxyThatDoesNotAnswer()
{
    BlockingServer proxy([](int, const QByteArray &) { return true; });
    const auto answer =
        test::resultOf(m_client->send(actionTo(elsewhere()), through(proxy, {}), {.timeout = 1000ms}, this));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message,
             u"The proxy 127.0.0.1:%1 did not connect to https://crm.example.com within 1 s."_s.arg(proxy.port()));
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    QCOMPARE(answer.error().cause, Error::Cause::Proxy);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
}

/// Qt is told in other words than the proxy said, and those explain nothing.
void TestProxyChallenge::givesTheReasonOfTheProxyAsDetail()
{
    const auto detailThrough = [this](const TransportPolicy &policy) {
        const auto answer = test::resultOf(m_client->send(actionTo(elsewhere()), policy, {.timeout = 3000ms}, this));
        return answer ? QString() : answer.error().detail;
    };
    BlockingServer forbids(saying(RawServer::answer("403 Forbidden", "no"), true));
    QCOMPARE(detailThrough(through(forbids, {})), u"403 Forbidden"_s);
    BlockingServer hangsUp(saying("", false));
    QVERIFY2(detailThrough(through(hangsUp, {})).contains("closed"_L1),
             qPrintable(detailThrough(through(hangsUp, {}))));
    BlockingServer other(saying("SSH-2.0-OpenSSH_9.2\r\n", true));
    QCOMPARE(detailThrough(through(other, {})), u"SSH-2.0-OpenSSH_9.2"_s);
    auto nowhere = through(other, {});
    nowhere.proxy.port = 1;
    QVERIFY2(detailThrough(nowhere).contains("refused"_L1), qPrintable(detailThrough(nowhere)));
}

void TestProxyChallenge::blamesNoProxyForA407OfTheServer()
{
    BlockingServer proxy([](int socket, const QByteArray &request) {
        BlockingServer::write(socket,
                              request.startsWith("CONNECT") ? QByteArray("HTTP/1.1 200 OK\r\n\r\n")
                                                            : challenge("Basic realm=\"x\""));
        return true;
    });
    const QUrl url(u"http://crm.example.com/"_s);
    const auto answer =
        test::resultOf(m_client->send(actionTo(url), through(proxy, u"anna"_s), {.timeout = 3000ms}, this));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message,
             u"http://crm.example.com asks for the sign-in of a proxy (HTTP 407), although the proxy 127.0.0.1:%1 has "
             "connected to it."_s.arg(proxy.port()));
}

void TestProxyChallenge::writesAddressesOfIPv6InBrackets()
{
    QByteArray asked;
    BlockingServer proxy([&asked](int socket, const QByteArray &request) {
        if (request.startsWith("CONNECT"))
            asked = request;
        BlockingServer::write(socket,
                              request.startsWith("CONNECT") ? QByteArray("HTTP/1.1 200 OK\r\n\r\n")
                                                            : RawServer::answer("200 OK", "through"));
        return true;
    });
    const QUrl url(u"http://[2001:db8::7]:8080/"_s);
    const auto answer = test::resultOf(m_client->send(actionTo(url), through(proxy, {}), {.timeout = 3000ms}, this));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QVERIFY2(asked.startsWith("CONNECT [2001:db8::7]:8080 HTTP/1."), asked.constData());
}

void TestProxyChallenge::countsARefusalOfASystemProxyOnce_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QString>("url");
    for (const auto *scheme : {"NTLM", "Basic realm=\"x\"", "Negotiate"}) {
        QTest::addRow("http, %s", scheme) << QByteArray(scheme) << u"http://crm.example.com/"_s;
        QTest::addRow("https, %s", scheme) << QByteArray(scheme) << u"https://crm.example.com/"_s;
    }
}

/// For plain http, such a proxy understands the requests, and the gate is not needed.
void TestProxyChallenge::countsARefusalOfASystemProxyOnce()
{
    QFETCH(QByteArray, scheme);
    QFETCH(QString, url);
    BlockingServer proxy(saying(challenge(scheme), true));
    qputenv("all_proxy", "127.0.0.1:" + QByteArray::number(proxy.port()));
    const auto forget = qScopeGuard([] { qunsetenv("all_proxy"); });
    const auto answer = test::resultOf(m_client->send(actionTo(QUrl(url)), {}, {.timeout = 3000ms}, this));
    QVERIFY(!answer);
    QCOMPARE(answer.error().message,
             u"The proxy 127.0.0.1:%1 requires a user name and a password."_s.arg(proxy.port()));
    QCOMPARE(answer.error().cause, Error::Cause::Proxy);
    QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
    QCOMPARE(proxy.requests(), 1);
}

SLUICE_TEST(TestProxyChallenge)

} // namespace tst_proxychallenge

#include "tst_proxychallenge.moc"
