// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxies.h"
#include "tests/support/securetest.h"
#include "tests/support/suite.h"

#include <QLoggingCategory>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_proxies {
using test::actionTo;
using test::Certificates;
using test::RawServer;
using test::SecureServer;

namespace {

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("No port to listen on.");
    return server.serverPort();
}

/// A server program that runs until this object is destroyed.
class Daemon final
{
public:
    Daemon(const QString &program, const QStringList &arguments, quint16 port)
    {
        m_process.start(program, arguments);
        for (int tries = 0; tries < 100; ++tries) {
            QTcpSocket socket;
            socket.setProxy(QNetworkProxy::NoProxy);
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
            if (socket.waitForConnected())
                return;
            m_process.waitForFinished(50);
        }
        qFatal("%s does not start: %s", qPrintable(program), m_process.readAllStandardError().constData());
    }

    ~Daemon()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    Q_DISABLE_COPY_MOVE(Daemon)

private:
    QProcess m_process;
};

} // namespace

/// Tests with real proxies, tinyproxy and microsocks, which both require the user "anna" with "s3cret".
class TestProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesThroughTheProxy_data();
    void goesThroughTheProxy();
    void saysWhatTheProxyRefuses_data();
    void saysWhatTheProxyRefuses();
    void logsNoCredentials();
    void asksTheSystemUnlessToldOtherwise();
    void readsTheEnvironment_data();
    void readsTheEnvironment();

private:
    bool isThere(ProxyKind kind) const { return (kind == ProxyKind::Http ? m_http : m_socks) != nullptr; }
    TransportPolicy policyWith(ProxyKind kind, const QString &user, const QString &password) const;
    Result<HttpResponse> answerTo(const QUrl &url, const TransportPolicy &policy);

    const std::unique_ptr<Certificates> m_folder = std::make_unique<Certificates>();
    const QString m_tinyproxy = QStandardPaths::findExecutable(u"tinyproxy"_s);
    const QString m_microsocks = QStandardPaths::findExecutable(u"microsocks"_s);
    const quint16 m_httpPort = freePort();
    const quint16 m_socksPort = freePort();
    std::unique_ptr<Daemon> m_http;
    std::unique_ptr<Daemon> m_socks;
    HttpClient m_client;
};

void TestProxies::initTestCase()
{
    if (!Certificates::areAvailable())
        QSKIP("The command openssl is not installed.");
    m_folder->make({.name = u"server"_s});
    const auto configuration = u"Port %1\nListen 127.0.0.1\nTimeout 60\nMaxClients 20\nLogLevel Connect\n"
                               "LogFile \"%2\"\nBasicAuth anna s3cret\n"_s.arg(m_httpPort)
                                   .arg(m_folder->path(u"log"_s));
    m_folder->write(u"tinyproxy.conf"_s, configuration.toUtf8());
    if (!m_tinyproxy.isEmpty())
        m_http = std::make_unique<Daemon>(
            m_tinyproxy, QStringList{u"-d"_s, u"-c"_s, m_folder->path(u"tinyproxy.conf"_s)}, m_httpPort);
    if (!m_microsocks.isEmpty())
        m_socks = std::make_unique<Daemon>(m_microsocks,
                                           QStringList{u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_socksPort),
                                                       u"-u"_s, u"anna"_s, u"-P"_s, u"s3cret"_s},
                                           m_socksPort);
}

TransportPolicy TestProxies::policyWith(ProxyKind kind, const QString &user, const QString &password) const
{
    const ProxyChoice proxy{
        .kind = kind, .host = u"127.0.0.1"_s, .port = kind == ProxyKind::Http ? m_httpPort : m_socksPort, .user = user};
    return policyFor({.authoritiesFile = m_folder->path(u"server.crt"_s), .proxy = proxy}, {.proxyPassword = password})
        .value();
}

Result<HttpResponse> TestProxies::answerTo(const QUrl &url, const TransportPolicy &policy)
{
    return test::resultOf(m_client.send(actionTo(url), policy, {}, this));
}

void TestProxies::goesThroughTheProxy_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::addColumn<bool>("secure");
    QTest::newRow("https through HTTP") << ProxyKind::Http << true;
    QTest::newRow("http through HTTP") << ProxyKind::Http << false;
    QTest::newRow("https through SOCKS") << ProxyKind::Socks5 << true;
    QTest::newRow("http through SOCKS") << ProxyKind::Socks5 << false;
}

