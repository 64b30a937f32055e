// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "core/protocol/secrets.h"
#include "tests/support/fixtures.h"
#include "tests/support/outcome.h"
#include "tests/support/suite.h"

#include <QRegularExpression>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_restdecode {

namespace {

Context onlineContext()
{
    Context context;
    context.address = u"https://online.superoffice.com/Cust12345"_s;
    context.options.online = true;
    context.credentials.user = u"ADM0"_s;
    context.credentials.password = u"s3cret pass"_s;
    context.credentials.applicationToken = u"s3cret-app-token"_s;
    context.credentials.givenTicket = u"7T:s3cret=="_s;
    return context;
}

Result<Reply> decoded(const Operation &operation, const QByteArray &body, int status = 200,
                      const HttpHeaders &headers = {}, const Context &context = onlineContext())
{
    return protocolById(u"superoffice-rest"_s)
        ->decode(context, operation, {.status = status, .headers = headers, .body = body});
}

QByteArray restFixture(const QString &name)
{
    return test::fixture(u"superoffice/rest/"_s + name);
}

} // namespace

class TestRestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNamesExactlyAsTheyCame();
    void readsWhatTheServerIs();
    void readsWhoSignedIn();
    void readsWhetherTheAccountMayProbablyFlush_data();
    void readsWhetherTheAccountMayProbablyFlush();
    void takesNobodyForNoSignIn_data();
    void takesNobodyForNoSignIn();
    void findsTheAgentsWhateverTheHostIsCalled();
    void readsGenerationsOfWholeNumbersOnly_data();
    void readsGenerationsOfWholeNumbersOnly();
    void refusesMoreListsThanAnyServerSends_data();
    void refusesMoreListsThanAnyServerSends();
    void believesOnlyTheVendorAboutATenant_data();
    void believesOnlyTheVendorAboutATenant();
    void readsWhereATenantIs();
    void showsTheServersOwnWords_data();
    void showsTheServersOwnWords();
    void tellsHtmlFromJson();
    void keepsNothingOfTheAnswerToASignIn();
    void keepsNoSecretThatAnAnswerRepeats_data();
    void keepsNoSecretThatAnAnswerRepeats();
    void showsWhereARedirectPoints();
};

void TestRestDecode::readsNamesExactlyAsTheyCame()
{
    const auto reply = decoded(ListCaches{},
                               "\xef\xbb\xbf [\"ExtAppCache\", \" blanks \", \"\\u00c6\\u00d8\xc3\x85\", \"<b>x</b>\", "
                               "\"\", \"ExtAppCache\", \"\\\"\\\\\\u0000\\n\", \"\\ud83e\\uddf9\"]\r\n");
    QVERIFY(reply);
    QCOMPARE(std::get<CacheList>(*reply).names,
             QStringList({u"ExtAppCache"_s, u" blanks "_s, u"ÆØÅ"_s, u"<b>x</b>"_s, u""_s, u"ExtAppCache"_s,
                          u"\"\\"_s + QChar(0) + u'\n', u"🧹"_s}));
}

void TestRestDecode::readsWhatTheServerIs()
{
    const auto reply = decoded(Probe{}, restFixture(u"index.json"_s));
    QVERIFY(reply);
    QCOMPARE(std::get<ServerInfo>(*reply),
             (ServerInfo{.version = u"10.3.7.1234"_s,
                         .description = u"Example NetServer 10.3.7"_s,
                         .services = u"Services88"_s,
                         .company = {},
                         .database = {},
                         .transport = u"REST v1"_s,
                         .reason = {}}));
    QCOMPARE(test::outcome(decoded(Probe{}, "{\"v1\":\"http://x\",\"Version\":\"8.1\"}")), u"ServerInfo 8.1"_s);
    // NetServer 8.1 tells only which Services it has.
    auto older = restFixture(u"index.json"_s);
    older.replace("  \"ServicesCurrent\": \"Services88\",\n", "").replace("Services87", "Services81");
    QCOMPARE(std::get<ServerInfo>(*decoded(Probe{}, older)).services, u"Services81"_s);
    QCOMPARE(test::outcome(decoded(Probe{}, "{\"version\":\"2.0\"}")), u"Protocol"_s); // of another program
}

