// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome/evidence.h"
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
#include "tests/support/outcome.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_inforouterdecode {

namespace {

Context contextFor(std::optional<Binding> binding = {})
{
    Context context;
    context.address = u"https://files.example.test/"_s;
    context.options.binding = binding;
    context.credentials.user = u"opsadmin"_s;
    context.credentials.password = u"s3cret"_s;
    context.credentials.ticket = u"0b3c1d9e-5a52-4a9f-8f27-0c5a2f3ad111"_s;
    return context;
}

Result<Reply> decoded(const Operation &operation, const HttpResponse &response, const Context &context = contextFor())
{
    return protocolById(u"inforouter"_s)->decode(context, operation, response);
}

QByteArray file(const QString &name)
{
    return test::fixture(u"inforouter/"_s + name);
}

HttpResponse answer(const QByteArray &body, int status = 200, const QByteArray &type = "text/xml; charset=utf-8")
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

} // namespace

class TestInfoRouterDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsKnownAboutAFlush_data();
    void knowsWhatIsKnownAboutAFlush();
    void tellsRefusedSignInsFromServersInTrouble_data();
    void tellsRefusedSignInsFromServersInTrouble();
    void readsWhatTheServerSaysOfItself();
    void doubtsAVersionThatMayBeTooOld_data();
    void doubtsAVersionThatMayBeTooOld();
    void readsASignIn();
    void takesASignInWithoutATicketForNone();
    void takesATicketThatIsUnknownAtTheSignOutForGivenBack();
    void guessesFromTheGroupsWhoMayFlush_data();
    void guessesFromTheGroupsWhoMayFlush();
    void readsSettingsWithoutAPassword();
    void readsTheDescriptionOfTheService_data();
    void readsTheDescriptionOfTheService();
    void saysWhoMayFlushWhereSomebodyMayNot();
    void showsTheFirstLineOfAFaultAndKeepsTheRest();
    void keepsNothingOfTheAnswerToASignIn();
};