/// The proxy is used although the server is on this machine.
void TestProxies::goesThroughTheProxy()
{
    QFETCH(ProxyKind, kind);
    QFETCH(bool, secure);
    if (!isThere(kind))
        QSKIP("This proxy is not installed.");
    quint16 from = 0;
    const auto script = [&from](QTcpSocket &socket, const QByteArray &, int) {
        from = socket.peerPort();
        socket.write(RawServer::answer("200 OK", "through"));
    };
    RawServer plain(script);
    SecureServer encrypted(m_folder->serverTls({u"server"_s}), script);
    const auto url = secure ? encrypted.url() : plain.url();
    const auto answer = answerTo(url, policyWith(kind, u"anna"_s, u"s3cret"_s));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->body, "through");
    QCOMPARE(secure ? encrypted.requests() : plain.requests(), 1);
    if (kind == ProxyKind::Http) {
        const auto wanted = u"CONNECT 127.0.0.1:%1 HTTP/1.1"_s.arg(url.port()).toUtf8();
        QTRY_VERIFY2(m_folder->content(u"log"_s).contains(wanted), m_folder->content(u"log"_s).constData());
    }
}

void TestProxies::saysWhatTheProxyRefuses_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("proxy");  // "host:port"; empty: the running proxy
    QTest::addColumn<QString>("server"); // "host:port"; empty: the running server
    QTest::addColumn<QString>("message");
    const auto nowhere = u"127.0.0.1:%1"_s.arg(freePort());
    const auto noName = u"proxy.invalid:3128"_s;
    const auto http = u"127.0.0.1:%1"_s.arg(m_httpPort);
    const auto socks = u"127.0.0.1:%1"_s.arg(m_socksPort);
    const QString anna = u"anna"_s;
    const QString right = u"s3cret"_s;
    using enum ProxyKind;
    QTest::newRow("HTTP, no account") << Http << QString() << QString() << QString() << QString()
                                      << u"The proxy %1 requires a user name and a password."_s.arg(http);
    QTest::newRow("HTTP, wrong password") << Http << anna << u"wr0ng"_s << QString() << QString()
                                          << u"The proxy %1 does not accept the user name and password."_s.arg(http);
    QTest::newRow("HTTP, nobody there")
        << Http << anna << right << nowhere << QString()
        << u"There is no answer from the proxy %1, which is needed to reach https://SERVER."_s.arg(nowhere);
    QTest::newRow("HTTP, no such proxy") << Http << anna << right << noName << QString()
                                         << u"No proxy is known as %1, and it is needed to reach https://SERVER."_s.arg(
                                                noName);
    QTest::newRow("HTTP, server not there")
        << Http << anna << right << QString() << nowhere
        << u"The proxy %1 did not connect to https://SERVER: it answered 500 Unable to connect."_s.arg(http);
    QTest::newRow("SOCKS, no account") << Socks5 << QString() << QString() << QString() << QString()
                                       << u"The proxy %1 requires a user name and a password."_s.arg(socks);
    QTest::newRow("SOCKS, wrong password") << Socks5 << anna << u"wr0ng"_s << QString() << QString()
                                           << u"The proxy %1 does not accept the user name and password."_s.arg(socks);
    QTest::newRow("SOCKS, nobody there")
        << Socks5 << anna << right << nowhere << QString()
        << u"There is no answer from the proxy %1, which is needed to reach https://SERVER."_s.arg(nowhere);
    QTest::newRow("SOCKS, no such proxy")
        << Socks5 << anna << right << noName << QString()
        << u"No proxy is known as %1, and it is needed to reach https://SERVER."_s.arg(noName);
    QTest::newRow("SOCKS, server not there")
        << Socks5 << anna << right << QString() << nowhere
        << u"The proxy %1 cannot reach https://SERVER: the connection is refused."_s.arg(socks);
}