void TestRestDecode::readsWhoSignedIn()
{
    const auto reply = decoded(SignIn{}, restFixture(u"principal.json"_s));
    QVERIFY(reply);
    QCOMPARE(std::get<SignedIn>(*reply),
             (SignedIn{{},
                       u"ADM0"_s,
                       u"Adm Zero Ærø"_s,
                       Likelihood::Probably,
                       u"This account probably may flush: it is a general administrator."_s}));
    QCOMPARE(test::outcome(decoded(SignIn{}, "{\"Associate\":null,\"UserName\":\"u\"}")), u"SignedIn u"_s);
}

void TestRestDecode::readsWhetherTheAccountMayProbablyFlush_data()
{
    QTest::addColumn<QByteArray>("rights");
    QTest::addColumn<int>("likelihood");
    QTest::newRow("admin-all") << QByteArray("[\"a\",\"admin-all\"]") << int(Likelihood::Probably);
    QTest::newRow("other rights") << QByteArray("[\"admin-lists\"]") << int(Likelihood::ProbablyNot);
    QTest::newRow("no rights") << QByteArray("[]") << int(Likelihood::ProbablyNot);
    QTest::newRow("null") << QByteArray("null") << int(Likelihood::Unknown);
    QTest::newRow("a text") << QByteArray("\"admin-all\"") << int(Likelihood::Unknown);
}

void TestRestDecode::readsWhetherTheAccountMayProbablyFlush()
{
    QFETCH(QByteArray, rights);
    QFETCH(int, likelihood);
    const auto reply = decoded(SignIn{}, "{\"Associate\":\"A\",\"FunctionRights\":" + rights + '}');
    QVERIFY(reply);
    const auto &who = std::get<SignedIn>(*reply);
    QCOMPARE(int(who.mayFlush), likelihood);
    QCOMPARE(who.mayFlushReason.isEmpty(), who.mayFlush == Likelihood::Unknown);
}

void TestRestDecode::takesNobodyForNoSignIn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("anonymous") << QByteArray("{\"UserType\":\"AnonymousAssociate\",\"Associate\":\"anonymous\"}")
                               << u"SignInRefused"_s;
    QTest::newRow("anonymous without a name")
        << QByteArray("{\"UserType\":\"AnonymousAssociate\"}") << u"SignInRefused"_s;
    QTest::newRow("no name") << QByteArray("{\"UserType\":\"InternalAssociate\"}") << u"Protocol"_s;
    QTest::newRow("a number for a name") << QByteArray("{\"Associate\":11}") << u"Protocol"_s;
    // SignInRefused, so that a wrong password is not tried again until the account is locked.
    QTest::newRow("an exception about the password")
        << QByteArray("{\"Error\":true,\"ErrorType\":\"System.Security.Authentication.AuthenticationException\"}")
        << u"SignInRefused"_s;
    QTest::newRow("an exception about a database")
        << QByteArray("{\"Error\":true,\"ErrorType\":\"SoDbAccessException\"}") << u"Fault"_s;
}

void TestRestDecode::takesNobodyForNoSignIn()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    QCOMPARE(test::outcome(decoded(SignIn{}, body)), outcome);
}

void TestRestDecode::findsTheAgentsWhateverTheHostIsCalled()
{
    const auto reply = decoded(Features{}, restFixture(u"features.json"_s));
    QVERIFY(reply);
    auto operations = std::get<FeatureList>(*reply).operations.value_or(QStringList());
    operations.sort();
    QCOMPARE(operations,
             QStringList(
                 {u"configuration/rebuildudefdeltas"_s, u"diagnostics/flushcaches"_s, u"diagnostics/getcachestate"_s}));
    // Without a list of operations nothing is known, so they can still be tried.
    for (const auto &body : {"{}", "[]", "null", "{\"http://x/api/v1/User/currentPrincipal\":{}}", "<html>"}) {
        const auto none = decoded(Features{}, body);
        QVERIFY(none);
        QVERIFY(!std::get<FeatureList>(*none).operations);
    }
    for (const int status : {403, 404, 500})
        QVERIFY(decoded(Features{}, "<html>", status));
    QCOMPARE(test::outcome(decoded(Features{}, "", 401)), u"SessionExpired"_s);
}

