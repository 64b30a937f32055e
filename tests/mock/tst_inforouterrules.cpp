// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace tst_inforouterrules {

/// The rules for reading forms and addresses (dossier §5, §9).
class TestInfoRouterRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void anAddressIsAnsweredAsTheGenerationDoes_data();
    void anAddressIsAnsweredAsTheGenerationDoes();
    void theFolderBelongsToTheAddress_data();
    void theFolderBelongsToTheAddress();
    void theDescriptionIsOfTheGeneration_data();
    void theDescriptionIsOfTheGeneration();
    void theDescriptionSaysWhereItWasAskedFor();
    void aFormIsReadAsTheGenerationDoes_data();
    void aFormIsReadAsTheGenerationDoes();
    void onlyAFormIsTaken();
    void formsOfALegacyServerCanBeSwitchedOff_data();
    void formsOfALegacyServerCanBeSwitchedOff();
    void aResultOverFormsIsABareDocument();
};

void TestInfoRouterRules::anAddressIsAnsweredAsTheGenerationDoes_data()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char *name, const QString &generation, const QByteArray &method, const QString &path,
                        int status, const QByteArray &begin) {
        QTest::newRow(name) << generation << method << path << status << begin;
    };
    const auto legacy = u"legacy"_s;
    const auto modern = u"modern"_s;
    row("modern, another case", modern, "GET", u"/srv.asmx/serverinfo"_s, 200, "<root success=\"true\"");
    row("modern, the service in another case", modern, "GET", u"/SRV.ASMX/ServerInfo"_s, 200, "<root success=");
    row("modern, unknown", modern, "POST", u"/srv.asmx/Flush"_s, 404, "");
    row("modern, another verb", modern, "PUT", u"/srv.asmx/ServerInfo"_s, 405, "");
    row("modern, the service itself", modern, "GET", u"/srv.asmx"_s, 405, "<!DOCTYPE html>");
    row("modern, elsewhere", modern, "GET", u"/srv.asmxx"_s, 404, "<!DOCTYPE html>");
    row("modern, too deep", modern, "GET", u"/srv.asmx/ServerInfo/x"_s, 404, "<!DOCTYPE html>");
    row("modern, a post without a body", modern, "POST", u"/srv.asmx/ServerInfo"_s, 200, "<root success=\"true\"");
    row("legacy", legacy, "GET", u"/srv.asmx/ServerInfo"_s, 200, "<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    row("legacy, another case", legacy, "GET", u"/srv.asmx/serverinfo"_s, 500,
        "Invalid method name 'serverinfo', method names are case sensitive.");
    row("legacy, the service in another case", legacy, "GET", u"/Srv.Asmx/ServerInfo"_s, 200, "<?xml");
    row("legacy, another verb", legacy, "PUT", u"/srv.asmx/ServerInfo"_s, 405, "<!DOCTYPE html>");
    row("legacy, the service itself", legacy, "GET", u"/srv.asmx"_s, 200, "<!DOCTYPE html>");
    for (const auto *newer :
         {"AuthenticateUser1", "AuthenticateUserViaWindows", "RenewTicket", "FlushApplicationCache",
          "GetMaintenanceJobsStatus", "GetWarehouseStatus", "GetSystemBehaviorSettings", "GetSignInOptions"}) {
        row(newer, legacy, "GET", "/srv.asmx/"_L1 + QString::fromLatin1(newer), 500,
            QByteArray(newer) + " Web Service method name is not valid.");
    }
}

void TestInfoRouterRules::anAddressIsAnsweredAsTheGenerationDoes()
{
    QFETCH(QString, generation);
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QByteArray, begin);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    const auto reply = InfoRouterPeer(server).send(method, path);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.body.first(qMin(begin.size(), reply.body.size())), begin);
    QCOMPARE(reply.body.isEmpty(), begin.isEmpty());
}

void TestInfoRouterRules::theFolderBelongsToTheAddress_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("folder");
    QTest::newRow("the root") << QString() << QString();
    QTest::newRow("a folder") << u"InfoRouter"_s << u"/InfoRouter"_s;
    QTest::newRow("with slashes") << u"/apps/InfoRouter/"_s << u"/apps/InfoRouter"_s;
}

