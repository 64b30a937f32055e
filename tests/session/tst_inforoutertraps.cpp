// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedservice.h"
#include "tests/support/suite.h"

#include <QLoggingCategory>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_inforoutertraps {
using mock::InfoRouterSettings;
using test::resultOf;
using test::ScriptedService;
using test::signInAnswer;

namespace {

/// Collects log messages as long as it exists.
class LogCatcher
{
public:
    LogCatcher() { s_before = qInstallMessageHandler(&LogCatcher::take); }
    ~LogCatcher() { qInstallMessageHandler(s_before); }
    Q_DISABLE_COPY_MOVE(LogCatcher)

    static QString &text()
    {
        static QString text;
        return text;
    }

private:
    static void take(QtMsgType, const QMessageLogContext &, const QString &message) { text() += message + u'\n'; }

    static inline QtMessageHandler s_before = nullptr;
};

} // namespace

/// Each test is one of the traps of dossier §8, by its number.
class TestInfoRouterTraps : public test::ScriptedServiceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startAnew(); }

    void trap01_aRefusalComesWithHttp200();
    void trap02_theRootHasMoreThanOneName_data();
    void trap02_theRootHasMoreThanOneName();
    void trap03_errorsComeInManyFormsAndLanguages_data();
    void trap03_errorsComeInManyFormsAndLanguages();
    void trap04_soapDropsAMisspeltTicket();
    void trap05_aNoMayMeanThatTheTicketWasNotTaken();
    void trap06_nobodySignsInAgainMoreThanOnce();
    void trap06_aRefusedPasswordIsNotTriedAgain();
    void trap06_callsThatWaitShareOneSignIn();
    void trap07_secretsStayOutOfAddressesAndLogs();
    void trap08_cookiesAreNeitherKeptNorSent();
    void trap09_optionalParametersAreLeftOut();
    void trap10_aVirtualFolderAndTheCaseOfNamesAreKept();
};

void TestInfoRouterTraps::trap01_aRefusalComesWithHttp200()
{
    startMock();
    const auto error = errorOfFlush(sessionFor({}, u"auditor"_s, u"sluice-demo"_s));
    QCOMPARE(error.httpStatus, 200);
    QCOMPARE(error.kind, Error::Kind::Forbidden);
}

void TestInfoRouterTraps::trap02_theRootHasMoreThanOneName_data()
{
    QTest::addColumn<InfoRouterSettings::RootStyle>("style");

    QTest::newRow("as documented") << InfoRouterSettings::RootStyle::Documented;
    QTest::newRow("response") << InfoRouterSettings::RootStyle::AllResponse;
    QTest::newRow("root") << InfoRouterSettings::RootStyle::AllRoot;
}

void TestInfoRouterTraps::trap02_theRootHasMoreThanOneName()
{
    QFETCH(InfoRouterSettings::RootStyle, style);

    startMock({.rootStyle = style});
    QCOMPARE(evidenceFor(sessionFor(), FlushAll{}), Evidence::Acknowledged);
}

void TestInfoRouterTraps::trap03_errorsComeInManyFormsAndLanguages_data()
{
    using Style = InfoRouterSettings::ErrorStyle;
    using Attribute = InfoRouterSettings::ErrorCodeAttribute;
    QTest::addColumn<Style>("style");
    QTest::addColumn<Attribute>("attribute");
    QTest::addColumn<QString>("language");

    QTest::newRow("errorCode") << Style::Code << Attribute::CamelCase << u"en"_s;
    QTest::newRow("errorcode") << Style::Code << Attribute::LowerCase << u"de"_s;
    QTest::newRow("[NNN]text") << Style::Bracket << Attribute::None << u"fr"_s;
    QTest::newRow("[NNN] text") << Style::BracketSpaced << Attribute::None << u"de"_s;
    QTest::newRow("both") << Style::Both << Attribute::CamelCase << u"de"_s;
}