void TestRestDecode::readsGenerationsOfWholeNumbersOnly_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a number") << QByteArray("{\"Name\":\"a\",\"Generation\":2147483647}") << u"GenerationList 1"_s;
    QTest::newRow("half") << QByteArray("{\"Name\":\"a\",\"Generation\":1.5}") << u"Protocol"_s;
    QTest::newRow("below nothing") << QByteArray("{\"Name\":\"a\",\"Generation\":-1}") << u"GenerationList 1"_s;
    QTest::newRow("nothing") << QByteArray("{\"Name\":\"a\",\"Generation\":0}") << u"GenerationList 1"_s;
    QTest::newRow("too large") << QByteArray("{\"Name\":\"a\",\"Generation\":1e300}") << u"Protocol"_s;
    QTest::newRow("a text") << QByteArray("{\"Name\":\"a\",\"Generation\":\"1\"}") << u"Protocol"_s;
    QTest::newRow("none") << QByteArray("{\"Name\":\"a\"}") << u"Protocol"_s;
    QTest::newRow("no name") << QByteArray("{\"Generation\":1}") << u"Protocol"_s;
    QTest::newRow("null") << QByteArray("null") << u"Protocol"_s;
}

void TestRestDecode::readsGenerationsOfWholeNumbersOnly()
{
    QFETCH(QByteArray, item);
    QFETCH(QString, outcome);
    QCOMPARE(test::outcome(decoded(CacheGenerations{{u"a"_s}}, '[' + item + ']')), outcome);
}

void TestRestDecode::refusesMoreListsThanAnyServerSends_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("an object for each of many caches")
        << QByteArray(R"({"Name":"a [b] {c} \"[","Generation":1})") << 100'000 << u"GenerationList 100000"_s;
    QTest::newRow("lists in lists") << QByteArray("[[[[]]]]") << 100'000 << u"Protocol"_s;
    QTest::newRow("objects") << QByteArray("{}") << 300'000 << u"Protocol"_s;
}

void TestRestDecode::refusesMoreListsThanAnyServerSends()
{
    QFETCH(QByteArray, item);
    QFETCH(int, count);
    QFETCH(QString, outcome);
    const auto body = '[' + (item + ',').repeated(count - 1) + item + ']';
    const auto reply = decoded(CacheGenerations{{u"a"_s}}, body);
    QCOMPARE(test::outcome(reply), outcome);
    QVERIFY(reply || reply.error().message.contains("lists and objects"_L1));
}

void TestRestDecode::believesOnlyTheVendorAboutATenant_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("outcome");

    const auto row = [](const char *name, const char *from, const char *to, const QString &outcome) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << outcome;
    };
    const auto at = [&row](const char *name, const char *endpoint, const QString &outcome) {
        row(name, "https://online2.superoffice.com/Cust12345\"", endpoint, outcome);
    };
    const auto lies = u"Protocol"_s;
    at("running", "https://online2.superoffice.com/Cust12345\"",
       u"TenantInfo https://online2.superoffice.com/Cust12345/"_s);
    at("in capitals", "https://ONLINE2.SuperOffice.COM/Cust12345\"",
       u"TenantInfo https://online2.superoffice.com/Cust12345/"_s);
    at("without a number", "https://online.superoffice.com/Cust12345\"",
       u"TenantInfo https://online.superoffice.com/Cust12345/"_s);
    at("another environment of the vendor", "https://sod2.superoffice.com/Cust12345\"", lies);
    at("the domain itself", "https://superoffice.com/Cust12345\"", lies);
    at("another domain", "https://example.com/Cust12345\"", lies);
    at("lookalike", "https://evilsuperoffice.com/Cust12345\"", lies);
    at("domain in front", "https://superoffice.com.example.com/Cust12345\"", lies);
    at("domain in the path", "https://example.com/.superoffice.com\"", lies);
    at("http", "http://online2.superoffice.com/Cust12345\"", lies);
    at("another scheme", "ftp://online2.superoffice.com/Cust12345\"", lies);
    at("no scheme", "online2.superoffice.com/Cust12345\"", lies);
    at("a user", "https://online2.superoffice.com@example.com/\"", lies);
    at("user info", "https://adm0:x@online2.superoffice.com/Cust12345\"", lies);
    at("a backslash", "https://example.com\\\\.superoffice.com/\"", lies);
    at("a blank in front", " https://online2.superoffice.com/Cust12345\"", lies);
    at("nothing", "\"", lies);
    at("another tenant's address", "https://online2.superoffice.com/Cust99999\"", lies);
    at("no tenant's address", "https://online2.superoffice.com/\"", lies);
    row("an answer about another tenant", "\"ContextIdentifier\": \"Cust12345", "\"ContextIdentifier\": \"Cust99999",
        lies);
    row("the tenant in other letters", "\"ContextIdentifier\": \"Cust", "\"ContextIdentifier\": \"cUST",
        u"TenantInfo https://online2.superoffice.com/Cust12345/"_s);
    row("maintenance, still running", "\"Running\"", "\"OnlineMaintenance\"",
        u"TenantInfo https://online2.superoffice.com/Cust12345/"_s);
    row("maintenance", "\"IsRunning\": true", "\"IsRunning\": false", u"Fault"_s);
    row("running, says a text", "\"IsRunning\": true", "\"IsRunning\": \"true\"", u"Fault"_s);
    row("running, says nobody", "\"IsRunning\": true,", "", u"Fault"_s);
    row("state as a number", "\"Running\"", "2", u"TenantInfo https://online2.superoffice.com/Cust12345/"_s);
    row("a page", "{", "<html>{", lies);
    row("an error", "{", "{\"Error\":true,", u"Fault"_s);
}

