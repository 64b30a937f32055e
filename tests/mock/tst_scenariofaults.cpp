// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "tests/mock/scenariowith.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_scenariofaults {

namespace {

/// A connection on which a test sends requests, and the bytes that it received.
class Client final
{
public:
    /// Is connected afterwards, unless nobody listens there.
    explicit Client(const QUrl &url)
    {
        m_socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(url.port()));
        m_socket.waitForConnected();
    }

    void send(const QByteArray &request) { m_socket.write(request); }
    [[nodiscard]] QByteArray received() { return m_socket.peek(m_socket.bytesAvailable()); }
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] QAbstractSocket::SocketError error() const { return m_socket.error(); }

private:
    QTcpSocket m_socket;
};

QByteArray request(const QByteArray &path, const QByteArray &headers, const QByteArray &body,
                   const QByteArray &version = "HTTP/1.1")
{
    return "POST " + path + ' ' + version + "\r\nHost: 127.0.0.1\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n" + headers + "\r\n" + body;
}

QByteArray rest(const QByteArray &operation)
{
    return request("/SuperOffice/api/v1/Agents/Diagnostics/" + operation,
                   "Authorization: Basic " + QByteArray("ADM0:sluice-demo").toBase64() + "\r\n", {});
}

QByteArray soap(const QByteArray &operation, const QString &ticket)
{
    const QByteArray services = "http://www.superoffice.net/ws/crm/NetServer/Services88";
    return request("/SuperOffice/Remote/Services88/Diagnostics.svc",
                   "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"" + services + "/Diagnostics/" + operation
                       + "\"\r\n",
                   "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:n=\"" + services
                       + "\"><s:Header><n:Credentials><n:Ticket>" + ticket.toUtf8()
                       + "</n:Ticket></n:Credentials></s:Header><s:Body><n:" + operation + "/></s:Body></s:Envelope>");
}

QByteArray form(const QByteArray &operation, const QString &ticket)
{
    return request("/srv.asmx/" + operation, "Content-Type: application/x-www-form-urlencoded\r\n",
                   "authenticationTicket=" + ticket.toUtf8());
}

/// Both servers with the same scenario.
struct Servers
{
    explicit Servers(const QString &faults, const Settings &settings = {})
        : superOffice(settings)
    {
        const auto scenario = scenarioWith(faults);
        superOffice.setScenario(scenario);
        infoRouter.setScenario(scenario);
        areListening = superOffice.listen() && infoRouter.listen();
    }

    /// The bytes of a request, and the server it is for.
    std::pair<QUrl, QByteArray> requestNamed(const QString &name)
    {
        const auto operation = name.section(u' ', 1).toLatin1();
        if (name.startsWith("rest"_L1))
            return {superOffice.url(), rest(operation)};
        if (name.startsWith("soap"_L1))
            return {superOffice.url(), soap(operation, superOffice.ticket())};
        return {infoRouter.url(), form(operation, infoRouter.ticket())};
    }
    int flushes() const { return superOffice.flushCount(u"ExtAppCache"_s) + infoRouter.flushCount(); }

    MockServer superOffice;
    InfoRouterServer infoRouter;
    bool areListening = false;
};

constexpr auto Rest = "rest FlushCaches";
constexpr auto RestList = "rest GetCacheNames";
constexpr auto Soap = "soap FlushCaches";
constexpr auto SoapList = "soap GetCacheNames";
constexpr auto Form = "form FlushApplicationCache";
constexpr auto FormSettings = "form GetSystemBehaviorSettings";

} // namespace

