// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforoutersoap {

namespace {

constexpr auto Soap11Type = "text/xml; charset=utf-8";
constexpr auto Soap12Type = "application/soap+xml; charset=utf-8";

} // namespace

/// The rules for reading and answering envelopes (dossier §4).
class TestInfoRouterSoap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void anActionIsReadAsTheGenerationDoes_data();
    void anActionIsReadAsTheGenerationDoes();
    void anEnvelopeIsReadAsTheGenerationDoes_data();
    void anEnvelopeIsReadAsTheGenerationDoes();
    void anotherContentTypeIsRefused_data();
    void anotherContentTypeIsRefused();
    void aFaultIsOfTheVersionOfTheRequest_data();
    void aFaultIsOfTheVersionOfTheRequest();
    void theResultStandsWhereTheSettingsPutIt_data();
    void theResultStandsWhereTheSettingsPutIt();
    void elementsCountLetterByLetter_data() { addBindingsOfGenerations(); }
    void elementsCountLetterByLetter();
};

void TestInfoRouterSoap::anActionIsReadAsTheGenerationDoes_data()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<bool>("isSoap12");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *generation, bool isSoap12, const QByteArray &action, int status,
                        const QString &fault) {
        QTest::newRow(name) << QString::fromLatin1(generation) << isSoap12 << action << status << fault;
    };
    const auto unknown = u"Server did not recognize the value of HTTP Header SOAPAction: "_s;
    const auto notFound = u"No operation found for specified action: "_s;
    row("legacy, quoted", "legacy", false, "\"http://tempuri.org/ServerInfo\"", 200, {});
    row("legacy, without quotes", "legacy", false, "http://tempuri.org/ServerInfo", 200, {});
    row("legacy, none", "legacy", false, "", 200, {});
    row("legacy, another case", "legacy", false, "\"http://tempuri.org/serverinfo\"", 500,
        unknown + u"http://tempuri.org/serverinfo."_s);
    row("legacy, a newer operation", "legacy", false, "\"http://tempuri.org/FlushApplicationCache\"", 500,
        unknown + u"http://tempuri.org/FlushApplicationCache."_s);
    row("legacy, 1.2 without", "legacy", true, "", 200, {});
    row("legacy, 1.2", "legacy", true, "http://tempuri.org/ServerInfo", 200, {});
    row("legacy, 1.2, unknown", "legacy", true, "http://tempuri.org/Flush", 200, {});
    row("modern, quoted", "modern", false, "\"http://tempuri.org/ServerInfo\"", 200, {});
    row("modern, none", "modern", false, "", 200, {});
    row("modern, another case", "modern", false, "\"http://tempuri.org/serverinfo\"", 200, {});
    row("modern, the last part counts", "modern", false, "\"urn:x/ServerInfo\"", 200, {});
    row("modern, unknown", "modern", false, "\"http://tempuri.org/Flush\"", 500,
        notFound + u"http://tempuri.org/Flush"_s);
    row("modern, 1.2 without", "modern", true, "", 200, {});
    row("modern, 1.2, unknown", "modern", true, "http://tempuri.org/Flush", 500,
        notFound + u"http://tempuri.org/Flush"_s);
}

void TestInfoRouterSoap::anActionIsReadAsTheGenerationDoes()
{
    QFETCH(QString, generation);
    QFETCH(bool, isSoap12);
    QFETCH(QByteArray, action);
    QFETCH(int, status);
    QFETCH(QString, fault);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    const auto body = InfoRouterPeer::document(isSoap12 ? u"soap12.xml"_s : u"soap11.xml"_s, u"ServerInfo"_s);
    QByteArray type = isSoap12 ? Soap12Type : Soap11Type;
    if (isSoap12 && !action.isEmpty())
        type += "; action=\"" + action + '"';
    const auto reply = InfoRouterPeer(server).postEnvelope(type, isSoap12 ? QByteArray() : action, body);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.faultText(), fault);
    QCOMPARE(server.journal().constLast().value(u"accepted"_s).toBool(), status == 200);
}

void TestInfoRouterSoap::anEnvelopeIsReadAsTheGenerationDoes_data()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("wrapper");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isFault");
    const auto row = [](const char *name, const char *generation, const QString &document, const QString &wrapper,
                        int status, bool isFault) {
        QTest::newRow(name) << QString::fromLatin1(generation) << document << wrapper << status << isFault;
    };
    const auto soap11 = u"soap11.xml"_s;
    const auto asked = u"isValidTicket"_s;
    row("legacy, cut off", "legacy", u"cut-off.xml"_s, asked, 400, false);
    // Unknown elements are ignored, so there is no ticket and no session.
    row("legacy, another wrapper", "legacy", soap11, u"isvalidticket"_s, 200, false);
    row("legacy, another namespace", "legacy", u"other-namespace.xml"_s, asked, 200, false);
    row("modern, cut off", "modern", u"cut-off.xml"_s, asked, 400, true);
    row("modern, of another version", "modern", u"soap12.xml"_s, asked, 400, true);
    row("modern, another wrapper", "modern", soap11, u"isvalidticket"_s, 400, true);
    row("modern, another namespace", "modern", u"other-namespace.xml"_s, asked, 400, true);
}