void TestInfoRouterDecode::knowsWhatIsKnownAboutAFlush_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("result");
    QTest::addColumn<Evidence>("evidence");

    using enum Evidence;
    const auto post = [](const char *name, const HttpResponse &response, const char *result, Evidence evidence) {
        QTest::newRow(name) << Binding::Post << response << QString::fromLatin1(result) << evidence;
    };
    const auto no = [](const QByteArray &attributes) {
        return answer("<response success=\"false\" " + attributes + " />");
    };
    post("yes", answer("<response success=\"true\" />"), "Done", Acknowledged);
    post("yes, with an empty error", answer("<response success=\"true\" error=\"\" />"), "Done", Acknowledged);
    post("yes, with a code", answer("<response success=\"true\" error=\"\" errorCode=\"0\"/>"), "Done", Acknowledged);
    post("yes, of another name", answer("<root success=\"true\"/>"), "Done", Acknowledged);
    post("yes, of no known name", answer("<anything xmlns=\"urn:x\" success=\"true\"/>"), "Done", Acknowledged);
    post("yes, in another case", answer("<root success=\" TRUE \"/>"), "Done", Acknowledged);
    post("yes, attribute in another case", answer("<root Success=\"True\"/>"), "Done", Acknowledged);
    post("yes, byte order mark", answer("\xef\xbb\xbf<?xml version=\"1.0\"?><root success=\"true\"/>"), "Done",
         Acknowledged);
    post("yes, blanks and a comment first", answer(" \r\n<!-- x --><root success=\"true\"/>"), "Done", Acknowledged);
    post("yes, unknown things in it", answer("<root success=\"true\" new=\"1\"><x><y/></x></root>"), "Done",
         Acknowledged);

    const auto text = [](const QByteArray &document) {
        return answer("<?xml version=\"1.0\"?>\r\n<string xmlns=\"http://tempuri.org/\">" + document + "</string>");
    };
    post("yes, as text", text("&lt;response success=\"true\" /&gt;"), "Done", Acknowledged);
    post("yes, as CDATA", text("\r\n<![CDATA[<response success=\"true\" />]]>\r\n"), "Done", Acknowledged);
    post("yes, as text with a declaration",
         text("&lt;?xml version=\"1.0\" encoding=\"utf-16\"?&gt;&lt;response success=\"true\" /&gt;"), "Done",
         Acknowledged);
    post("no, as text", text("&lt;response success=\"false\" error=\"[921]Insufficient rights\" /&gt;"), "Forbidden",
         Refused);
    post("expired, as text", text("&lt;response success=\"false\" errorCode=\"4010\" /&gt;"), "SessionExpired",
         Refused);
    post("text that is cut", text("&lt;response success=\"true\""), "Protocol", Unknown);
    post("text that says nothing", text("true"), "Protocol", Unknown);
    post("no text", text(""), "Protocol", Unknown);
    post("an element where text belongs", text("<response success=\"true\"/>"), "Protocol", Unknown);
    post("text in a text", text("&lt;string&gt;&amp;lt;response success=\"true\"/&amp;gt;&lt;/string&gt;"), "Protocol",
         Unknown);

    post("expired, code", no("error=\"Ticket unknown\" errorCode=\"4010\""), "SessionExpired", Refused);
    post("expired, bracket", no("error=\"[901]Session expired or Invalid ticket\""), "SessionExpired", Refused);
    post("expired, bracket and blank", no("error=\"[901] Session expired\""), "SessionExpired", Refused);
    post("expired, in German", no("error=\"[901]Sitzung abgelaufen\""), "SessionExpired", Refused);
    post("forbidden, code", no("error=\"no\" errorCode=\"4030\""), "Forbidden", Refused);
    post("forbidden, lower-case attribute", no("error=\"no\" errorcode=\"4030\""), "Forbidden", Refused);
    post("forbidden, bracket", no("error=\"[921]Insufficient rights\""), "Forbidden", Refused);
    post("forbidden, another number", no("error=\"[2840]Access denied\""), "Forbidden", Refused);
    post("forbidden, only sysadmin", no("error=\"[1573]Only sysadmin\""), "Forbidden", Refused);
    post("forbidden, anonymous", no("error=\"[2730]Anonymous\""), "Forbidden", Refused);
    post("the attribute counts before the bracket", no("error=\"[901]x\" errorCode=\"4030\""), "Forbidden", Refused);
    post("a bad argument", no("error=\"no\" errorCode=\"4000\""), "Fault", Refused);
    post("an exception", no("error=\"SystemError: x\" errorcode=\"5000\""), "Fault", Refused);
    post("text only", no("error=\"invalid ticket format\""), "Fault", Refused);
    post("no, and not why", answer("<root success=\"false\"/>"), "Fault", Refused);

    post("no success", answer("<response />"), "Protocol", Unknown);
    post("success of another kind", answer("<response success=\"maybe\"/>"), "Protocol", Unknown);
    post("success in a child", answer("<response><response success=\"true\"/></response>"), "Protocol", Unknown);
    post("nothing", answer(""), "Protocol", Unknown);
    post("cut after the yes", answer("<response success=\"true\">"), "Protocol", Unknown);
    post("cut after the no", answer("<response success=\"false\" error=\"x\">"), "Protocol", Unknown);
    post("a document type", answer("<!DOCTYPE x [<!ENTITY e \"true\">]><x success=\"true\"/>"), "Protocol", Unknown);
    post("nested without end", answer("<r success=\"true\">" + QByteArray("<a>").repeated(100)), "Protocol", Unknown);
    post("a page", answer("<!DOCTYPE html><html><body>Log in</body></html>", 200, "text/html"), "Protocol", Unknown);
    post("JSON", answer("{\"success\":true}", 200, "application/json"), "Protocol", Unknown);
    post("an envelope, though SOAP was not asked", answer(file(u"flush-soap.xml"_s)), "Protocol", Unknown);
    post("a yes with 500", answer("<response success=\"true\"/>", 500), "Protocol", Unknown);
    post("a yes with 202", answer("<response success=\"true\"/>", 202), "Done", Acknowledged);
    post("a no with 403", answer("<response success=\"false\" errorCode=\"4030\"/>", 403), "Forbidden", Refused);

    post("redirected", answer("", 302), "Http", Failed);
    post("not there: this server is too old", answer("", 404), "Unsupported", Failed);
    post("not by POST", answer("", 405), "Http", Failed);
    post("not as a form", answer("", 415), "Http", Failed);
    post("an address that is too long", answer("", 414), "Http", Failed);
    post("an expectation that is not met", answer("", 417), "Http", Failed);
    post("another protocol is required", answer("", 426), "Http", Failed);
    post("headers that are too large", answer("", 431), "Http", Failed);
    post("too many", answer("", 429), "Http", Failed);
    post("the web server wants a sign-in", answer("", 401), "Forbidden", Refused);
    post("problem details", answer("{\"title\":\"x\",\"status\":400}", 400, "application/problem+json"), "Fault",
         Refused);
    post("400 without a word", answer("", 400), "Http", Unknown);
    post("legacy: unknown method",
         answer("FlushApplicationCache Web Service method name is not valid.\r\n", 500, "text/plain; charset=utf-8"),
         "Unsupported", Failed);
    post("legacy: missing parameter", answer("Missing parameter: authenticationTicket.", 500, "text/plain"), "Fault",
         Refused);
    post("500 and a page", answer(file(u"forms-off.html"_s), 500, "text/html"), "Http", Unknown);
    post("502", answer("<html></html>", 502, "text/html"), "Http", Unknown);
    post("503", answer("", 503), "Http", Unknown);

    const auto soap = [](const char *name, const HttpResponse &response, const char *result, Evidence evidence) {
        QTest::newRow(name) << Binding::Soap << response << QString::fromLatin1(result) << evidence;
    };
    soap("SOAP: yes", answer(file(u"flush-soap.xml"_s)), "Done", Acknowledged);
    soap("SOAP: yes, in the service's namespace", answer(file(u"flush-soap-in-tempuri.xml"_s)), "Done", Acknowledged);
    soap("SOAP: yes, as text", answer(file(u"flush-soap-escaped.xml"_s)), "Done", Acknowledged);
    soap("SOAP: no, no fault", answer(file(u"flush-soap-refused.xml"_s)), "Forbidden", Refused);
    soap("SOAP: yes, with 202", answer(file(u"flush-soap.xml"_s), 202), "Done", Acknowledged);
    soap("SOAP: 202 without an envelope", answer("", 202), "Http", Unknown);
    soap("SOAP: another operation", answer(file(u"flush-soap-other-operation.xml"_s)), "Protocol", Unknown);
    soap("SOAP: a document without envelope", answer("<response success=\"true\"/>"), "Protocol", Unknown);
    soap("SOAP: cut", answer(file(u"flush-soap.xml"_s).chopped(20)), "Protocol", Unknown);
    soap("SOAP: text with a tag without end",
         answer(file(u"flush-soap-escaped.xml"_s).replace("success", "x=\"" + QByteArray(70'000, 'a') + "\" success")),
         "Protocol", Unknown);
    soap("SOAP: text that is cut", answer(file(u"flush-soap-escaped.xml"_s).replace(" /&gt;", "")), "Protocol",
         Unknown);
    soap("SOAP: unknown to legacy", answer(file(u"fault-unknown-legacy.xml"_s), 500), "Unsupported", Failed);
    soap("SOAP: unknown to modern", answer(file(u"fault-unknown-modern.xml"_s), 500), "Unsupported", Failed);
    soap("SOAP: an exception", answer(file(u"fault-server.xml"_s), 500), "Fault", Refused);
    soap("SOAP: an exception in 1.2", answer(file(u"fault-server-12.xml"_s), 500), "Fault", Refused);
    soap("SOAP: a fault that is cut", answer(file(u"fault-server.xml"_s).chopped(40), 500), "Http", Unknown);
    soap("SOAP: the service is gone", answer("", 404), "Http", Failed);
    soap("SOAP: a page", answer("<html></html>", 200, "text/html"), "Protocol", Unknown);
}

void TestInfoRouterDecode::knowsWhatIsKnownAboutAFlush()
{
    QFETCH(Binding, binding);
    QFETCH(HttpResponse, response);
    QFETCH(QString, result);
    QFETCH(Evidence, evidence);

    const auto reply = decoded(FlushAll{}, response, contextFor(binding));
    QCOMPARE(test::outcome(reply), result);
    QCOMPARE(evidenceOf(FlushAll{}, reply), evidence);
    if (!reply) {
        QVERIFY(!reply.error().message.isEmpty());
        QVERIFY(!reply.error().message.startsWith(u'['));
    }
}

void TestInfoRouterDecode::tellsRefusedSignInsFromServersInTrouble_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("result");

    const auto no = [](const QByteArray &attributes) {
        return answer("<root success=\"false\" " + attributes + " />");
    };
    QTest::newRow("wrong password") << no("error=\"[900] Authentication failed\"") << u"SignInRefused"_s;
    QTest::newRow("wrong password, with a code nobody documents")
        << no("error=\"[900]Authentication failed\" errorcode=\"4010\"") << u"SignInRefused"_s;
    QTest::newRow("no tickets for this account")
        << no("error=\"[902] Ticket generation not allowed\"") << u"SignInRefused"_s;
    QTest::newRow("no tickets, said by the attribute") << no("error=\"no\" errorcode=\"902\"") << u"SignInRefused"_s;
    QTest::newRow("wrong password, with the code of an exception")
        << no("error=\"[900]Authentication failed\" errorCode=\"5000\"") << u"SignInRefused"_s;
    QTest::newRow("no, and not why") << no("") << u"SignInRefused"_s;
    QTest::newRow("no in words alone") << no("error=\"invalid ticket format\"") << u"SignInRefused"_s;
    QTest::newRow("an exception") << no("error=\"SystemError:x\" errorCode=\"5000\"") << u"Fault"_s;
    QTest::newRow("something behind it is away") << no("error=\"x\" errorCode=\"5030\"") << u"Fault"_s;
    QTest::newRow("a parameter did not arrive") << no("error=\"[903] PWD\"") << u"Fault"_s;
    QTest::newRow("the web server wants a sign-in of its own") << answer("", 401) << u"SignInRefused"_s;
    QTest::newRow("gateway") << answer("", 502) << u"Http"_s;
    QTest::newRow("unknown call") << answer("", 404) << u"Unsupported"_s;
    QTest::newRow("page") << answer("<html></html>") << u"Protocol"_s;
}

void TestInfoRouterDecode::tellsRefusedSignInsFromServersInTrouble()
{
    QFETCH(HttpResponse, response);
    QFETCH(QString, result);

    QCOMPARE(test::outcome(decoded(SignIn{}, response)), result);
}

void TestInfoRouterDecode::readsWhatTheServerSaysOfItself()
{
    const auto reply = decoded(Probe{}, answer(file(u"server-info.xml"_s)), contextFor(Binding::Post));
    const auto info = std::get<ServerInfo>(reply.value());
    QCOMPARE(info.version, u"9.2.1.0"_s);
    QCOMPARE(info.description, u"FILES01"_s);
    QCOMPARE(info.company, u"Example & Sons"_s);
    QCOMPARE(info.clock, u"2026-11-22T15:03:22"_s);
    QCOMPARE(info.utc, u"2026-11-22T14:03:22Z"_s);
    QCOMPARE(info.utcOffset, u"1"_s);
    QCOMPARE(info.transport, u"POST"_s);
    QVERIFY(info.reason.isEmpty() && info.warning.isEmpty());
}

void TestInfoRouterDecode::doubtsAVersionThatMayBeTooOld_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("doubtful");

    QTest::newRow("8.1") << "8.1.155.0"_ba << true;
    QTest::newRow("8.6") << "8.6"_ba << true;
    QTest::newRow("8.7") << "8.7.0.0"_ba << false;
    QTest::newRow("10") << "10.0"_ba << false;
    QTest::newRow("not told") << ""_ba << false;
    QTest::newRow("in words") << "newest"_ba << false;
}