void TestRestDecode::believesOnlyTheVendorAboutATenant()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, outcome);
    auto body = restFixture(u"tenant.json"_s);
    QVERIFY(body.contains(from));
    QCOMPARE(test::outcome(decoded(TenantState{}, body.replace(from, to))), outcome);
}

void TestRestDecode::readsWhereATenantIs()
{
    const auto reply = decoded(TenantState{}, restFixture(u"tenant.json"_s));
    QVERIFY(reply);
    QCOMPARE(std::get<TenantInfo>(*reply),
             (TenantInfo{u"Cust12345"_s, u"Running"_s, u"https://online2.superoffice.com/Cust12345/"_s,
                         u"Release_11.10"_s, u"2026-02-23T09:52:01.9342965Z"_s}));
    auto body = restFixture(u"tenant.json"_s);
    const auto resting =
        decoded(TenantState{}, body.replace("true", "false").replace("\"Running\"", "\"OfflineMaintenance\""));
    QVERIFY(!resting);
    QVERIFY(resting.error().message.contains("Cust12345"_L1));
    QVERIFY(resting.error().message.contains("OfflineMaintenance"_L1));

    auto context = onlineContext(); // the domain is a setting
    context.options.vendorDomain = u"example.test"_s;
    QVERIFY(!decoded(TenantState{}, restFixture(u"tenant.json"_s), 200, {}, context));
    context.options.vendorDomain.clear();
    QVERIFY(!decoded(TenantState{}, restFixture(u"tenant.json"_s), 200, {}, context));
}

void TestRestDecode::showsTheServersOwnWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    QTest::newRow("first style") << QByteArray(
        "{\"Error\":true,\"ErrorType\":\"ArgumentException\",\"Message\":\" one \"}")
                                 << u"one"_s << u"ArgumentException"_s;
    QTest::newRow("second style") << QByteArray("{\"Error\":true,\"ErrorType\":\"T\",\"ErrorMessage\":\"two\"}")
                                  << u"two"_s << u"T"_s;
    QTest::newRow("third style") << QByteArray("{\"Message\":\"three\",\"MessageDetail\":\"more\"}") << u"three"_s
                                 << u""_s;
    QTest::newRow("only a detail") << QByteArray("{\"MessageDetail\":\"more\"}") << u"more"_s << u""_s;
    QTest::newRow("an exception") << QByteArray("{\"ExceptionMessage\":\"four\",\"ExceptionType\":\"E\"}") << u"four"_s
                                  << u"E"_s;
    QTest::newRow("the friendly text first")
        << QByteArray("{\"Error\":true,\"Message\":\"raw\",\"FriendlyMessage\":\"friendly\"}") << u"friendly"_s
        << u""_s;
    QTest::newRow("an empty friendly text")
        << QByteArray("{\"Error\":true,\"Message\":\"raw\",\"FriendlyMessage\":null}") << u"raw"_s << u""_s;
    QTest::newRow("markup stays text") << QByteArray("{\"Error\":true,\"Message\":\"<b>no</b>\"}") << u"<b>no</b>"_s
                                       << u""_s;
}