void TestInfoRouterSoap::anEnvelopeIsReadAsTheGenerationDoes()
{
    QFETCH(QString, generation);
    QFETCH(QString, document);
    QFETCH(QString, wrapper);
    QFETCH(int, status);
    QFETCH(bool, isFault);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    const auto body = InfoRouterPeer::document(document, wrapper, {{u"AuthenticationTicket"_s, server.ticket()}});
    const auto reply = InfoRouterPeer(server).postEnvelope(Soap11Type, "\"http://tempuri.org/isValidTicket\"", body);
    QCOMPARE(reply.status, status);
    QCOMPARE(!reply.text(u"faultcode"_s).isEmpty(), isFault);
    QCOMPARE(reply.body.isEmpty(), status == 400 && !isFault);
    QCOMPARE(reply.error(), status == 200 ? "[901] Session expired or Invalid ticket" : QString());
}

void TestInfoRouterSoap::anotherContentTypeIsRefused_data()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<int>("status");
    QTest::newRow("legacy") << u"legacy"_s << 500;
    QTest::newRow("modern") << u"modern"_s << 415;
}

void TestInfoRouterSoap::anotherContentTypeIsRefused()
{
    QFETCH(QString, generation);
    QFETCH(int, status);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    const auto body = InfoRouterPeer::document(u"soap11.xml"_s, u"ServerInfo"_s);
    const auto reply =
        InfoRouterPeer(server).postEnvelope("application/json", "\"http://tempuri.org/ServerInfo\"", body);
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.body.contains("VersionNumber"));
}

void TestInfoRouterSoap::aFaultIsOfTheVersionOfTheRequest_data()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<QString>("prefix");
    for (const auto *generation : {"legacy", "modern"}) {
        for (const auto *prefix : {"soap", "s"}) {
            QTest::addRow("%s, %s", generation, prefix)
                << QString::fromLatin1(generation) << QString::fromLatin1(prefix);
        }
    }
}

void TestInfoRouterSoap::aFaultIsOfTheVersionOfTheRequest()
{
    QFETCH(QString, generation);
    QFETCH(QString, prefix);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation, u"soapPrefix="_s + prefix}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);

    const auto old = peer.call(Binding::Soap11, u"Flush"_s);
    QCOMPARE(old.contentType, Soap11Type);
    QVERIFY(old.body.contains('<' + prefix.toLatin1() + ":Envelope "));
    QCOMPARE(old.text(u"faultcode"_s), prefix + ":Client"_L1);
    QVERIFY(old.body.contains("<detail />"));

    const auto present = peer.call(Binding::Soap12, u"Flush"_s);
    QCOMPARE(present.contentType, Soap12Type);
    QCOMPARE(present.text(u"Value"_s), prefix + ":Sender"_L1);
    QVERIFY(present.body.contains("xml:lang=\"en\""));
    QVERIFY(present.body.contains('<' + prefix.toLatin1() + ":Detail />"));
}

void TestInfoRouterSoap::theResultStandsWhereTheSettingsPutIt_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("in no namespace") << QStringList()
                                     << "<FlushApplicationCacheResult><response xmlns=\"\" success=\"true\" />"_ba;
    QTest::newRow("in that of the operation")
        << QStringList{u"payloadNs=tempuri"_s} << "<FlushApplicationCacheResult><response success=\"true\" />"_ba;
    QTest::newRow("as text") << QStringList{u"escapedPayload=true"_s}
                             << "<FlushApplicationCacheResult>&lt;response xmlns=&quot;&quot; success="_ba;
}

void TestInfoRouterSoap::theResultStandsWhereTheSettingsPutIt()
{
    QFETCH(QStringList, settings);
    QFETCH(QByteArray, result);
    InfoRouterServer server(infoRouterWith(settings));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    for (const auto binding : {Binding::Soap11, Binding::Soap12}) {
        const auto reply =
            peer.call(binding, u"FlushApplicationCache"_s, {{u"authenticationTicket"_s, server.ticket()}});
        QCOMPARE(reply.status, 200);
        QVERIFY2(reply.body.contains("<FlushApplicationCacheResponse xmlns=\"http://tempuri.org/\">" + result),
                 reply.body.constData());
    }
}

/// In an envelope a misspelt name is ignored silently; in a form names ignore case.
void TestInfoRouterSoap::elementsCountLetterByLetter()
{
    QFETCH(QString, generation);
    QFETCH(Binding, binding);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const bool isForm = binding == Binding::Get || binding == Binding::Post;
    const auto ticket = server.ticket();
    QCOMPARE(peer.call(binding, u"isValidTicket"_s, {{u"authenticationTicket"_s, ticket}}).success(),
             isForm ? "true" : "false");
    QCOMPARE(
        peer.call(binding, u"isValidTicket"_s, {{u"unknown"_s, u"x"_s}, {u"AuthenticationTicket"_s, ticket}}).success(),
        "true");
}

SLUICE_TEST(TestInfoRouterSoap)

} // namespace tst_inforoutersoap

#include "tst_inforoutersoap.moc"