/// What a client receives from a server with a scenario.
class TestScenarioFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void answers_data()
    {
        QTest::addColumn<QString>("faults");
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("pattern"); // of all that is received
        QTest::addColumn<bool>("staysOpen");
        QTest::addColumn<int>("flushes");
        const auto row = [](const char *fault, const char *request, const char *pattern, bool staysOpen, int flushes) {
            QTest::addRow("%s: %s", fault, request) << QString::fromUtf8(fault) << QString(QLatin1StringView(request))
                                                    << QString::fromUtf8(pattern) << staysOpen << flushes;
        };
        addStatusRows(row);
        addFramingRows(row);
        addContentRows(row);
        addContradictionRows(row);
        addConnectionRows(row);
    }
    void answers()
    {
        QFETCH(QString, faults);
        QFETCH(QString, request);
        QFETCH(QString, pattern);
        QFETCH(bool, staysOpen);
        QFETCH(int, flushes);
        Servers servers(faults);
        QVERIFY(servers.areListening);
        const auto [url, bytes] = servers.requestNamed(request);
        Client client(url);
        QVERIFY(client.isOpen());
        client.send(bytes);
        const QRegularExpression expected(QRegularExpression::anchoredPattern(pattern),
                                          QRegularExpression::DotMatchesEverythingOption);
        QVERIFY(expected.isValid());
        const bool isReceived =
            QTest::qWaitFor([&] { return expected.match(QString::fromLatin1(client.received())).hasMatch(); }, 3000);
        QVERIFY2(isReceived, client.received().constData());
        if (staysOpen)
            QVERIFY(client.isOpen());
        else
            QTRY_VERIFY(!client.isOpen());
        QVERIFY(expected.match(QString::fromLatin1(client.received())).hasMatch());
        QTRY_COMPARE(servers.flushes(), flushes);
    }

    void stallsAndTricklesAndDelays_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("first"); // what comes first
        QTest::addColumn<bool>("comesWhole");
        const auto whole = u"HTTP/1.1 204 No Content\r\n\r\n"_s;
        QTest::newRow("stall") << "{'fault': 'stall'}"
                               << "" << false;
        QTest::newRow("stall in the head") << "{'fault': 'stall', 'where': 'head'}" << whole.left(13) << false;
        QTest::newRow("stall after bytes") << "{'fault': 'stall', 'bytes': 4}"
                                           << "HTTP" << false;
        QTest::newRow("silence") << "{'fault': 'silence'}"
                                 << "" << false;
        QTest::newRow("trickle") << "{'fault': 'trickle', 'everyMs': 5}"
                                 << "" << true;
        QTest::newRow("delay") << "{'fault': 'delay', 'ms': 300}"
                               << "" << true;
    }
    void stallsAndTricklesAndDelays()
    {
        QFETCH(QString, fault);
        QFETCH(QString, first);
        QFETCH(bool, comesWhole);
        Servers servers(fault);
        Client client(servers.superOffice.url());
        QElapsedTimer clock;
        clock.start();
        client.send(rest("FlushCaches"));
        if (comesWhole) {
            QTRY_COMPARE(client.received(), "HTTP/1.1 204 No Content\r\n\r\n");
            QVERIFY(clock.elapsed() >= 100);
        } else {
            QTRY_COMPARE(client.received(), first.toLatin1());
            QTest::qWait(200);
            QCOMPARE(client.received(), first.toLatin1());
            QCOMPARE(servers.flushes(), fault.contains("silence"_L1) ? 0 : 1);
        }
        QVERIFY(client.isOpen());
    }

    void refusesConnectionsAfterSome()
    {
        Servers servers(u"{'fault': 'refuse', 'from': 2}"_s);
        Client first(servers.superOffice.url());
        first.send(rest("FlushCaches"));
        QTRY_VERIFY(first.received().endsWith("\r\n\r\n"));
        Client second(servers.superOffice.url());
        QTRY_COMPARE(second.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void refusesConnectionsFromTheFirstThatARuleNames()
    {
        Servers servers(u"{'fault': 'refuse', 'from': 3}, {'fault': 'refuse', 'from': 2}"_s);
        Client first(servers.superOffice.url());
        first.send(rest("FlushCaches"));
        QTRY_VERIFY(first.received().endsWith("\r\n\r\n"));
        Client second(servers.superOffice.url());
        QCOMPARE(second.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void resetsAConnectionInItsSecondRequest()
    {
        const auto list = rest("GetCacheNames");
        Servers servers(u"{'fault': 'resetInRequest', 'bytes': %1}"_s.arg(list.size() + 20));
        Client client(servers.superOffice.url());
        client.send(list);
        QTRY_VERIFY(client.received().endsWith(']'));
        const auto before = client.received();
        client.send(rest("FlushCaches"));
        QTRY_VERIFY(!client.isOpen());
        QCOMPARE(client.received(), before);
        QCOMPARE(servers.flushes(), 0);
    }

    void knowsWhichFaultsWereMet()
    {
        Servers servers(u"{'fault': 'cut', 'operation': 'GetCacheNames'}, {'fault': 'chunked'}, {'fault': 'chunked'}, "
                        "{'fault': 'delay', 'ms': 0, 'from': 2}, {'fault': 'silence', 'from': 2}, "
                        "{'fault': 'trickle', 'product': 'inforouter'}, {'fault': 'refuse', 'from': 3}, "
                        "{'fault': 'refuse', 'from': 2}"_s);
        QVERIFY(servers.superOffice.metFaults().isEmpty());
        Client client(servers.superOffice.url());
        client.send(rest("FlushCaches"));
        QTRY_VERIFY(client.received().endsWith("0\r\n\r\n"));
        QCOMPARE(servers.superOffice.metFaults(), (QSet<qsizetype>{1, 7}));
        QVERIFY(servers.infoRouter.metFaults().isEmpty());
    }

    void failsOnlyAtTheRequestsThatAreNamed()
    {
        Servers servers(u"{'fault': 'status', 'code': 503, 'operation': 'Flush*', 'from': 2, 'to': 2}"_s);
        Client client(servers.superOffice.url());
        QByteArray all;
        for (const auto *operation : {"FlushCaches", "GetCacheNames", "FlushCaches", "FlushCaches"}) {
            const auto before = client.received().size();
            client.send(rest(operation));
            QTRY_VERIFY(client.received().size() > before);
            QTRY_VERIFY(client.received().endsWith("\r\n\r\n") || client.received().endsWith(']')
                        || client.received().endsWith("</html>\n"));
            all += client.received().mid(before, 12).last(3) + ' ';
        }
        QCOMPARE(all, "204 200 503 204 ");
        QCOMPARE(servers.flushes(), 2);
    }

    void letsTicketsExpireAtTheRequestThatIsNamed()
    {
        Servers servers(u"{'fault': 'expired', 'from': 2, 'to': 2}"_s);
        for (const auto &[url, bytes, yes, no] :
             {std::tuple(servers.superOffice.url(), soap("FlushCaches", servers.superOffice.ticket()),
                         ">true</h:Succeeded>"_ba, "SoSessionException"_ba),
              std::tuple(servers.infoRouter.url(), form("FlushApplicationCache", servers.infoRouter.ticket()),
                         "success=\"true\""_ba, "4010"_ba)}) {
            Client client(url);
            client.send(bytes);
            QTRY_VERIFY2(client.received().contains(yes), client.received().constData());
            client.send(bytes);
            QTRY_VERIFY2(client.received().contains(no), client.received().constData());
        }
        QCOMPARE(servers.flushes(), 2);
    }

    void answersWithTheAnswerOfAnotherRequest()
    {
        Servers servers(u"{'fault': 'otherAnswer'}"_s);
        Client client(servers.superOffice.url());
        client.send(rest("GetCacheNames"));
        QTRY_VERIFY(client.received().endsWith(']'));
        const auto list = client.received();
        client.send(rest("FlushCaches"));
        QTRY_COMPARE(client.received(), list + list);
        QCOMPARE(servers.flushes(), 1);
    }

    void notesTheFaultsOfACallInTheJournal()
    {
        Servers servers(u"{'fault': 'loginPage', 'to': 1}, {'fault': 'chunked'}"_s);
        for (const auto *name : {Rest, Form}) {
            const auto [url, bytes] = servers.requestNamed(QString::fromLatin1(name));
            Client client(url);
            client.send(bytes);
            QTRY_VERIFY(client.received().endsWith("0\r\n\r\n"));
        }
        QCOMPARE(servers.superOffice.journal().size(), 1);
        const auto entry = servers.superOffice.journal().constFirst().toJson();
        QCOMPARE(entry.value("op"_L1), "FlushCaches");
        QCOMPARE(entry.keys().join(u' '), "accepted faults op"); // nobody looked at the rest
        QCOMPARE(entry.value("accepted"_L1), false);
        QCOMPARE(entry.value("faults"_L1), (QJsonArray{u"loginPage"_s, u"chunked"_s}));
        QCOMPARE(servers.infoRouter.journal().size(), 1);
        QCOMPARE(servers.infoRouter.journal().constFirst().value("faults"_L1),
                 (QJsonArray{u"loginPage"_s, u"chunked"_s}));
        QCOMPARE(servers.infoRouter.journal().constFirst().value("op"_L1), "FlushApplicationCache");
    }

    void speaksHttp2OverTls()
    {
        Settings settings;
        const auto folder = QStringLiteral(SLUICE_TEST_DATA "/tls/localhost");
        settings.tlsCertificate = folder + ".crt"_L1;
        settings.tlsKey = folder + ".key"_L1;
        Servers servers(u"{'fault': 'http2'}"_s, settings);
        for (const auto &offered : {QByteArrayList{"h2", "http/1.1"}, QByteArrayList()}) {
            QSslSocket socket;
            QSslConfiguration tls;
            tls.setAllowedNextProtocols(offered);
            socket.setSslConfiguration(tls);
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, servers.superOffice.port());
            QTRY_VERIFY(socket.isEncrypted());
            QCOMPARE(socket.sslConfiguration().nextNegotiatedProtocol(), offered.isEmpty() ? QByteArray() : "h2"_ba);
            socket.write(rest("FlushCaches"));
            QTRY_VERIFY(socket.state() == QAbstractSocket::UnconnectedState);
            QCOMPARE(socket.readAll().at(3), '\x04'); // SETTINGS
        }
        QCOMPARE(servers.flushes(), 0);
    }

private:
    template<typename Row>
    static void addStatusRows(const Row &row);
    template<typename Row>
    static void addFramingRows(const Row &row);
    template<typename Row>
    static void addContentRows(const Row &row);
    template<typename Row>
    static void addContradictionRows(const Row &row);
    template<typename Row>
    static void addConnectionRows(const Row &row);
};

template<typename Row>
void TestScenarioFaults::addStatusRows(const Row &row)
{
    row("{'fault': 'status'}", Rest, "HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/html.*</html>\n", true,
        0);
    row("{'fault': 'status', 'carriedOut': true}", Rest, "HTTP/1.1 500 .*</html>\n", true, 1);
    row("{'fault': 'status', 'code': 302, 'location': '/elsewhere'}", Form,
        "HTTP/1.1 302 Found\r\n.*Location: /elsewhere\r\n.*</html>\n", true, 0);
    row("{'fault': 'status', 'code': 401}", Soap, "HTTP/1.1 401 .*\r\nWWW-Authenticate: Basic realm=\"mock\"\r\n.*",
        true, 0);
    row("{'fault': 'status', 'code': 401, 'authenticate': 'NTLM'}", Soap, ".*\r\nWWW-Authenticate: NTLM\r\n.*", true,
        0);
    row("{'fault': 'status', 'code': 405}", Form, "HTTP/1.1 405 .*\r\nAllow: GET, HEAD\r\n.*", true, 0);
    row("{'fault': 'status', 'code': 407}", Rest, "HTTP/1.1 407 .*\r\nProxy-Authenticate: Basic.*", true, 0);
    row("{'fault': 'status', 'code': 413, 'body': 'none'}", Rest,
        "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n", true, 0);
    row("{'fault': 'status', 'code': 429}", Rest, "HTTP/1.1 429 .*\r\nRetry-After: 120\r\n.*", true, 0);
    row("{'fault': 'status', 'code': 429, 'retryAfter': 'Fri, 31 Dec 1999 23:59:59 GMT'}", Rest,
        ".*\r\nRetry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n.*", true, 0);
    row("{'fault': 'status', 'code': 502, 'body': 'text'}", Rest, "HTTP/1.1 502 .*text/plain.*", true, 0);
    row("{'fault': 'status', 'code': 503, 'body': 'json'}", Rest, "HTTP/1.1 503 .*application/json.*}", true, 0);
    row("{'fault': 'loginPage'}", Soap, "HTTP/1.1 200 OK\r\nContent-Type: text/html.*Sign in.*</html>\n", true, 0);

    row("{'fault': 'refusal'}", Rest, "HTTP/1.1 500 .*\"Message\":\"You may not do this.\"}", true, 0);
    row("{'fault': 'refusal', 'text': '<b>&'}", Soap,
        "HTTP/1.1 200 .*<h:Message>&lt;b&gt;&amp;</h:Message></h:ExceptionInfo><h:Succeeded>false.*"
        "<FlushCachesResponse xmlns=\"http://www.superoffice.net/ws/crm/NetServer/Services88\"/>.*",
        true, 0);
    row("{'fault': 'refusal', 'text': 'ab', 'repeat': 2}", Form,
        "HTTP/1.1 200 .*<response xmlns=\"\" success=\"false\" error=\"abab\" errorCode=\"4030\" />", true, 0);
    row("{'fault': 'refusal', 'form': 'mustUnderstand'}", Soap, "HTTP/1.1 500 .*<faultcode>s:MustUnderstand<.*", true,
        0);
    row("{'fault': 'refusal', 'form': 'sender12'}", Soap,
        "HTTP/1.1 500 .*application/soap.xml.*2003/05/soap-envelope.*<s:Value>s:Sender<.*", true, 0);
    row("{'fault': 'refusal', 'form': 'null'}", Rest, "HTTP/1.1 200 .*\r\n\r\nnull", true, 0);
    row("{'fault': 'refusal', 'form': 'plainText'}", Form, "HTTP/1.1 500 .*text/plain.*You may not do this.", true, 0);
}

template<typename Row>
void TestScenarioFaults::addFramingRows(const Row &row)
{
    row("{'fault': 'interim'}", Rest, "HTTP/1.1 103 Status 103\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", true, 1);
    row("{'fault': 'interim', 'code': 100, 'count': 2}", Rest,
        "HTTP/1.1 100 Status 100\r\n\r\nHTTP/1.1 100 Status 100\r\n\r\nHTTP/1.1 204 .*", true, 1);
    row("{'fault': 'contentLength'}", Form, "HTTP/1.1 200 OK\r\n((?!Content-Length).)*success=\"true\" />", false, 1);
    row("{'fault': 'contentLength', 'is': 'tooLong'}", Form, ".*Content-Length: 37\r\n\r\n.{27}", false, 1);
    row("{'fault': 'contentLength', 'is': 'tooShort'}", Form, ".*Content-Length: 13\r\n\r\n.{27}", true, 1);
    row("{'fault': 'contentLength', 'is': 'twice'}", Form, ".*Content-Length: 27\r\nContent-Length: 13\r\n.*", true, 1);
    row("{'fault': 'contentLength', 'is': 'noNumber'}", Form, ".*Content-Length: many\r\n.*", false, 1);
    row("{'fault': 'chunked'}", Form,
        ".*Transfer-Encoding: chunked\r\n\r\n7\r\n<respon\r\n7\r\nse succ\r\n7\r\ness=\"tr\r\n6\r\nue\" "
        "/>\r\n0\r\n\r\n",
        true, 1);
    row("{'fault': 'chunked', 'ends': false, 'size': 100}", Form, ".*\r\n\r\n1b\r\n<.*>\r\n", false, 1);
    row("{'fault': 'gzip'}", Form, ".*Content-Encoding: gzip\r\nContent-Length: 4\\d\r\n\r\n\x1f\xc2\x8b\b.*", true, 1);
    row("{'fault': 'gzip'}", Rest, ".*Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n\x1f.*", true,
        1); // of nothing
    row("{'fault': 'gzip', 'is': 'broken'}", Form, ".*Content-Length: 2\\d\r\n\r\n.{20,29}", true, 1);
    row("{'fault': 'gzip', 'is': 'bomb', 'bytes': 2097152}", Form, ".*Content-Length: 2\\d\\d\\d\r\n.*", true, 1);
    row("{'fault': 'http10'}", RestList, "HTTP/1.0 200 OK\r\n((?!Content-Length).)*\\]", false, 0);
    row("{'fault': 'duplicate'}", Rest, "(HTTP/1.1 204 No Content\r\n\r\n){2}", true, 1);
    row("{'fault': 'http2'}", Rest, "\\x{00}\\x{00}\\x{00}\\x{04}.*", false, 0);
}

template<typename Row>
void TestScenarioFaults::addContentRows(const Row &row)
{
    row("{'fault': 'prefix'}", Form, ".*\r\n\r\n\xc3\xaf\xc2\xbb\xc2\xbf<response success=\"true\" />", true, 1);
    row("{'fault': 'prefix', 'text': '\\n'}", Form, ".*\r\n\r\n\n<response success=\"true\" />", true, 1);
    row("{'fault': 'charset', 'header': 'iso-8859-1', 'encoding': 'latin1', 'declared': 'utf-8'}", Form,
        ".*Content-Type: application/xml; charset=iso-8859-1\r\n.*<\\?xml version=\"1.0\" encoding=\"utf-8\"\\?>"
        "<response success=\"true\" />",
        true, 1);
    row("{'fault': 'charset', 'header': 'none', 'encoding': 'utf-16le'}", Form,
        ".*Content-Type: application/xml\r\n.*\r\n\r\n<\\x{00}r\\x{00}.*", true, 1);
    row("{'fault': 'nesting', 'depth': 2}", Form, ".*<response success=\"true\" ><a><a></a></a></response>", true, 1);
    row("{'fault': 'nesting', 'depth': 2}", Soap,
        ".*<FlushCachesResponse xmlns=\"[^\"]*\"><a><a></a></a></FlushCachesResponse></s:Body></s:Envelope>\\s*", true,
        1);
    row("{'fault': 'nesting', 'depth': 2}", Rest, "HTTP/1.1 200 .*\r\n\r\n\\[\\[\\]\\]", true, 1);
    row("{'fault': 'charset'}", Rest, "HTTP/1.1 204 No Content\r\n\r\n", true, 1);
    row("{'fault': 'nesting', 'depth': 2}, {'fault': 'status', 'code': 401}", Rest,
        "HTTP/1.1 401 .*Content-Type: text/html.*\r\n\r\n\\[\\[\\]\\]", true, 0);
    row("{'fault': 'large', 'bytes': 10}, {'fault': 'status', 'code': 503}", Rest,
        "HTTP/1.1 503 .*Content-Type: text/html.*</html>\n {10}", true, 0);
    row("{'fault': 'doctype'}", Form, ".*\r\n\r\n<!DOCTYPE any SYSTEM \"any.dtd\"><response success=\"true\" />", true,
        1);
    row("{'fault': 'entities', 'levels': 1}", Form,
        ".*<!DOCTYPE any \\[<!ENTITY e0 \"0123456789\"><!ENTITY e1 \"(&e0;){10}\">\\]><response success=\"true\" >&e1;"
        "</response>",
        true, 1);
    row("{'fault': 'large', 'bytes': 10}", Form, ".*<response success=\"true\" ><!--x{10}--></response>", true, 1);
    row("{'fault': 'large', 'bytes': 10}", RestList, ".*\\] {10}", true, 0);
    row("{'fault': 'large', 'bytes': 10}", Rest, "HTTP/1.1 200 .*\r\n\r\n {10}", true, 1);
    row("{'fault': 'names', 'count': 3}", SoapList, ".*(<a:string>&lt;b&gt;name&lt;/b&gt;</a:string>){3}</Response>.*",
        true, 0);
    row("{'fault': 'names', 'text': 'ab', 'repeat': 2}", RestList, ".*\\[\"abab\"\\]", true, 0);
    row("{'fault': 'names', 'text': '\\u202e'}", RestList, ".*\\[\"\xc3\xa2\xc2\x80\xc2\xae\"\\]", true, 0);
    row("{'fault': 'names', 'text': '\\\\1'}", FormSettings, ".*<LogLogins>\\\\1</LogLogins>.*", true, 0);
    row("{'fault': 'names'}", Soap, ".*Succeeded[^>]*>true<.*", true, 1); // no list
}

template<typename Row>
void TestScenarioFaults::addContradictionRows(const Row &row)
{
    row("{'fault': 'contradiction'}", Soap, ".*<h:ExceptionInfo><h:Message>.*<h:Succeeded>true<.*", true, 0);
    row("{'fault': 'contradiction', 'form': 'twice'}", Soap,
        ".*</h:ExceptionInfo><h:ExceptionInfo></h:ExceptionInfo><h:Succeeded>true<.*", true, 0);
    row("{'fault': 'contradiction', 'form': 'inside'}", Soap, ".*</h:Message><h:Message></h:Message>.*", true, 0);
    row("{'fault': 'contradiction', 'form': 'spelling'}", Soap, ".*<h:Succeeded>false<.*<h:Succeeded>true<.*", true, 0);
    row("{'fault': 'contradiction', 'form': 'foreign'}", Soap, ".*<x:Succeeded xmlns:x=\"urn:x\">true<.*", true, 0);
    row("{'fault': 'contradiction'}", Form, ".*success=\"true\" error=\"\\[921\\]Insufficient rights\".*", true, 0);
    row("{'fault': 'contradiction', 'form': 'inside'}", Rest, "HTTP/1.1 204 .*Content-Length: \\d\\d.*\"Error\":true.*",
        true, 0);
}

template<typename Row>
void TestScenarioFaults::addConnectionRows(const Row &row)
{
    row("{'fault': 'close'}", Rest, "", false, 0);
    row("{'fault': 'closeAtRequest'}", Rest, "", false, 0);
    row("{'fault': 'resetInRequest', 'bytes': 20}", Rest, "", false, 0);
    row("{'fault': 'cut'}", Rest, "", false, 1);
    row("{'fault': 'cut', 'where': 'head'}", Form, "HTTP/1.1 200 OK\r\nContent-Type.{10,30}", false, 1);
    row("{'fault': 'cut', 'where': 'body'}", Form, ".*\r\n\r\n<response suc", false, 1);
    row("{'fault': 'cut', 'bytes': 4}", Form, "HTTP", false, 1);
    row("{'fault': 'reset', 'where': 'body'}", Form, ".*\r\n\r\n<response suc", false, 1);
    row("{'fault': 'garble', 'bytes': 4}", Rest, "HTTP.{23}", true, 1);
    // Several at once.
    row("{'fault': 'cut', 'where': 'body'}, {'fault': 'chunked'}, {'fault': 'large', 'bytes': 100}", Form,
        ".*Transfer-Encoding: chunked.*\r\n\r\n7\r\n.*xx", false, 1);
}

SLUICE_TEST(TestScenarioFaults)

} // namespace tst_scenariofaults

#include "tst_scenariofaults.moc"
