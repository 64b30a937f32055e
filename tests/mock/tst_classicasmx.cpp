// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_classicasmx {

namespace {

constexpr auto Soap11 = "text/xml; charset=utf-8";
constexpr auto Soap12 = "application/soap+xml; charset=utf-8";
constexpr auto Known = "http://tempuri.org/ServerInfo";

QByteArray quoted(const QByteArray &action)
{
    return '"' + action + '"';
}

QByteArray withAction(const QByteArray &type, const QByteArray &action)
{
    return type + "; action=" + quoted(action);
}

QByteArray envelope(const QString &document, const QString &element = u"ServerInfo"_s)
{
    return InfoRouterPeer::document(document, element);
}

} // namespace

/// What was measured on the classic ASMX runtime (dossier §12).
class TestClassicAsmx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void readsEnvelopesAsTheRuntimeDoes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("soapAction");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("answerType"); // without its charset; empty: there is no body
        QTest::addColumn<QString>("code");       // of a fault; empty: performed or no fault
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QByteArray &type, const QByteArray &soapAction,
                            const QByteArray &body, int status, const QString &answerType, const QString &code,
                            const QString &text) {
            QTest::newRow(name) << type << soapAction << body << status << answerType << code << text;
        };
        const auto old = u"soap11.xml"_s;
        const auto present = u"soap12.xml"_s;
        const auto xml = u"text/xml"_s;
        const auto soapXml = u"application/soap+xml"_s;
        const auto unknown = "http://tempuri.org/Nothing"_ba;
        row("1.1", Soap11, quoted(Known), envelope(old), 200, xml, {}, {});
        row("1.1, an unknown action", Soap11, quoted(unknown), envelope(old), 500, xml, u"soap:Client"_s,
            u"Server did not recognize the value of HTTP Header SOAPAction: http://tempuri.org/Nothing."_s);
        row("1.1, an empty action", Soap11, quoted({}), envelope(old), 500, xml, u"soap:Client"_s,
            u"Server did not recognize the value of HTTP Header SOAPAction: ."_s);
        row("1.1, no action, a known element", Soap11, {}, envelope(old), 200, xml, {}, {});
        row("1.1, no action, an unknown element", Soap11, {}, envelope(old, u"Nothing"_s), 500, xml, u"soap:Client"_s,
            u"Server did not recognize the value of HTTP Header SOAPAction: ."_s);
        row("1.1, no envelope", Soap11, quoted(Known), "<a/>", 500, xml, u"soap:VersionMismatch"_s,
            u"Possible SOAP version mismatch: Envelope namespace  was unexpected. Expecting "
            "http://schemas.xmlsoap.org/soap/envelope/."_s);
        row("1.1, malformed", Soap11, quoted(Known), "<a", 400, {}, {}, {});
        row("1.2", withAction(Soap12, Known), {}, envelope(present), 200, soapXml, {}, {});
        row("1.2, no action", Soap12, {}, envelope(present), 200, soapXml, {}, {});
        row("1.2, an unknown action, a known element", withAction(Soap12, unknown), {}, envelope(present), 200, soapXml,
            {}, {});
        row("1.2, an unknown action and element", withAction(Soap12, unknown), {}, envelope(present, u"Nothing"_s), 500,
            soapXml, u"soap:Sender"_s,
            u"Unable to handle request. The action 'http://tempuri.org/Nothing' was not recognized."_s);
        row("1.2, no action, an unknown element", Soap12, {}, envelope(present, u"Nothing"_s), 500, soapXml,
            u"soap:Sender"_s,
            u"Unable to handle request without a valid action parameter. Please supply a valid soap action."_s);
        row("1.2, malformed", withAction(Soap12, Known), {}, "<a", 500, soapXml, u"soap:Receiver"_s,
            u"Server was unable to process request. ---> The XML is not well-formed."_s);
        row("1.2 as text/xml", Soap11, quoted(Known), envelope(present), 200, soapXml, {}, {});
        row("1.2 as text/xml, no action", Soap11, {}, envelope(present), 200, soapXml, {}, {});
        row("1.1 as application/soap+xml", withAction(Soap12, Known), {}, envelope(old), 415, {}, {}, {});
    }
    void readsEnvelopesAsTheRuntimeDoes()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, soapAction);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, answerType);
        QFETCH(QString, code);
        QFETCH(QString, text);
        InfoRouterServer server(infoRouterWith({u"generation=legacy"_s, u"soap12Words=own"_s}));
        QVERIFY(server.listen());
        const auto reply = InfoRouterPeer(server).postEnvelope(type, soapAction, body);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.contentType.section(u';', 0, 0), answerType);
        QCOMPARE(reply.body.isEmpty(), answerType.isEmpty());
        QCOMPARE(reply.text(u"faultcode"_s) + reply.text(u"Value"_s), code);
        QCOMPARE(reply.faultText(), text);
        QCOMPARE(server.journal().constLast().value(u"accepted"_s).toBool(), status == 200);
    }

    void performsNothingUnderAHeaderThatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QString>("code"); // empty: performed
        const auto row = [](const char *name, const char *document, const char *attributes, const char *code) {
            QTest::newRow(name) << QString::fromLatin1(document) << QByteArray(attributes) << QString::fromLatin1(code);
        };
        const auto *old = "soap11.xml";
        const auto *present = "soap12.xml";
        row("1.1", old, "e:mustUnderstand=\"1\"", "soap:MustUnderstand");
        row("1.1, for the next", old, "e:mustUnderstand=\"1\" e:actor=\"http://schemas.xmlsoap.org/soap/actor/next\"",
            "soap:MustUnderstand");
        row("1.1, for somebody else", old, "e:mustUnderstand=\"1\" e:actor=\"urn:somebody\"", "");
        row("1.1, it need not", old, "e:mustUnderstand=\"0\"", "");
        row("1.1, not said", old, "", "");
        row("1.1, in no namespace", old, "mustUnderstand=\"1\"", "");
        row("1.2", present, "e:mustUnderstand=\"true\"", "soap:MustUnderstand");
        row("1.2, for the receiver", present,
            "e:mustUnderstand=\"1\" e:role=\"http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver\"",
            "soap:MustUnderstand");
        row("1.2, for somebody else", present, "e:mustUnderstand=\"true\" e:role=\"urn:somebody\"", "");
        row("1.2, it need not", present, "e:mustUnderstand=\"false\"", "");
    }
    void performsNothingUnderAHeaderThatItDoesNotUnderstand()
    {
        QFETCH(QString, document);
        QFETCH(QByteArray, attributes);
        QFETCH(QString, code);
        const bool is12 = document == "soap12.xml"_L1;
        for (const auto &generation : {u"legacy"_s, u"modern"_s}) {
            InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
            QVERIFY(server.listen());
            auto body = envelope(document);
            const auto header = "<e:Header><x:Any xmlns:x=\"urn:x\" " + attributes + "/></e:Header>";
            body.replace("<e:Header/>", "").replace("<e:Body>", header + "<e:Body>");
            const auto reply = InfoRouterPeer(server).postEnvelope(
                is12 ? withAction(Soap12, Known) : QByteArray(Soap11), is12 ? QByteArray() : quoted(Known), body);
            QCOMPARE(reply.text(u"faultcode"_s) + reply.text(u"Value"_s), code);
            QCOMPARE(reply.status, code.isEmpty() ? 200 : 500);
            QVERIFY2(code.isEmpty() || reply.faultText().contains("Any"_L1), qPrintable(reply.faultText()));
            QCOMPARE(server.journal().constLast().value(u"accepted"_s).toBool(), code.isEmpty());
        }
    }

    void readsFormsAsTheRuntimeDoes_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QByteArray>("text");
        const auto form = "application/x-www-form-urlencoded"_ba;
        const auto signIn = u"AuthenticateUser"_s;
        const auto row = [](const char *name, const QString &operation, const QByteArray &type, const QByteArray &body,
                            const QByteArray &text) { QTest::newRow(name) << operation << type << body << text; };
        row("an unknown method", u"Nothing"_s, form, {}, "Nothing Web Service method name is not valid.");
        row("a method in another case", u"serverinfo"_s, form, {},
            "Invalid method name 'serverinfo', method names are case sensitive. The method name 'ServerInfo' with same "
            "name but different casing was found.");
        row("another content type", u"ServerInfo"_s, "application/json", "{}",
            "Request format is invalid: application/json.");
        const auto dangerous = "System.Web.HttpRequestValidationException: A potentially dangerous Request.Form value "
                               "was detected from the client (PWD=\""_ba;
        row("markup in a value", signIn, form, "UID=umanager&PWD=%3Cab", dangerous + "<ab\").");
        row("an exclamation mark after it", signIn, form, "UID=umanager&PWD=x%3C!", dangerous);
        row("a slash after it", signIn, form, "UID=umanager&PWD=%3C/", dangerous);
        row("a question mark after it", signIn, form, "UID=umanager&PWD=%3C?", dangerous);
        row("a character reference", signIn, form, "UID=umanager&PWD=a%26%23x", dangerous);
    }
    void readsFormsAsTheRuntimeDoes()
    {
        QFETCH(QString, operation);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, text);
        InfoRouterServer server(infoRouterWith({u"generation=legacy"_s}));
        QVERIFY(server.listen());
        InfoRouterPeer peer(server);
        peer.setHeader("Content-Type", type);
        const auto reply = peer.send("POST", u"/srv.asmx/"_s + operation, form);
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.contentType, "text/plain; charset=utf-8");
        QVERIFY2(reply.body.contains(text), reply.body.constData());
        QCOMPARE(server.journal().constLast().value(u"accepted"_s).toBool(), false);
    }

    void takesWhatIsNotDangerous_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("at the end") << "a%3C"_ba;
        QTest::newRow("before a digit") << "%3C1"_ba;
        QTest::newRow("before a blank") << "%3C+a"_ba;
        QTest::newRow("an ampersand alone") << "a%26b"_ba;
    }
    void takesWhatIsNotDangerous()
    {
        QFETCH(QByteArray, password);
        InfoRouterServer server(infoRouterWith({u"generation=legacy"_s}));
        QVERIFY(server.listen());
        const auto reply =
            InfoRouterPeer(server).postForm(u"/srv.asmx/AuthenticateUser"_s, "UID=umanager&PWD=" + password);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.success(), "false");
    }

    void saysWhichMethodsItAllows_data()
    {
        QTest::addColumn<QString>("generation");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("allowed");
        QTest::newRow("legacy, a method") << "legacy"
                                          << "DELETE"_ba
                                          << "/srv.asmx/ServerInfo"
                                          << "GET, HEAD, POST"_ba;
        QTest::newRow("modern, a method") << "modern"
                                          << "DELETE"_ba
                                          << "/srv.asmx/ServerInfo"
                                          << "GET, HEAD, POST"_ba;
        QTest::newRow("modern, the service") << "modern"
                                             << "GET"_ba
                                             << "/srv.asmx"
                                             << "POST"_ba;
    }
    void saysWhichMethodsItAllows()
    {
        QFETCH(QString, generation);
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, allowed);
        InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
        QVERIFY(server.listen());
        const auto reply = InfoRouterPeer(server).send(method, path);
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.headers.value("allow"), allowed);
    }

    void knowsThePrintedTicketOnlyWhenPublished()
    {
        InfoRouterServer server;
        QVERIFY(server.listen());
        InfoRouterPeer peer(server);
        const Arguments printed{{u"authenticationTicket"_s, u"abc123-def456"_s}};
        QCOMPARE(peer.post(u"FlushApplicationCache"_s, printed).errorCode(), "4010");
        QCOMPARE(server.flushCount(), 0);

        InfoRouterServer published(infoRouterWith({u"strictness=published"_s}));
        QVERIFY(published.listen());
        QCOMPARE(InfoRouterPeer(published).post(u"FlushApplicationCache"_s, printed).success(), "true");
        QCOMPARE(published.flushCount(), 1);
    }

    /// Codes, statuses and content types stay; the sentences do not.
    void speaksGermanAsTheServerDoes()
    {
        for (const auto &language : {u"en"_s, u"de"_s}) {
            InfoRouterServer server(
                infoRouterWith({u"generation=legacy"_s, u"soap12Words=own"_s, u"faultLanguage="_s + language}));
            QVERIFY(server.listen());
            InfoRouterPeer peer(server);
            const auto isGerman = language == "de"_L1;
            const auto old = peer.call(Binding::Soap11, u"Nothing"_s);
            QCOMPARE(old.text(u"faultcode"_s), "soap:Client");
            QVERIFY2(old.faultText().startsWith(isGerman ? "Der Server hat den Wert"_L1 : "Server did not"_L1),
                     qPrintable(old.faultText()));
            QVERIFY(old.faultText().endsWith(": http://tempuri.org/Nothing."_L1));
            const auto present = peer.call(Binding::Soap12, u"Nothing"_s);
            QCOMPARE(present.text(u"Value"_s), "soap:Sender");
            QVERIFY(present.body.contains("xml:lang=\"" + language.toLatin1() + '"'));
            QVERIFY(present.faultText().contains(isGerman ? "wurde nicht erkannt"_L1 : "was not recognized"_L1));
            const auto form = peer.post(u"Nothing"_s);
            QCOMPARE(form.status, 500);
            QCOMPARE(form.contentType, "text/plain; charset=utf-8");
            QCOMPARE(form.body.contains("Web Service method name"), !isGerman);
        }
    }
};

SLUICE_TEST(TestClassicAsmx)

} // namespace tst_classicasmx

#include "tst_classicasmx.moc"