void TestInfoRouterDecode::doubtsAVersionThatMayBeTooOld()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, doubtful);

    const auto reply = decoded(Probe{}, answer("<root success=\"true\" VersionNumber=\"" + version + "\"/>"));
    QCOMPARE(!std::get<ServerInfo>(reply.value()).warning.isEmpty(), doubtful);
}

void TestInfoRouterDecode::readsASignIn()
{
    const auto who = std::get<SignedIn>(decoded(SignIn{}, answer(file(u"sign-in.xml"_s))).value());
    QCOMPARE(who.ticket, u"0b3c1d9e-5a52-4a9f-8f27-0c5a2f3ad111"_s);
    QCOMPARE(who.account, u"OpsAdmin"_s);
    QCOMPARE(who.fullName, u"Ops Admin"_s);
    QCOMPARE(who.validUntil, u"2026-12-22T14:03:22Z"_s);
    QCOMPARE(who.mayFlush, Likelihood::Unknown);

    // The minimum that legacy servers answer, with another element name.
    const auto legacy =
        std::get<SignedIn>(decoded(SignIn{}, answer("<response success=\"true\" error=\"\" ticket=\"x\"/>")).value());
    QCOMPARE(legacy.ticket, u"x"_s);
    QCOMPARE(legacy.account, u"opsadmin"_s);

    const auto asText = std::get<SignedIn>(
        decoded(SignIn{}, answer("<string>&lt;root success=\"true\" ticket=\"x\"/&gt;</string>")).value());
    QCOMPARE(asText.ticket, u"x"_s);

    auto given = contextFor();
    given.options.signIn = SignInKind::Ticket;
    given.credentials.ticket.clear();
    given.credentials.givenTicket = u"given"_s;
    const auto checked = std::get<SignedIn>(decoded(SignIn{}, answer(file(u"valid-ticket.xml"_s)), given).value());
    QCOMPARE(checked.ticket, u"given"_s);
    QCOMPARE(checked.fullName, u"Ops Admin"_s); // made of first and last name
}