void TestProxies::saysWhatTheProxyRefuses()
{
    QFETCH(ProxyKind, kind);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, proxy);
    QFETCH(QString, server);
    QFETCH(QString, message);
    if (!isThere(kind))
        QSKIP("This proxy is not installed.");
    SecureServer target(m_folder->serverTls({u"server"_s}));
    if (server.isEmpty())
        server = u"127.0.0.1:%1"_s.arg(target.serverPort());
    auto policy = policyWith(kind, user, password);
    if (!proxy.isEmpty()) {
        policy.proxy.host = proxy.section(u':', 0, 0);
        policy.proxy.port = proxy.section(u':', 1).toUShort();
    }
    // Without a body, only the answer of the proxy says that nothing was sent.
    for (const auto &body : {QByteArray("<flush/>"), QByteArray()}) {
        const auto answer =
            test::resultOf(m_client.send(actionTo(QUrl(u"https://%1/"_s.arg(server)), body), policy, {}, this));
        QVERIFY(!answer);
        QCOMPARE(answer.error().message, message.replace("SERVER"_L1, server));
        QCOMPARE(answer.error().kind, Error::Kind::Network);
        QCOMPARE(answer.error().cause, Error::Cause::Proxy);
        QCOMPARE(answer.error().delivery, Error::Delivery::NotSent);
        const auto everything = answer.error().message + answer.error().detail;
        QVERIFY2(!everything.contains("s3cret"_L1) && !everything.contains("wr0ng"_L1), qPrintable(everything));
    }
    QCOMPARE(target.tcpConnections(), 0);
}

void TestProxies::logsNoCredentials()
{
    static QString log;
    log.clear();
    QLoggingCategory::setFilterRules(u"*.debug=true"_s);
    const auto previous =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { log += text; });
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "")); });
    for (const auto kind : {ProxyKind::Http, ProxyKind::Socks5}) {
        for (const auto &password : {u"s3cret"_s, u"wr0ng"_s})
            (void)answerTo(server.url(), policyWith(kind, u"anna"_s, password));
    }
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
    QVERIFY(log.contains(server.url().toString()));
    QVERIFY2(!log.contains("s3cret"_L1) && !log.contains("wr0ng"_L1), qPrintable(log));
    QVERIFY2(!log.contains(QString::fromLatin1(QByteArray("anna:s3cret").toBase64())), qPrintable(log));
}

void TestProxies::asksTheSystemUnlessToldOtherwise()
{
    const QNetworkProxy desktop(QNetworkProxy::HttpProxy, u"desktop.example"_s, 3128);
    QNetworkProxy::setApplicationProxy(desktop);
    const auto restore = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    const QUrl elsewhere(u"https://crm.example.com/"_s);
    const QUrl here(u"https://127.0.0.1/"_s);
    qputenv("https_proxy", "http://system.example:8080");
    const auto forget = qScopeGuard([] { qunsetenv("https_proxy"); });
    QCOMPARE(proxyFor(elsewhere, {}).hostName(), u"system.example"_s);
    for (const auto &host : {u"127.0.0.1"_s, u"[::1]"_s, u"localhost"_s, u"LOCALHOST."_s, u"x.localhost"_s,
                             u"ip6-localhost"_s, u"localhost.localdomain"_s, u"0.0.0.0"_s, u"[::]"_s}) {
        QVERIFY2(proxyFor(QUrl(u"https://%1/"_s.arg(host)), {}).type() == QNetworkProxy::NoProxy, qPrintable(host));
    }
    QCOMPARE(proxyFor(elsewhere, {.authorities = {}, .proxy = {.kind = ProxyKind::None}}).type(),
             QNetworkProxy::NoProxy);
    for (const auto &url : {elsewhere, here})
        QCOMPARE(proxyFor(url, policyWith(ProxyKind::Http, {}, {})).port(), m_httpPort);
    RawServer server(
        [](QTcpSocket &socket, const QByteArray &, int) { socket.write(RawServer::answer("200 OK", "")); });
    QVERIFY(answerTo(server.url(), {.authorities = {}, .proxy = {.kind = ProxyKind::None}}));
}

