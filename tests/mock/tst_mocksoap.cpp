// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/soappeer.h"
#include "tests/support/cputime.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sluice::mock;

namespace tst_mocksoap {

namespace {

const char Xml[] = "text/xml; charset=utf-8";

Settings with(const QStringList &pairs)
{
    Settings settings;
    for (const auto &pair : pairs) {
        const auto problem = settings.set(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        if (problem)
            qFatal("%s", qPrintable(*problem));
    }
    return settings;
}

} // namespace

/// How the mock checks addresses, media types, envelopes and actions, and the forms of its answers.
class TestMockSoap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void answersAddressesAsIisDoes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("a service") << "/Remote/Services88/Diagnostics.svc" << 200;
        QTest::newRow("in another case") << "/remote/services88/diagnostics.SVC" << 200;
        QTest::newRow("a version that is not installed") << "/Remote/Services86/Diagnostics.svc" << 404;
        QTest::newRow("a service that does not exist") << "/Remote/Services88/Nothing.svc" << 404;
        QTest::newRow("the folder") << "/Remote/Services88/" << 404;
        QTest::newRow("the installation") << "" << 404;
    }
    void answersAddressesAsIisDoes()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        MockServer server(with({u"services=88"_s}));
        QVERIFY(server.listen());
        SoapPeer peer(server);
        const auto page = peer.get(QUrl(server.url().toString() + path));
        QCOMPARE(page.status, status);
        QVERIFY(page.contentType.startsWith("text/html"));
        QVERIFY(server.journal().isEmpty());