void TestInfoRouterDecode::takesASignInWithoutATicketForNone()
{
    QCOMPARE(test::outcome(decoded(SignIn{}, answer(file(u"valid-ticket.xml"_s)))), u"Protocol"_s);
    const QByteArray nobody = "<root success=\"true\" ticket=\"x\" isAuthenticated=\"False\"/>";
    QCOMPARE(test::outcome(decoded(SignIn{}, answer(nobody))), u"SignInRefused"_s);
    QCOMPARE(test::outcome(decoded(CheckSignIn{}, answer(nobody))), u"SessionExpired"_s);
}

void TestInfoRouterDecode::takesATicketThatIsUnknownAtTheSignOutForGivenBack()
{
    QCOMPARE(test::outcome(decoded(SignOut{}, answer("<root success=\"true\"/>"))), u"SignedOut"_s);
    const QByteArray gone = "<root success=\"false\" error=\"[901]Session expired or Invalid ticket\"/>";
    QCOMPARE(test::outcome(decoded(SignOut{}, answer(gone))), u"SignedOut unknown"_s);
    QCOMPARE(test::outcome(decoded(SignOut{}, answer("<root success=\"false\" errorCode=\"5000\"/>"))), u"Fault"_s);
}

void TestInfoRouterDecode::guessesFromTheGroupsWhoMayFlush_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Likelihood>("mayFlush");

    QTest::newRow("administrators") << file(u"groups-administrator.xml"_s) << Likelihood::Probably;
    QTest::newRow("user managers") << file(u"groups-auditor.xml"_s).replace("101", "100") << Likelihood::Probably;
    QTest::newRow("audit managers") << file(u"groups-auditor.xml"_s) << Likelihood::ProbablyNot;
    QTest::newRow("none") << "<response success=\"true\"><UserGroups /></response>"_ba << Likelihood::ProbablyNot;
}