void TestInfoRouterTraps::trap03_errorsComeInManyFormsAndLanguages()
{
    QFETCH(InfoRouterSettings::ErrorStyle, style);
    QFETCH(InfoRouterSettings::ErrorCodeAttribute, attribute);
    QFETCH(QString, language);

    startMock({.errorStyle = style, .errorCodeAttr = attribute, .lang = language});
    auto request = requestTo(server().url(), {}, u"auditor"_s, u"sluice-demo"_s);
    request.options.language = language;
    const auto forbidden = errorOfFlush(open(request));
    QCOMPARE(forbidden.kind, Error::Kind::Forbidden);
    QVERIFY2(!forbidden.message.startsWith(u'['), qPrintable(forbidden.message));

    auto *session = sessionFor();
    QVERIFY(resultOf(session->call(SignIn{}, session)).has_value());
    server().expireTickets();
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
}

void TestInfoRouterTraps::trap04_soapDropsAMisspeltTicket()
{
    startMock();
    for (const auto binding : {Binding::Soap, Binding::Soap12}) {
        auto *session = sessionFor(binding);
        for (const auto &operation :
             {Operation(FlushAll{}), Operation(ReadSettings{}), Operation(ReadSettings{SettingsSource::SystemBehavior}),
              Operation(MayFlush{}), Operation(CheckSignIn{}), Operation(SignOut{})}) {
            QVERIFY(resultOf(session->perform(operation, session)).has_value());
            QCOMPARE(server().journal().constLast()[u"ticket"].toString(), u"valid"_s);
        }
    }
}

void TestInfoRouterTraps::trap05_aNoMayMeanThatTheTicketWasNotTaken()
{
    const QByteArray forbidden = "<response success=\"false\" error=\"no\" errorCode=\"4030\"/>";
    ScriptedService service({{u"ServerInfo"_s, {"<root success=\"true\"/>"}},
                             {u"AuthenticateUser"_s, {signInAnswer()}},
                             {u"RenewTicket"_s, {signInAnswer()}},
                             {u"isValidTicket"_s, {"<root success=\"false\" error=\"[901]gone\"/>"}},
                             {u"FlushApplicationCache"_s, {forbidden, "<response success=\"true\"/>"}}});
    auto *session = sessionWith(service);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QCOMPARE(service.operations().join(u' '),
             u"ServerInfo AuthenticateUser FlushApplicationCache isValidTicket RenewTicket FlushApplicationCache"_s);

    // The ticket is valid, so the right is missing.
    startMock();
    QCOMPARE(errorOfFlush(sessionFor({}, u"auditor"_s, u"sluice-demo"_s)).kind, Error::Kind::Forbidden);
    QCOMPARE(journal(), u"ServerInfo AuthenticateUser FlushApplicationCache! isValidTicket"_s);
}

void TestInfoRouterTraps::trap06_nobodySignsInAgainMoreThanOnce()
{
    ScriptedService service(
        {{u"ServerInfo"_s, {"<root success=\"true\"/>"}},
         {u"AuthenticateUser"_s, {signInAnswer()}},
         {u"RenewTicket"_s, {signInAnswer()}},
         {u"FlushApplicationCache"_s, {"<response success=\"false\" error=\"x\" errorCode=\"4010\"/>"}}});
    QCOMPARE(evidenceFor(sessionWith(service), FlushAll{}), Evidence::Refused);
    QCOMPARE(service.operations().count(u"FlushApplicationCache"_s), 2);
    QCOMPARE(service.operations().count(u"RenewTicket"_s), 1);
}