void TestRestDecode::showsTheServersOwnWords()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    QFETCH(QString, code);
    for (const int status : {200, 400, 403, 404, 500}) {
        const auto error = decoded(FlushAll{}, body, status).error();
        QCOMPARE(error.message, message);
        QCOMPARE(error.serverCode, code);
        QCOMPARE(error.detail, QString::fromUtf8(body));
    }
}

void TestRestDecode::tellsHtmlFromJson()
{
    const auto page = decoded(FlushAll{}, "\r\n<html>log in</html>").error();
    QVERIFY(page.message.contains("web page"_L1));
    const auto xml = decoded(FlushAll{}, "<?xml version=\"1.0\"?><Error><Message>no</Message></Error>").error();
    QVERIFY2(xml.message.startsWith("XML came back"_L1), qPrintable(xml.message));
    QVERIFY(decoded(ListCaches{}, "null").error().message.contains("null"_L1));
    const auto cut = decoded(ListCaches{}, "[\"A\",").error();
    static const QRegularExpression place(u"^\\d+: "_s);
    QVERIFY2(cut.detail.contains(place), qPrintable(cut.detail));
    QVERIFY(cut.detail.endsWith("[\"A\","_L1));
    QVERIFY2(cut.message.contains("It cannot be read as JSON: 6: "_L1), qPrintable(cut.message)); // for a terminal
}

void TestRestDecode::keepsNothingOfTheAnswerToASignIn()
{
    for (const int status : {200, 201, 204, 400, 403, 404, 421, 500, 503}) {
        for (const auto &body : {"{\"x\":\"7T:unknown\"}", "<html>7T:unknown</html>", "\"7T:unknown\"", "7T:unknown",
                                 "{\"Error\":true,\"Message\":\"No.\",\"Ticket\":\"7T:unknown\"}"}) {
            const auto reply = decoded(SignIn{}, body, status);
            QVERIFY(!reply);
            QVERIFY2(!(reply.error().detail + reply.error().message).contains("7T:"_L1),
                     qPrintable(reply.error().detail));
        }
    }
    // The scheme that IIS wants is no secret, and it helps people.
    QCOMPARE(decoded(SignIn{}, "7T:unknown", 401, {{"WWW-Authenticate", "Negotiate"}}).error().detail, u"Negotiate"_s);
}

void TestRestDecode::keepsNoSecretThatAnAnswerRepeats_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto basic = QByteArray("ADM0:s3cret pass").toBase64();
    QTest::newRow("a page that shows the request") << "<html>Authorization: Basic " + basic + "</html>";
    QTest::newRow("the same in JSON") << "{\"headers\":{\"Authorization\":\"Basic " + basic + "\"}}";
    QTest::newRow("a token") << QByteArray("{\"SO-AppToken\":\"s3cret-app-token\"}");
    QTest::newRow("the text of an error") << QByteArray("{\"Message\":\"7T:s3cret== is not known\"}");
    QTest::newRow("a password in the text of an error") << QByteArray("{\"Message\":\"Not 's3cret pass'.\"}");
}

void TestRestDecode::keepsNoSecretThatAnAnswerRepeats()
{
    QFETCH(QByteArray, body);
    for (const auto &operation : {Operation(FlushAll{}), Operation(ListCaches{}), Operation(SignIn{}),
                                  Operation(Probe{}), Operation(TenantState{})}) {
        for (const int status : {200, 400, 401, 403, 404, 421, 500}) {
            const auto reply = decoded(operation, body, status);
            QVERIFY(!reply);
            const auto error = withoutSecrets(onlineContext().credentials, reply.error());
            const auto text = error.message + error.detail;
            QVERIFY2(!text.contains("s3cret"_L1), qPrintable(text));
            QVERIFY2(!text.contains("QURNMDpz"_L1), qPrintable(text));
            QVERIFY(!error.message.isEmpty());
        }
    }
}

void TestRestDecode::showsWhereARedirectPoints()
{
    const auto error =
        decoded(FlushAll{}, {}, 302, {{"location", "https://u:p@login.example.test/in?from=here#x"}}).error();
    QVERIFY(error.message.contains("https://login.example.test/in,"_L1));
    QVERIFY(!error.message.contains("from"_L1));
    QCOMPARE(decoded(FlushAll{}, {}, 302).error().kind, Error::Kind::Http);
    QVERIFY(!decoded(FlushAll{}, {}, 302).error().message.isEmpty());
}

SLUICE_TEST(TestRestDecode)

} // namespace tst_restdecode

#include "tst_restdecode.moc"
