// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforouterseed {

namespace {

/// The parts that the vendor's page leaves to the client: line endings and the length of the body.
struct Printed
{
    QByteArray head;
    QByteArray body{};

    [[nodiscard]] QByteArray bytes() const
    {
        auto lines = head;
        if (!body.isEmpty())
            lines += "\nContent-Length: " + QByteArray::number(body.size());
        return lines.replace("\n", "\r\n") + "\r\n\r\n" + body;
    }
};

/// The text from \a begin up to \a end, exclusive.
QByteArray between(const QByteArray &text, const QByteArray &begin, const QByteArray &end)
{
    const auto start = text.indexOf(begin);
    const auto stop = text.indexOf(end, start);
    return start < 0 || stop < 0 ? QByteArray() : text.mid(start, stop - start);
}

} // namespace

/// The vendor's page about FlushApplicationCache: its requests unchanged, and what its two samples send and read. The
/// page is read from beside the project.
class TestInfoRouterSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void thePrintedRequestsFlush_data();
    void thePrintedRequestsFlush();
    void thePrintedEnvelopeFlushes();
    void theScriptSampleIsSatisfied_data();
    void theScriptSampleIsSatisfied();
    void theClientSampleIsSatisfied_data();
    void theClientSampleIsSatisfied();

private:
    [[nodiscard]] static QByteArray answerTo(const InfoRouterServer &server, const QByteArray &request);
    static void addAnswers();

    Printed m_get;
    Printed m_post;
    Printed m_soap;
    QByteArray m_page;
};

void TestInfoRouterSeed::initTestCase()
{
    const QDir seeds(QStringLiteral(SLUICE_SHARED "/seeds"));
    const auto pages = seeds.entryInfoList({u"002_*.txt"_s}, QDir::Files);
    if (pages.isEmpty())
        QSKIP("The vendor's page is not beside the project (../shared/seeds).");
    QFile file(pages.constFirst().filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_page = file.readAll();

    m_get.head = between(m_page, "GET /srv.asmx/FlushApplicationCache?", "\nPOST ");
    m_post.head = between(m_page, "POST /srv.asmx/FlushApplicationCache HTTP/1.1", "\nauthenticationTicket=")
        + "\nHost: server.example.com";
    m_post.body = between(m_page, "authenticationTicket=abc123-def456\n", "\n");
    m_soap.head = between(m_page, "POST /srv.asmx HTTP/1.1", "\n<?xml") + "\nHost: server.example.com";
    m_soap.body = between(m_page, "<?xml", "\nasync function");
    QVERIFY(m_get.head.contains("abc123-def456 HTTP/1.1\nHost: "));
    QVERIFY(m_post.head.contains("application/x-www-form-urlencoded"));
    QCOMPARE(m_post.body, "authenticationTicket=abc123-def456");
    QVERIFY(m_soap.head.contains("SOAPAction: \"http://tempuri.org/FlushApplicationCache\""));
    QVERIFY(m_soap.body.endsWith("</soap:Envelope>"));
}

void TestInfoRouterSeed::thePrintedRequestsFlush_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("transport");
    QTest::newRow("GET") << m_get.bytes() << u"get"_s;
    QTest::newRow("POST") << m_post.bytes() << u"post"_s;
}

void TestInfoRouterSeed::thePrintedRequestsFlush()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, transport);
    InfoRouterServer server(infoRouterWith({u"strictness=published"_s}));
    QVERIFY(server.listen());
    const auto answer = answerTo(server, request);
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
    QVERIFY2(answer.endsWith("\r\n\r\n<response success=\"true\" />"), answer.constData());
    QVERIFY(m_page.contains("<response success=\"true\" />"));
    QCOMPARE(server.flushCount(), 1);
    const QJsonObject wanted{{"product", "infoRouter"}, {"op", "FlushApplicationCache"},
                             {"transport", transport},  {"ticket", "valid"},
                             {"user", "opsadmin"},      {"accepted", true},
                             {"httpStatus", 200}};
    QCOMPARE(server.journal(), QList{wanted});
}