void TestInfoRouterTraps::trap06_aRefusedPasswordIsNotTriedAgain()
{
    startMock();
    auto *session = sessionFor({}, u"opsadmin"_s, u"wrong"_s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(errorOfFlush(session).kind, Error::Kind::SignInRefused);
    QCOMPARE(journal(), u"ServerInfo AuthenticateUser!"_s);
    QCOMPARE(server().journal().constLast()[u"passwordOk"].toBool(true), false);
}

void TestInfoRouterTraps::trap06_callsThatWaitShareOneSignIn()
{
    startMock({.loginDelayMs = 50});
    auto *session = sessionFor();
    auto *first = session->call(ReadSettings{}, session);
    auto *second = session->call(MayFlush{}, session);
    int ended = 0;
    first->then(session, [&ended](const auto &) { ++ended; });
    second->then(session, [&ended](const auto &) { ++ended; });
    QTRY_COMPARE(ended, 2);
    QCOMPARE(journal().count(u"AuthenticateUser"_s), 1);
}

void TestInfoRouterTraps::trap07_secretsStayOutOfAddressesAndLogs()
{
    QLoggingCategory::setFilterRules(u"sluice.*=true"_s);
    const LogCatcher log;
    ScriptedService service({{u"ServerInfo"_s, {"<root success=\"true\"/>"}},
                             {u"AuthenticateUser"_s, {signInAnswer()}},
                             {u"FlushApplicationCache"_s, {"<response success=\"true\"/>"}}});
    for (const auto binding : {Binding::Post, Binding::Get}) {
        auto request = requestTo(service.url(), binding, u"me"_s, u"s3cret-password"_s);
        request.options.language.clear();
        QCOMPARE(evidenceFor(open(request), FlushAll{}), Evidence::Acknowledged);
        const auto line = service.requests().constLast().split('\n').constFirst();
        QCOMPARE(line.contains("0b3c1d9e"), binding == Binding::Get); // this is why GET is never the default
    }
    // Errors do not repeat the address of the request.
    test::RawServer cutting([](QTcpSocket &socket, const QByteArray &request, int) {
        if (request.contains("/ServerInfo"))
            socket.write(test::RawServer::answer("200 OK", "<root success=\"true\"/>"));
        else
            socket.abort();
    });
    const auto error = errorOfFlush(open(requestTo(cutting.url(), Binding::Get, u"me"_s, u"s3cret-password"_s)));
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.message.contains("s3cret"_L1) && !error.detail.contains("s3cret"_L1));
    QLoggingCategory::setFilterRules({});
    QVERIFY(LogCatcher::text().contains("srv.asmx/FlushApplicationCache"_L1));
    QVERIFY(!LogCatcher::text().contains("s3cret"_L1));
    QVERIFY(!LogCatcher::text().contains("0b3c1d9e"_L1));
}

void TestInfoRouterTraps::trap08_cookiesAreNeitherKeptNorSent()
{
    ScriptedService service({{u"ServerInfo"_s, {"<root success=\"true\"/>"}},
                             {u"AuthenticateUser"_s, {signInAnswer()}},
                             {u"FlushApplicationCache"_s, {"<response success=\"true\"/>"}},
                             {u"LogOut"_s, {"<root success=\"true\"/>"}}});
    auto *session = sessionWith(service);
    QCOMPARE(evidenceFor(session, FlushAll{}), Evidence::Acknowledged);
    QVERIFY(resultOf(session->signOut(session)).has_value());
    QCOMPARE(service.requests().size(), 4);
    for (const auto &request : service.requests())
        QVERIFY(!request.toLower().contains("\r\ncookie:"));
}

void TestInfoRouterTraps::trap09_optionalParametersAreLeftOut()
{
    ScriptedService service({{u"ServerInfo"_s, {"<root success=\"true\"/>"}},
                             {u"AuthenticateUser"_s, {signInAnswer()}},
                             {u"RenewTicket"_s, {signInAnswer()}},
                             {u"FlushApplicationCache"_s,
                              {"<response success=\"false\" error=\"[901]x\"/>", "<response success=\"true\"/>"}}});
    QCOMPARE(evidenceFor(sessionWith(service), FlushAll{}), Evidence::Acknowledged);
    for (const auto &request : service.requests())
        QVERIFY2(!request.contains("Lang=") && !request.endsWith('=') && !request.contains("=&"), request.constData());
    QVERIFY(service.requests().at(3).contains("&OldTicket=0b3c1d9e-"));
}

void TestInfoRouterTraps::trap10_aVirtualFolderAndTheCaseOfNamesAreKept()
{
    startMock({.generation = Generation::Legacy, .virtualDir = u"InfoRouter"_s});
    auto request = requestTo(server().url());
    for (const auto &pasted : {u"/srv.asmx"_s, u"/srv.asmx/"_s, u"/srv.asmx?WSDL"_s, u"/srv.asmx/ServerInfo"_s}) {
        request.address = server().url().toString() + pasted;
        auto *session = open(request);
        // A legacy server accepts isValidTicket and getApplicationParameters only in this case.
        QVERIFY(resultOf(session->call(ReadSettings{}, session)).has_value());
        QVERIFY(resultOf(session->call(CheckSignIn{}, session)).has_value());
    }
}

SLUICE_TEST(TestInfoRouterTraps)

} // namespace tst_inforoutertraps

#include "tst_inforoutertraps.moc"