void TestInfoRouterRules::theFolderBelongsToTheAddress()
{
    QFETCH(QString, given);
    QFETCH(QString, folder);
    InfoRouterServer server(infoRouterWith({u"virtualDir="_s + given}));
    QVERIFY(server.listen());
    QCOMPARE(server.url(), QUrl(u"http://127.0.0.1:%1%2"_s.arg(QString::number(server.port()), folder)));
    InfoRouterPeer peer(server);
    QCOMPARE(peer.post(u"ServerInfo"_s).status, 200);
    QCOMPARE(peer.call(Binding::Soap11, u"ServerInfo"_s).success(), "true");
    QCOMPARE(peer.send("GET", u"/x/srv.asmx/ServerInfo"_s).status, 404);
}

void TestInfoRouterRules::theDescriptionIsOfTheGeneration_data()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<QString>("query");
    for (const auto *generation : {"legacy", "modern"}) {
        for (const auto *query : {"wsdl", "WSDL", "wSdL"})
            QTest::addRow("%s, %s", generation, query) << QString::fromLatin1(generation) << QString::fromLatin1(query);
    }
}

void TestInfoRouterRules::theDescriptionIsOfTheGeneration()
{
    QFETCH(QString, generation);
    QFETCH(QString, query);
    const bool isModern = generation == "modern"_L1;
    InfoRouterServer server(infoRouterWith({u"missing=isValidTicket"_s, u"generation="_s + generation}));
    QVERIFY(server.listen());
    const auto reply = InfoRouterPeer(server).send("GET", u"/srv.asmx?"_s + query);
    QCOMPARE(reply.status, 200);
    const auto definitions = reply.document.documentElement();
    QCOMPARE(definitions.localName(), "definitions");
    const auto namesIn = [&definitions](const QString &part, const QString &name) {
        QStringList names;
        for (auto element = definitions.firstChildElement(); !element.isNull();
             element = element.nextSiblingElement()) {
            const auto members = element.elementsByTagNameNS(element.namespaceURI(), name);
            for (int i = 0; element.localName() == part && i < members.size(); ++i)
                names.append(members.at(i).toElement().attribute(u"name"_s));
        }
        return names;
    };
    const auto operations = namesIn(u"portType"_s, u"operation"_s);
    QVERIFY(operations.contains("LogOut"));
    QVERIFY(!operations.contains("isValidTicket"));
    for (const auto &modern : {u"FlushApplicationCache"_s, u"AuthenticateUser1"_s, u"RenewTicket"_s})
        QCOMPARE(operations.contains(modern), isModern);
    QCOMPARE(namesIn(u"binding"_s, u"operation"_s), operations + operations);
    QCOMPARE(namesIn(u"service"_s, u"port"_s), QStringList({u"srvSoap"_s, u"srvSoap12"_s}));
    QVERIFY(server.journal().isEmpty());
}

void TestInfoRouterRules::theDescriptionSaysWhereItWasAskedFor()
{
    InfoRouterServer server(infoRouterWith({u"virtualDir=Info Router"_s}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto here = u"http://127.0.0.1:%1/"_s.arg(server.port()).toLatin1();
    QVERIFY(peer.send("GET", u"/srv.asmx?wsdl"_s)
                .body.contains("<soap:address location=\"" + here + "Info%20Router/srv.asmx\" />"));
    QVERIFY(peer.send("GET", u"/SRV.asmx/?wsdl"_s)
                .body.contains("<soap12:address location=\"" + here + "Info%20Router/SRV.asmx\" />"));
    peer.setHeader("Host", "docs.example:81");
    QVERIFY(peer.send("GET", u"/srv.asmx?wsdl"_s).body.contains("\"http://docs.example:81/Info%20Router/srv.asmx\""));
}

void TestInfoRouterRules::aFormIsReadAsTheGenerationDoes_data()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QString &generation, const QString &operation, const QByteArray &form,
                        int status, const QByteArray &text) {
        QTest::newRow(name) << generation << operation << form << status << text;
    };
    const auto legacy = u"legacy"_s;
    const auto modern = u"modern"_s;
    const auto signIn = u"AuthenticateUser"_s;
    const auto check = u"isValidTicket"_s;
    row("modern, names in another case", modern, signIn, "uid=umanager&pwd=sluice%2Ddemo", 200, "success=\"true\"");
    row("modern, a plus is a blank", modern, signIn, "UID=opsadmin2&PWD=%2B+%26+%25+%C3%A9+%3C", 200, "\"true\"");
    row("modern, the login in another case", modern, signIn, "UID=UMANAGER&PWD=sluice-demo", 200, "=\"umanager\"");
    row("modern, no password", modern, signIn, "UID=umanager", 400, "PWD");
    row("modern, an empty password", modern, signIn, "UID=umanager&PWD=", 400, "PWD");
    row("modern, no ticket", modern, check, "", 200, "[901] ");
    row("modern, no user named", modern, u"GetGroupMembershipsOfUser"_s, "userName=", 400, "userName");
    row("legacy, names in another case", legacy, signIn, "uid=umanager&pwd=sluice-demo", 200, "success=\"true\"");
    row("legacy, no password", legacy, signIn, "UID=umanager", 500, "Missing parameter: PWD.");
    row("legacy, an empty password", legacy, signIn, "UID=umanager&PWD=", 200, "[900] ");
    row("legacy, no ticket", legacy, check, "", 500, "Missing parameter: AuthenticationTicket.");
    row("legacy, an empty ticket", legacy, check, "AuthenticationTicket=", 200, "[901] ");
    row("legacy, nobody asks for parameters", legacy, u"getApplicationParameters"_s, "AuthenticationTicket=", 200,
        "[2730]");
}