        peer.signIn();
        const auto body = peer.document(u"operation"_s, {{u"OPERATION"_s, u"FlushCaches"_s}});
        const auto action = peer.action(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(peer.post(QUrl(server.url().toString() + path), Xml, action, body).status, status);
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), status == 200 ? 1 : 0);
    }

    void refusesWhatWcfRefuses_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("faultCode");
        const QByteArray ns = "http://www.superoffice.net/ws/crm/NetServer/Services";
        const QByteArray flush = '"' + ns + "88/Diagnostics/FlushCaches\"";
        const QString plain = u"operation"_s;
        const QString notSupported = u"a:ActionNotSupported"_s;

        QTest::newRow("nothing wrong") << plain << QByteArray(Xml) << flush << 200 << "";
        QTest::newRow("no charset") << plain << "text/xml"_ba << flush << 200 << "";
        QTest::newRow("an action without quotes")
            << plain << QByteArray(Xml) << ns + "88/Diagnostics/FlushCaches" << 200 << "";
        QTest::newRow("SOAP 1.2's media type")
            << plain << "application/soap+xml; charset=utf-8"_ba << flush << 415 << "";
        QTest::newRow("JSON") << plain << "application/json"_ba << flush << 415 << "";
        QTest::newRow("another charset") << plain << "text/xml; charset=iso-8859-1"_ba << flush << 415 << "";
        QTest::newRow("a SOAP 1.2 envelope") << "operation-soap12" << QByteArray(Xml) << flush << 415 << "";
        QTest::newRow("SOAP 1.2 throughout") << "operation-soap12"
                                             << "application/soap+xml"_ba << flush << 415 << "";
        QTest::newRow("an unknown envelope")
            << "operation-unknown-envelope" << QByteArray(Xml) << flush << 500 << "s:VersionMismatch";
        QTest::newRow("no action") << plain << QByteArray(Xml) << QByteArray() << 500 << notSupported;
        QTest::newRow("an action of another version")
            << plain << QByteArray(Xml) << '"' + ns + "87/Diagnostics/FlushCaches\"" << 500 << notSupported;
        QTest::newRow("an action of another agent")
            << plain << QByteArray(Xml) << '"' + ns + "88/SoPrincipal/FlushCaches\"" << 500 << notSupported;
        QTest::newRow("an unknown operation")
            << plain << QByteArray(Xml) << '"' + ns + "88/Diagnostics/DropCaches\"" << 500 << notSupported;
        QTest::newRow("an action the body does not fit")
            << plain << QByteArray(Xml) << '"' + ns + "88/Diagnostics/GetCacheNames\"" << 500
            << "a:DeserializationFailed";
        QTest::newRow("a body of another namespace")
            << "operation-in-other-namespace" << QByteArray(Xml) << flush << 500 << "a:DeserializationFailed";
        QTest::newRow("XML that ends too early") << "operation-cut-off" << QByteArray(Xml) << flush << 400 << "";
        QTest::newRow("a document type") << "operation-doctype" << QByteArray(Xml) << flush << 400 << "";
    }
    void refusesWhatWcfRefuses()
    {
        QFETCH(QString, document);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, action);
        QFETCH(int, status);
        QFETCH(QString, faultCode);
        MockServer server;
        QVERIFY(server.listen());
        SoapPeer peer(server);
        peer.signIn();

        const auto body = peer.document(document, {{u"OPERATION"_s, u"FlushCaches"_s}});
        const auto reply = peer.post(peer.service(u"Diagnostics"_s), contentType, action, body);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.text(u"faultcode"_s), faultCode);
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), status == 200 ? 1 : 0);
        QCOMPARE(server.journal().size(), 2);
        QCOMPARE(server.journal().constLast().accepted, status == 200);
        QCOMPARE(server.journal().constLast().httpStatus, status);
    }

    void refusesWhatIsNestedTooDeep()
    {
        MockServer server;
        QVERIFY(server.listen());
        SoapPeer peer(server);
        auto body = peer.document(u"operation"_s, {{u"OPERATION"_s, u"FlushCaches"_s}});
        const int depth = 100'000;
        body.replace("</s:Body>", QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth) + "</s:Body>");
        const sluice::test::CpuTime time;
        QCOMPARE(peer.post(u"Diagnostics"_s, u"FlushCaches"_s, body).status, 400);
        QVERIFY2(time.elapsed() < 1s, qPrintable(QString::number(time.elapsed() / 1ms)));
    }

    void offersWhatTheVersionHas_data()
    {
        QTest::addColumn<int>("services");
        QTest::addColumn<bool>("hasNames");
        QTest::addColumn<bool>("hasAccessToken");
        QTest::newRow("73") << 73 << false << false;
        QTest::newRow("75") << 75 << true << false;
        QTest::newRow("85") << 85 << true << false;
        QTest::newRow("86") << 86 << true << true;
        QTest::newRow("88") << 88 << true << true;
    }
    void offersWhatTheVersionHas()
    {
        QFETCH(int, services);
        QFETCH(bool, hasNames);
        QFETCH(bool, hasAccessToken);
        MockServer server;
        QVERIFY(server.listen());
        SoapPeer peer(server, services);
        QCOMPARE(peer.signIn().text(u"AuthenticationSucceeded"_s), "true");
        QCOMPARE(peer.call(u"Diagnostics"_s, u"GetCacheNames"_s).status, hasNames ? 200 : 500);
        QCOMPARE(peer.flush({u"ExtAppCache"_s}).status, hasNames ? 200 : 500);
        const auto flushed = peer.call(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(flushed.text(u"Succeeded"_s), "true");
        QCOMPARE(flushed.has(u"ExtraInfo"_s), services > 73);
        const bool isNewest = services == 88;
        const auto state = peer.call(u"Diagnostics"_s, u"GetCacheState"_s);
        QCOMPARE(state.text(u"faultcode"_s), isNewest ? "" : "a:ActionNotSupported");
        QCOMPARE(peer.call(u"Configuration"_s, u"RebuildUdefDeltas"_s).status, isNewest ? 200 : 500);
        const auto signIn = peer.post(u"SoPrincipal"_s, u"AuthenticateWithAccessToken"_s,
                                      peer.document(u"sign-in-access-token"_s, {{u"TOKEN"_s, u"8A:x"_s}}));
        QCOMPARE(signIn.status, hasAccessToken ? 200 : 500);
    }

    void tellsAboutItselfWithoutCredentials()
    {
        MockServer server;
        QVERIFY(server.listen());
        SoapPeer peer(server);
        const auto reply = peer.call(u"SoPrincipal"_s, u"GetSystemInfo"_s);
        QCOMPARE(reply.text(u"Succeeded"_s), "true");
        QVERIFY(reply.text(u"Description"_s).contains("NetServer"));
        QCOMPARE(reply.text(u"CompanyName"_s), u"Ærlig & Sønner <Demo> AS"_s);
    }

    void writesItsHeadersAsAsked()
    {
        const auto flushed = [](const QStringList &pairs) {
            MockServer server(with(pairs));
            if (!server.listen())
                return PeerReply();
            SoapPeer peer(server);
            peer.signIn();
            return peer.call(u"Diagnostics"_s, u"FlushCaches"_s);
        };
        const auto plain = flushed({});
        QVERIFY(plain.isNil(u"ExceptionInfo"_s));
        QVERIFY(plain.isNil(u"ExtraInfo"_s));
        QVERIFY(plain.isNil(u"TimeZone"_s));
        QVERIFY(plain.body.contains("<h:Succeeded"));

        const auto bare = flushed({u"nilHeaders=absent"_s});
        QVERIFY(!bare.has(u"ExceptionInfo"_s));
        QCOMPARE(bare.text(u"Succeeded"_s), "true");

        const auto other = flushed({u"prefixStyle=x"_s});
        QVERIFY(other.body.contains("<x:Succeeded"));
        QCOMPARE(other.element(u"FlushCachesResponse"_s).namespaceURI(),
                 plain.element(u"FlushCachesResponse"_s).namespaceURI());

        const auto silent = flushed({u"succeeded=absent"_s});
        QVERIFY(silent.has(u"FlushCachesResponse"_s));
        QVERIFY(!silent.has(u"Succeeded"_s));
    }

    void standsInForAProxy()
    {
        MockServer server(with({u"status=302"_s, u"location=/login?a=1"_s}));
        QVERIFY(server.listen());
        SoapPeer peer(server);
        QCOMPARE(peer.signIn().status, 200);
        QCOMPARE(peer.call(u"Diagnostics"_s, u"GetCacheNames"_s).status, 200);
        const auto reply = peer.call(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(reply.status, 302);
        QCOMPARE(reply.location, "/login?a=1");
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), 0);
        QVERIFY(!server.journal().constLast().accepted);
    }

    void showsASignInPageInsteadOfAnswers()
    {
        MockServer server(with({u"htmlInstead=true"_s}));
        QVERIFY(server.listen());
        SoapPeer peer(server);
        QCOMPARE(peer.signIn().text(u"AuthenticationSucceeded"_s), "true");
        const auto reply = peer.call(u"Diagnostics"_s, u"FlushCaches"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.contentType.startsWith("text/html"));
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), 0);
    }

    void leavesOutOperations()
    {
        MockServer server(with({u"missingOps=GetCacheNames"_s}));
        QVERIFY(server.listen());
        SoapPeer peer(server);
        peer.signIn();
        QCOMPARE(peer.call(u"Diagnostics"_s, u"GetCacheNames"_s).text(u"faultcode"_s), "a:ActionNotSupported");
        QCOMPARE(peer.call(u"Diagnostics"_s, u"FlushCaches"_s).status, 200);
    }

    void isLateWithItsAnswerButNotWithItsWork()
    {
        MockServer server(with({u"latencyMs=300"_s}));
        QVERIFY(server.listen());
        SoapPeer peer(server);
        QElapsedTimer sinceItsWork;
        connect(&server, &MockServer::journalled, &server, [&sinceItsWork] { sinceItsWork.start(); });
        QCOMPARE(peer.signIn().status, 200);
        QVERIFY(sinceItsWork.elapsed() >= 290);
    }

    void wantsThePrintedFormWhenPublished()
    {
        MockServer server(with({u"strictness=published"_s}));
        QVERIFY(server.listen());
        SoapPeer peer(server);
        const Values account{{u"USER"_s, server.user()}, {u"PASSWORD"_s, server.password()}};
        const auto signIn = peer.post(u"SoPrincipal"_s, u"AuthenticateUsernamePassword"_s,
                                      peer.document(u"published-sign-in"_s, account));
        QCOMPARE(signIn.status, 200);
        peer.ticket = signIn.text(u"Ticket"_s);
        QVERIFY(peer.ticket.startsWith("7T:"));
        QVERIFY(signIn.body.contains("<SoPrincipal:AuthenticationSucceeded xsi:type=\"xsd:boolean\">true<"));
        QVERIFY(!signIn.has(u"Header"_s));

        const Values flush{{u"OPERATION"_s, u"FlushCaches"_s}};
        const auto post = [&peer, &flush](const QString &document) {
            return peer.post(u"Diagnostics"_s, u"FlushCaches"_s, peer.document(document, flush));
        };
        QCOMPARE(post(u"published-operation"_s).status, 200);
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);

        // Everything else is a SOAP 1.2 fault, and nothing is flushed.
        const auto inHeader = post(u"published-operation-in-header"_s);
        QCOMPARE(inHeader.status, 500);
        QVERIFY(inHeader.text(u"Type"_s).contains("SoSessionException"));
        const auto wire = post(u"operation"_s);
        QCOMPARE(wire.status, 500);
        QCOMPARE(wire.text(u"Value"_s), "SOAP-ENV:VersionMismatch");
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), 1);

        // There is no rule about the action: any is accepted, also none.
        QCOMPARE(peer.post(peer.service(u"Diagnostics"_s), "application/soap+xml", {},
                           peer.document(u"published-operation"_s, flush))
                     .status,
                 200);
        QCOMPARE(server.flushCount(u"ExtAppCache"_s), 2);
    }

    void refusesAPortThatIsTaken()
    {
        MockServer first;
        QVERIFY(first.listen());
        MockServer second;
        QVERIFY(!second.listen(first.port()));
        QVERIFY(!second.errorString().isEmpty());
    }
};

SLUICE_TEST(TestMockSoap)

} // namespace tst_mocksoap

#include "tst_mocksoap.moc"