void TestInfoRouterDecode::guessesFromTheGroupsWhoMayFlush()
{
    QFETCH(QByteArray, body);
    QFETCH(Likelihood, mayFlush);

    const auto hint = std::get<FlushHint>(decoded(MayFlush{}, answer(body)).value());
    QCOMPARE(hint.mayFlush, mayFlush);
    QVERIFY(hint.reason.contains("probably"_L1));
}

void TestInfoRouterDecode::readsSettingsWithoutAPassword()
{
    const ReadSettings parameters{SettingsSource::ApplicationParameters};
    const auto list = std::get<SettingList>(decoded(parameters, answer(file(u"application-parameters.xml"_s))).value());
    const QList<Setting> expected{
        {u"WEBDAV"_s, u"TRUE"_s},
        {u"SEARCHPAGESIZE"_s, u"20"_s},
        {u"SYSTEMEMAILADDRESS"_s, QString()},
        {u"PWDMINLEN"_s, u"8"_s},
        {u"IPAddressList/IPAddress"_s, u"10.0.0.1"_s},
        {u"IPAddressList/IPAddress 2"_s, u"10.0.0.2"_s},
        {u"WarehousePaths/wh"_s, u"whno=00 path=D:\\wh"_s},
    };
    QCOMPARE(list.settings, expected);

    const QByteArray secrets = "<r success=\"true\"><P><SMTPPWD>hunter</SMTPPWD><smtp user=\"u\" password=\"hunter\"/>"
                               "<add key=\"ConnectionString\" value=\"hunter\"/><LicenceKey>hunter</LicenceKey>"
                               "<ApiToken>hunter</ApiToken><PWDEXPIRES>90</PWDEXPIRES></P></r>";
    const auto harmless = std::get<SettingList>(decoded(parameters, answer(secrets)).value());
    QCOMPARE(harmless.settings, (QList<Setting>{{u"PWDEXPIRES"_s, u"90"_s}}));

    const ReadSettings behavior{SettingsSource::SystemBehavior};
    const auto wrapped = std::get<SettingList>(decoded(behavior, answer(file(u"behavior.xml"_s))).value());
    QCOMPARE(wrapped.settings, (QList<Setting>{{u"LogLogins"_s, u"False"_s}, {u"LoginDelay"_s, u"0"_s}}));
}