void TestProxies::readsTheEnvironment_data()
{
    QTest::addColumn<QString>("variables"); // NAME=VALUE, separated by "; "
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("proxy"); // empty: none
    const auto http = u"http://crm.example.com/"_s;
    const auto https = u"https://crm.example.com/"_s;
    const auto proxy = u"http proxy.example:3128"_s;
    const auto row = [](const char *name, const QString &variables, const QString &url, const QString &named) {
        QTest::newRow(name) << variables << url << named;
    };
    row("with a scheme", u"http_proxy=http://proxy.example:3128"_s, http, proxy);
    row("without a scheme", u"http_proxy=proxy.example:3128"_s, http, proxy);
    row("for https", u"https_proxy=proxy.example:3128; http_proxy=other.example:1"_s, https, proxy);
    row("in capitals", u"HTTPS_PROXY=proxy.example:3128"_s, https, proxy);
    row("for everything", u"all_proxy=proxy.example:3128"_s, http, proxy);
    row("for everything, with https", u"ALL_PROXY=http://proxy.example:3128/"_s, https, proxy);
    row("SOCKS for everything", u"all_proxy=socks5h://proxy.example:1080"_s, https, u"socks proxy.example:1080"_s);
    row("the special one first", u"http_proxy=proxy.example:3128; all_proxy=other.example:1"_s, http, proxy);
    row("of a kind that cannot be used", u"https_proxy=https://proxy.example:3128"_s, https, proxy);
    row("not for any host", u"http_proxy=proxy.example:3128; no_proxy=*"_s, http, QString());
    row("not for any host of all", u"all_proxy=proxy.example:3128; no_proxy=*"_s, https, QString());
    row("not for the host", u"http_proxy=proxy.example:3128; no_proxy=a.example,crm.example.com"_s, http, QString());
    row("not for its domain", u"http_proxy=proxy.example:3128; no_proxy=.example.com"_s, http, QString());
    row("not for its domain, without a dot", u"http_proxy=proxy.example:3128; NO_PROXY=example.com"_s, http, QString());
    row("not for its domain, with a star", u"http_proxy=proxy.example:3128; no_proxy=*.example.com"_s, http, QString());
    row("not for a host that ends alike", u"http_proxy=proxy.example:3128; no_proxy=m.example.com"_s, http, proxy);
    row("not for its port", u"https_proxy=proxy.example:3128; no_proxy=crm.example.com:443"_s, https, QString());
    row("not for another port", u"https_proxy=proxy.example:3128; no_proxy=crm.example.com:8443"_s, https, proxy);
    row("not for its network", u"http_proxy=proxy.example:3128; no_proxy=10.0.0.0/8"_s, u"http://10.1.2.3/"_s,
        QString());
    row("not for an IPv6 address", u"http_proxy=proxy.example:3128; no_proxy=fd00::7"_s, u"http://[fd00::7]/"_s,
        QString());
    row("not for an IPv6 address in brackets", u"http_proxy=proxy.example:3128; no_proxy=[fd00::7]"_s,
        u"http://[fd00::7]/"_s, QString());
    row("not for an IPv6 address that is spelled out", u"http_proxy=proxy.example:3128; no_proxy=[fd00:0:0::07]:80"_s,
        u"http://[fd00::7]/"_s, QString());
    row("not for another port of an IPv6 address", u"http_proxy=proxy.example:3128; no_proxy=[fd00::7]:81"_s,
        u"http://[fd00::7]/"_s, proxy);
    row("not for a name in ASCII", u"http_proxy=proxy.example:3128; no_proxy=crm.xn--mller-kva.de"_s,
        u"http://crm.müller.de/"_s, QString());
    row("not for a name beyond ASCII", u"http_proxy=proxy.example:3128; no_proxy=.müller.de"_s,
        u"http://crm.xn--mller-kva.de/"_s, QString());
    row("not for a domain that is no name of a host", u"http_proxy=proxy.example:3128; no_proxy=crm_1.example"_s,
        u"http://crm_1.example/"_s, QString());
}

void TestProxies::readsTheEnvironment()
{
    QFETCH(QString, variables);
    QFETCH(QString, url);
    QFETCH(QString, proxy);
    const auto parts = variables.split(u"; "_s);
    for (const auto &part : parts)
        qputenv(qPrintable(part.section(u'=', 0, 0)), part.section(u'=', 1).toUtf8());
    const auto forget = qScopeGuard([&parts] {
        for (const auto &part : parts)
            qunsetenv(qPrintable(part.section(u'=', 0, 0)));
    });
    const auto found = proxyFor(QUrl(url), {});
    const auto kind = found.type() == QNetworkProxy::Socks5Proxy ? u"socks"_s : u"http"_s;
    const auto text = found.type() == QNetworkProxy::NoProxy
        ? QString()
        : u"%1 %2:%3"_s.arg(kind, found.hostName()).arg(found.port());
    QCOMPARE(text, proxy);
}

SLUICE_TEST(TestProxies)

} // namespace tst_proxies

#include "tst_proxies.moc"