void TestInfoRouterSeed::thePrintedEnvelopeFlushes()
{
    InfoRouterServer server(infoRouterWith({u"strictness=published"_s}));
    QVERIFY(server.listen());
    const auto answer = answerTo(server, m_soap.bytes());
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
    QVERIFY2(answer.contains("<FlushApplicationCacheResult><response xmlns=\"\" success=\"true\" />"
                             "</FlushApplicationCacheResult>"),
             answer.constData());
    QCOMPARE(server.flushCount(), 1);
    QCOMPARE(server.journal().constLast().value(u"transport"_s), "soap11");
}

void TestInfoRouterSeed::addAnswers()
{
    QTest::addColumn<QString>("ticket");
    QTest::addColumn<QString>("error");
    QTest::newRow("the printed ticket") << u"abc123-def456"_s << QString();
    QTest::newRow("a ticket that is not known") << u"abc123-def457"_s << u"[901]Session expired or Invalid ticket"_s;
    QTest::newRow("no right") << u"of the auditor"_s << u"[921]Insufficient rights"_s;
}

void TestInfoRouterSeed::theScriptSampleIsSatisfied_data()
{
    addAnswers();
}

/// The JavaScript sample: encodeURIComponent, then the element "response" and its attributes.
void TestInfoRouterSeed::theScriptSampleIsSatisfied()
{
    QFETCH(QString, ticket);
    QFETCH(QString, error);
    InfoRouterServer server(
        infoRouterWith({u"strictness=published"_s, u"errorStyle=bracket"_s, u"errorCodeAttr=none"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    if (ticket == "of the auditor"_L1)
        ticket = peer.signIn(u"auditor"_s, u"sluice-demo"_s);
    const auto form = "authenticationTicket=" + QUrl::toPercentEncoding(ticket, "!'()*");
    const auto reply = peer.postForm(u"/srv.asmx/FlushApplicationCache"_s, form);
    const auto root = reply.document.elementsByTagName(u"response"_s).at(0).toElement();
    QCOMPARE(root.attribute(u"success"_s), error.isEmpty() ? "true" : "false");
    QCOMPARE(root.attribute(u"error"_s), error);
    QCOMPARE(server.flushCount(), error.isEmpty() ? 1 : 0);
    QVERIFY2(error.isEmpty() || m_page.contains(error.toUtf8()), "The page prints another error.");
}

void TestInfoRouterSeed::theClientSampleIsSatisfied_data()
{
    addAnswers();
}

/// The sample with a generated SOAP 1.1 client, which returns the contents of the result as an element.
void TestInfoRouterSeed::theClientSampleIsSatisfied()
{
    QFETCH(QString, ticket);
    QFETCH(QString, error);
    InfoRouterServer server(
        infoRouterWith({u"strictness=published"_s, u"errorStyle=bracket"_s, u"errorCodeAttr=none"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    if (ticket == "of the auditor"_L1)
        ticket = peer.signIn(u"auditor"_s, u"sluice-demo"_s);
    const auto reply = peer.call(Binding::Soap11, u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, ticket}});
    QCOMPARE(reply.root().localName(), "response");
    QCOMPARE(reply.root().namespaceURI(), QString());
    QCOMPARE(reply.success(), error.isEmpty() ? "true" : "false");
    QCOMPARE(reply.error(), error);
    QVERIFY(!reply.root().hasAttribute(u"errorCode"_s));
}

QByteArray TestInfoRouterSeed::answerTo(const InfoRouterServer &server, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write(request);
    QByteArray answer;
    const bool isThere = QTest::qWaitFor([&] { return (answer += socket.readAll()).trimmed().endsWith('>'); });
    return isThere ? answer : "no answer: " + answer;
}

SLUICE_TEST(TestInfoRouterSeed)

} // namespace tst_inforouterseed

#include "tst_inforouterseed.moc"