void TestInfoRouterDecode::readsTheDescriptionOfTheService_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("result");
    const auto whole = file(u"description-legacy.xml"_s);
    QTest::newRow("legacy") << answer(whole) << u"FeatureList 5"_s;
    QTest::newRow("modern") << answer(file(u"description.xml"_s)) << u"FeatureList 10"_s;
    QTest::newRow("none") << answer("", 404) << u"FeatureList 0"_s;
    QTest::newRow("an error that looks like one") << answer(whole, 500) << u"FeatureList 0"_s;
    QTest::newRow("cut") << answer(whole.chopped(20)) << u"FeatureList 0"_s;
    QTest::newRow("of another service") << answer(
        QByteArray(whole).replace("name=\"AuthenticateUser\"", "name=\"Add\""))
                                        << u"FeatureList 0"_s;
    QTest::newRow("a page") << answer("<html><body>srv</body></html>", 200, "text/html") << u"FeatureList 0"_s;
    QTest::newRow("names outside a port type")
        << answer(QByteArray(whole).replace("wsdl:portType", "wsdl:binding")) << u"FeatureList 0"_s;
}

void TestInfoRouterDecode::readsTheDescriptionOfTheService()
{
    QFETCH(HttpResponse, response);
    QTEST(test::outcome(decoded(Features{}, response)), "result");
    for (const auto binding : {Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get}) {
        const auto request = protocolById(u"inforouter"_s)->encode(contextFor(binding), Features{}).value();
        QCOMPARE(request.method, "GET");
        QCOMPARE(request.url.toString(), u"https://files.example.test/srv.asmx?WSDL"_s); // no ticket
        QVERIFY(request.body.isEmpty());
    }
}

void TestInfoRouterDecode::saysWhoMayFlushWhereSomebodyMayNot()
{
    const auto hint = u"Only an account in [Administrators] or [User Managers] may flush."_s;
    const auto messageOf = [](const Operation &operation, const QByteArray &attributes) {
        return decoded(operation, answer("<r success=\"false\" " + attributes + "/>")).error().message;
    };
    QCOMPARE(messageOf(FlushAll{}, "error=\"[921]Insufficient rights\""), u"Insufficient rights. "_s + hint);
    QCOMPARE(messageOf(FlushAll{}, "errorCode=\"4030\""), hint);
    QCOMPARE(messageOf(ReadSettings{}, "error=\"[921]Insufficient rights\""), u"Insufficient rights"_s);
    QVERIFY(messageOf(SignIn{}, "error=\"no\" errorCode=\"902\"").contains("[Administrators]"_L1));
}

void TestInfoRouterDecode::showsTheFirstLineOfAFaultAndKeepsTheRest()
{
    const auto reply = decoded(FlushAll{}, answer(file(u"fault-server.xml"_s), 500), contextFor(Binding::Soap));
    QCOMPARE(reply.error().message, u"Server was unable to process request. ---> Object reference not set"_s);
    QVERIFY(reply.error().detail.contains("infoRouter.srv.FlushApplicationCache()"_L1));
    QCOMPARE(reply.error().serverCode, u"Server"_s);
}

void TestInfoRouterDecode::keepsNothingOfTheAnswerToASignIn()
{
    const auto reply = decoded(SignIn{}, answer("<root ticket=\"0b3c\" PWD=\"s3cret\"/>"));
    QCOMPARE(reply.error().kind, Error::Kind::Protocol);
    QVERIFY(!reply.error().detail.contains("0b3c"_L1) && !reply.error().detail.contains("s3cret"_L1));
}

SLUICE_TEST(TestInfoRouterDecode)

} // namespace tst_inforouterdecode

#include "tst_inforouterdecode.moc"