void TestInfoRouterRules::aFormIsReadAsTheGenerationDoes()
{
    QFETCH(QString, generation);
    QFETCH(QString, operation);
    QFETCH(QByteArray, form);
    QFETCH(int, status);
    QFETCH(QByteArray, text);
    InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    const auto address = u"/srv.asmx/"_s + operation;
    const auto posted = peer.postForm(address, form);
    QCOMPARE(posted.status, status);
    QVERIFY2(posted.body.contains(text), posted.body.constData());
    const auto got = peer.send("GET", address + u'?' + QString::fromLatin1(form));
    QCOMPARE(got.status, status);
    QVERIFY2(got.body.contains(text), got.body.constData());
}

void TestInfoRouterRules::onlyAFormIsTaken()
{
    for (const auto &generation : {u"legacy"_s, u"modern"_s}) {
        InfoRouterServer server(infoRouterWith({u"generation="_s + generation}));
        QVERIFY(server.listen());
        InfoRouterPeer peer(server);
        peer.setHeader("Content-Type", "application/json");
        const auto reply = peer.send("POST", u"/srv.asmx/ServerInfo"_s, "{}");
        QCOMPARE(reply.status, generation == "legacy"_L1 ? 500 : 415);
        QVERIFY(!server.journal().constLast().value(u"accepted"_s).toBool());
    }
}

void TestInfoRouterRules::formsOfALegacyServerCanBeSwitchedOff_data()
{
    QTest::addColumn<QString>("customErrors");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("told") << u"off"_s
                          << "Request format is unrecognized for URL unexpectedly ending in '/ServerInfo'."_ba;
    QTest::newRow("not told") << u"on"_s << "Runtime Error"_ba;
}

void TestInfoRouterRules::formsOfALegacyServerCanBeSwitchedOff()
{
    QFETCH(QString, customErrors);
    QFETCH(QByteArray, text);
    InfoRouterServer server(
        infoRouterWith({u"generation=legacy"_s, u"httpGetPost=off"_s, u"customErrors="_s + customErrors}));
    QVERIFY(server.listen());
    InfoRouterPeer peer(server);
    for (const auto binding : {Binding::Get, Binding::Post}) {
        const auto reply = peer.call(binding, u"ServerInfo"_s);
        QCOMPARE(reply.status, 500);
        QVERIFY(reply.contentType.startsWith("text/html"_L1));
        QVERIFY2(reply.body.contains(text), reply.body.constData());
        QCOMPARE(reply.body.contains("unrecognized"), customErrors == "off"_L1);
    }
    QCOMPARE(peer.call(Binding::Soap11, u"ServerInfo"_s).success(), "true");
}

void TestInfoRouterRules::aResultOverFormsIsABareDocument()
{
    InfoRouterServer legacy(infoRouterWith({u"generation=legacy"_s}));
    QVERIFY(legacy.listen());
    const auto old = InfoRouterPeer(legacy).post(u"ServerInfo"_s);
    QCOMPARE(old.contentType, "text/xml; charset=utf-8");
    QCOMPARE(old.headers.value("cache-control"), "private, max-age=0");
    QVERIFY(old.body.startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root "));

    InfoRouterServer modern;
    QVERIFY(modern.listen());
    const auto present = InfoRouterPeer(modern).post(u"ServerInfo"_s);
    QCOMPARE(present.contentType, "application/xml; charset=utf-8");
    QVERIFY(present.body.startsWith("<root "));
}

SLUICE_TEST(TestInfoRouterRules)

} // namespace tst_inforouterrules

#include "tst_inforouterrules.moc"
