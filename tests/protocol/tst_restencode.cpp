// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"
#include "core/protocol/registry.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_restencode {

namespace {

const Protocol &rest()
{
    return *protocolById(u"superoffice-rest"_s);
}

Context signedInContext(SignInKind kind = SignInKind::Password)
{
    Context context;
    context.address = u"https://crm.example.test/Super%20Office/Remote"_s;
    context.options.signIn = kind;
    context.credentials = {.user = u"tej0"_s,
                           .password = u"Tje0"_s,
                           .applicationToken = {},
                           .accessToken = u"8A:Cust12345.s3cret"_s,
                           .givenTicket = u"7T:s3cret+/=="_s,
                           .cookie = u"XSRF-TOKEN=a; session=s3cret"_s,
                           .xsrfToken = u"s3cret-xsrf"_s,
                           .ticket = {}};
    context.signedIn = true;
    return context;
}

const auto Base = u"https://crm.example.test/Super%20Office/"_s;
HttpHeaders acceptHeaders()
{
    return {{"Accept", "application/json; charset=utf-8"}, {"Accept-Language", "en"}};
}

/// The value of \a header in \a request; nothing if it is missing or there twice.
std::optional<QByteArray> headerOf(const HttpRequest &request, const QByteArray &header)
{
    QByteArrayList values;
    for (const auto &[name, value] : request.headers) {
        if (name == header)
            values.append(value);
    }
    return values.size() == 1 ? std::optional(values.constFirst()) : std::nullopt;
}

QList<Operation> allOperations()
{
    return {Probe{},
            SignIn{},
            Features{},
            ListCaches{},
            FlushAll{},
            FlushNamed{{u"A"_s}},
            ClearConfiguration{u"A"_s, u"B"_s, true},
            RebuildDeltas{},
            CacheState{{u"A"_s}},
            CacheGenerations{{u"A"_s}}};
}

} // namespace

class TestRestEncode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheRightPlace_data();
    void asksTheRightPlace();
    void signsInEveryWay_data();
    void signsInEveryWay();
    void writesBasicInUtf8_data();
    void writesBasicInUtf8();
    void sendsTheApplicationTokenWheneverThereIsOne();
    void refusesWhatAHeaderCannotCarry_data();
    void refusesWhatAHeaderCannotCarry();
    void mindsOnlyTheSecretsThatAreUsed();
    void writesNamesExactlyAsTheyCame();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void sendsActionsAndSignInsOnce();
    void asksTheStateOfATenantAtTheHostWithoutANumber_data();
    void asksTheStateOfATenantAtTheHostWithoutANumber();
    void speaksWhereTheTenantAnswersNow();
};

void TestRestEncode::asksTheRightPlace_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, const Operation &operation, const QByteArray &method, const QString &path,
                        const QByteArray &body = {}) { QTest::newRow(name) << operation << method << path << body; };
    const auto agents = u"api/v1/Agents/"_s;
    row("probe", Probe{}, "GET", u"api"_s);
    row("sign-in", SignIn{}, "GET", u"api/v1/User/currentPrincipal"_s);
    row("features", Features{}, "GET", u"api/v1"_s);
    row("list", ListCaches{}, "POST", agents + u"Diagnostics/GetCacheNames"_s);
    row("flush all", FlushAll{}, "POST", agents + u"Diagnostics/FlushCaches"_s);
    row("flush named", FlushNamed{{u"ExtAppCache"_s, u"B"_s}}, "POST", agents + u"Diagnostics/FlushCachesByName"_s,
        "{\"CacheNames\":[\"ExtAppCache\",\"B\"]}");
    row("state", CacheState{{u"A"_s}}, "POST", agents + u"Diagnostics/GetCacheState"_s, "{\"CacheNames\":[\"A\"]}");
    row("generations", CacheGenerations{{u"extapp"_s}}, "POST",
        agents + u"Diagnostics/GetCacheInvalidationGenerations"_s, "{\"Names\":[\"extapp\"]}");
    row("clear for all", ClearConfiguration{u"sed"_s, u"officia"_s, true}, "POST",
        agents + u"Configuration/ClearConfigurationCache"_s,
        "{\"Application\":\"sed\",\"ForAllAssociates\":true,\"Instance\":\"officia\"}");
    row("clear own, said aloud", ClearConfiguration{u" WebClient "_s, u"Web"_s, false}, "POST",
        agents + u"Configuration/ClearConfigurationCache"_s,
        "{\"Application\":\" WebClient \",\"ForAllAssociates\":false,\"Instance\":\"Web\"}");
    row("rebuild fields", RebuildDeltas{DeltaKind::Udef}, "POST", agents + u"Configuration/RebuildUdefDeltas"_s);
    row("rebuild panels", RebuildDeltas{DeltaKind::Webpanel}, "POST",
        agents + u"Configuration/RebuildWebpanelDeltas"_s);
    row("rebuild menus", RebuildDeltas{DeltaKind::TaskMenu}, "POST", agents + u"Configuration/RebuildTaskMenuDeltas"_s);
    row("rebuild archives", RebuildDeltas{DeltaKind::CustomObjectArchivePanel}, "POST",
        agents + u"Configuration/RebuildCustomObjectArchivePanelDeltas"_s);
}

void TestRestEncode::asksTheRightPlace()
{
    QFETCH(Operation, operation);
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);

    const auto request = rest().encode(signedInContext(), operation);
    QVERIFY(request);
    QCOMPARE(request->method, method);
    QCOMPARE(QString::fromLatin1(request->url.toEncoded()), Base + path); // no query, so no $select
    QCOMPARE(request->body, body);
    auto headers = acceptHeaders();
    if (method == "POST")
        headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    if (!std::holds_alternative<Probe>(operation))
        headers.emplaceBack("Authorization", "Basic dGVqMDpUamUw");
    QCOMPARE(request->headers, headers);
}

void TestRestEncode::signsInEveryWay_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::newRow("password") << SignInKind::Password << HttpHeaders{{"Authorization", "Basic dGVqMDpUamUw"}};
    QTest::newRow("ticket") << SignInKind::Ticket << HttpHeaders{{"Authorization", "SoTicket 7T:s3cret+/=="}};
    QTest::newRow("access token") << SignInKind::AccessToken
                                  << HttpHeaders{{"Authorization", "Bearer 8A:Cust12345.s3cret"}};
    QTest::newRow("browser session") << SignInKind::BrowserSession
                                     << HttpHeaders{{"Cookie", "XSRF-TOKEN=a; session=s3cret"},
                                                    {"X-XSRF-TOKEN", "s3cret-xsrf"}};
}

void TestRestEncode::signsInEveryWay()
{
    QFETCH(SignInKind, kind);
    QFETCH(HttpHeaders, headers);
    for (const auto &operation : allOperations()) {
        const auto request = rest().encode(signedInContext(kind), operation);
        QVERIFY(request);
        auto expected = acceptHeaders();
        if (request->method == "POST")
            expected.emplaceBack("Content-Type", "application/json; charset=utf-8");
        if (!std::holds_alternative<Probe>(operation))
            expected += headers;
        QCOMPARE(request->headers, expected);
        QVERIFY(!request->url.toString().contains("s3cret"_L1) && !request->body.contains("s3cret"));
    }
}

void TestRestEncode::writesBasicInUtf8_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("pair");
    QTest::newRow("other letters") << u"Ørjan"_s << u"pÅss"_s << QByteArray("\xc3\x98rjan:p\xc3\x85ss");
    QTest::newRow("a domain") << u"CRM\\adm0"_s << u"x"_s << QByteArray("CRM\\adm0:x");
    QTest::newRow("an e-mail address") << u"adm0@example.test"_s << u"x"_s << QByteArray("adm0@example.test:x");
    QTest::newRow("colons in the password") << u"adm0"_s << u":a:b:"_s << QByteArray("adm0::a:b:");
    QTest::newRow("signs of Qt's own") << u"%1"_s << u"%2 %1"_s << QByteArray("%1:%2 %1");
    QTest::newRow("lines") << u"a\r\nX"_s << u"b\n"_s << QByteArray("a\r\nX:b\n");
    QTest::newRow("no password") << u"adm0"_s << u""_s << QByteArray("adm0:");
    QTest::newRow("a broom") << u"🧹"_s << u"🧹"_s << QByteArray("\xf0\x9f\xa7\xb9:\xf0\x9f\xa7\xb9");
}

void TestRestEncode::writesBasicInUtf8()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QByteArray, pair);
    auto context = signedInContext();
    context.credentials.user = user;
    context.credentials.password = password;
    const auto request = rest().encode(context, FlushAll{});
    QVERIFY(request);
    QCOMPARE(headerOf(*request, "Authorization"), "Basic " + pair.toBase64());
}

void TestRestEncode::sendsTheApplicationTokenWheneverThereIsOne()
{
    for (const auto kind :
         {SignInKind::Password, SignInKind::Ticket, SignInKind::AccessToken, SignInKind::BrowserSession}) {
        auto context = signedInContext(kind);
        context.credentials.applicationToken = u"app"_s;
        for (const auto &operation : allOperations()) {
            const auto request = rest().encode(context, operation);
            QVERIFY(request);
            const bool isProbe = std::holds_alternative<Probe>(operation);
            QCOMPARE(headerOf(*request, "SO-AppToken"), isProbe ? std::nullopt : std::optional<QByteArray>("app"));
        }
    }
}

void TestRestEncode::refusesWhatAHeaderCannotCarry_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<Secret Credentials::*>("secret");
    const auto row = [](const char *name, SignInKind kind, Secret Credentials::*secret) {
        QTest::newRow(name) << kind << secret;
    };
    row("ticket", SignInKind::Ticket, &Credentials::givenTicket);
    row("access token", SignInKind::AccessToken, &Credentials::accessToken);
    row("cookie", SignInKind::BrowserSession, &Credentials::cookie);
    row("XSRF token", SignInKind::BrowserSession, &Credentials::xsrfToken);
    row("application token, with a password", SignInKind::Password, &Credentials::applicationToken);
    row("application token, with a ticket", SignInKind::Ticket, &Credentials::applicationToken);
}

void TestRestEncode::refusesWhatAHeaderCannotCarry()
{
    QFETCH(SignInKind, kind);
    QFETCH(Secret Credentials::*, secret);
    QStringList bad{u"s3cret\r\nX-Evil: 1"_s, u"s3cret\n"_s, u"s3cret\r"_s, u"\ts3cret"_s, u"s3cretÆ"_s,
                    u"s3cret🧹"_s};
    bad << u"s3cret"_s + QChar(0) << u"s3cret"_s + QChar(0x7f);
    for (const auto &text : std::as_const(bad)) {
        auto context = signedInContext(kind);
        context.credentials.*secret = text;
        // Not even the first request is sent, although it holds no secret.
        for (const auto &operation : allOperations()) {
            const auto request = rest().encode(context, operation);
            QVERIFY(!request);
            QCOMPARE(request.error().kind, Error::Kind::InvalidInput);
            QCOMPARE(request.error().delivery, Error::Delivery::NotSent);
            QVERIFY(!request.error().message.isEmpty());
            QVERIFY(!(request.error().message + request.error().detail).contains("s3cret"_L1));
        }
    }
}

void TestRestEncode::mindsOnlyTheSecretsThatAreUsed()
{
    auto context = signedInContext(SignInKind::Ticket);
    context.credentials.user = u"CRM:adm0"_s;
    context.credentials.accessToken = u"Æ"_s;
    context.credentials.cookie = u"Æ"_s;
    QVERIFY(rest().encode(context, FlushAll{}));
    context.options.signIn = SignInKind::AccessToken;
    QVERIFY(!rest().encode(context, FlushAll{}));
}

void TestRestEncode::writesNamesExactlyAsTheyCame()
{
    const QStringList names{u" blanks "_s, u" "_s,      u"it's \"quoted\""_s,     u"back\\slash"_s, u"ÆØÅ"_s,
                            u"🧹"_s,     u"a/b/c"_s,  u"</script>&amp;%41"_s,   u"a,b;c"_s,       u"\u202eright"_s,
                            u"\b\f\t"_s,   u"a\r\nb"_s, u"x"_s + QChar(0) + u'y', u"$select"_s};
    for (const auto &[operation, key] : {std::pair(Operation(FlushNamed{names}), "CacheNames"_L1),
                                         std::pair(Operation(CacheState{names}), "CacheNames"_L1),
                                         std::pair(Operation(CacheGenerations{names}), "Names"_L1)}) {
        const auto request = rest().encode(signedInContext(), operation);
        QVERIFY(request);
        const auto object = QJsonDocument::fromJson(request->body).object();
        QCOMPARE(object.keys(), QStringList{key});
        QCOMPARE(object.value(key).toArray(), QJsonArray::fromStringList(names));
        QVERIFY(std::ranges::none_of(request->body, [](char c) { return c >= 0 && c < ' '; }));
        QVERIFY(request->body.contains("x\\u0000y"));
        QVERIFY(request->body.contains("\xc3\x86\xc3\x98\xc3\x85"));
    }
}

void TestRestEncode::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    const auto half = u"s3cret"_s + QChar(0xD83E);
    const auto otherHalf = QChar(0xDDF9) + u"s3cret"_s;
    QTest::newRow("no names") << Operation(FlushNamed{}) << InvalidInput;
    QTest::newRow("only empty names") << Operation(FlushNamed{{u""_s}}) << InvalidInput;
    QTest::newRow("no names to ask for") << Operation(CacheState{}) << InvalidInput;
    QTest::newRow("no names to count") << Operation(CacheGenerations{{u""_s}}) << InvalidInput;
    QTest::newRow("no application") << Operation(ClearConfiguration{u" "_s, u"Web"_s, true}) << InvalidInput;
    QTest::newRow("no instance") << Operation(ClearConfiguration{u"A"_s, u""_s, true}) << InvalidInput;
    QTest::newRow("half a character") << Operation(FlushNamed{{u"A"_s, half}}) << InvalidInput;
    QTest::newRow("the other half") << Operation(FlushNamed{{otherHalf}}) << InvalidInput;
    QTest::newRow("half a character to ask for") << Operation(CacheState{{half}}) << InvalidInput;
    QTest::newRow("half a character to count") << Operation(CacheGenerations{{half}}) << InvalidInput;
    QTest::newRow("half an application") << Operation(ClearConfiguration{half, u"B"_s, true}) << InvalidInput;
    QTest::newRow("half an instance") << Operation(ClearConfiguration{u"A"_s, half, true}) << InvalidInput;
    QTest::newRow("two halves in two fields") << Operation(ClearConfiguration{half, otherHalf, true}) << InvalidInput;
    QTest::newRow("the state of no tenant") << Operation(TenantState{}) << Unsupported;
}

void TestRestEncode::refusesWhatCannotBeSent()
{
    QFETCH(Operation, operation);
    QFETCH(Error::Kind, kind);
    const auto request = rest().encode(signedInContext(), operation);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, kind);
    QCOMPARE(request.error().delivery, Error::Delivery::NotSent);

    // Nor for these kinds of sign-in, for any operation.
    for (const auto &[user, password] :
         {std::pair(u"CRM:adm0"_s, u"s3cret"_s), std::pair(u"adm0"_s, u"s3cret"_s + QChar(0xD83E))}) {
        auto context = signedInContext();
        context.credentials.user = user;
        context.credentials.password = password;
        const auto refused = rest().encode(context, Probe{});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!refused.error().message.contains("s3cret"_L1));
    }
}

void TestRestEncode::sendsActionsAndSignInsOnce()
{
    for (const auto &operation : allOperations())
        QCOMPARE(rest().encode(signedInContext(), operation)->sendOnce,
                 isAction(operation) || std::holds_alternative<SignIn>(operation));
}

void TestRestEncode::asksTheStateOfATenantAtTheHostWithoutANumber_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("url");
    const auto online = u"https://online.superoffice.com/api/state/Cust12345"_s;
    QTest::newRow("the name") << u"Cust12345"_s << online;
    QTest::newRow("the name in blanks") << u" Cust12345 "_s << online;
    QTest::newRow("with its environment") << u"sod/Cust12345"_s << u"https://sod.superoffice.com/api/state/Cust12345"_s;
    QTest::newRow("with a number") << u"qaonline2/Cust12345"_s
                                   << u"https://qaonline.superoffice.com/api/state/Cust12345"_s;
    QTest::newRow("the address") << u"https://online.superoffice.com/Cust12345"_s << online;
    QTest::newRow("a host with a number") << u"https://online2.superoffice.com/Cust12345/api"_s << online;
    QTest::newRow("without scheme") << u"ONLINE12.superoffice.com/Cust12345/"_s << online;
    QTest::newRow("the state itself") << u"https://online.superoffice.com/api/state/Cust12345"_s << online;
    QTest::newRow("a service") << u"https://online3.superoffice.com/Cust12345/Remote/Services88/Diagnostics.svc"_s
                               << online;
    QTest::newRow("a page") << u"https://online3.superoffice.com/Cust12345/default.aspx?flush"_s << online;
    QTest::newRow("another domain keeps its numbers")
        << u"https://node2.example.test:8443/Cust12345"_s << u"https://node2.example.test:8443/api/state/Cust12345"_s;
    QTest::newRow("an address of numbers")
        << u"https://127.0.0.1:8443/Cust12345"_s << u"https://127.0.0.1:8443/api/state/Cust12345"_s;
}

void TestRestEncode::asksTheStateOfATenantAtTheHostWithoutANumber()
{
    QFETCH(QString, address);
    QFETCH(QString, url);
    auto context = signedInContext();
    context.address = address;
    context.options.online = true;
    context.options.signIn = SignInKind::AccessToken;
    context.credentials.applicationToken = u"app"_s;
    context.learned.tenantAddress = u"https://online7.superoffice.com/Cust12345"_s; // asked anew all the same
    const auto request = rest().encode(context, TenantState{});
    QVERIFY2(request, request ? "" : qPrintable(request.error().message));
    QCOMPARE(request->method, "GET");
    QCOMPARE(request->url.toString(), url);
    QCOMPARE(request->headers, acceptHeaders()); // no secret
    QVERIFY(request->body.isEmpty());
}

void TestRestEncode::speaksWhereTheTenantAnswersNow()
{
    auto context = signedInContext();
    context.address = u"sod/Cust12345"_s;
    context.options.online = true;
    context.options.signIn = SignInKind::AccessToken;
    context.learned.tenantAddress = u"https://sod3.superoffice.com/Cust12345/"_s;
    QCOMPARE(rest().encode(context, FlushAll{})->url.toString(),
             u"https://sod3.superoffice.com/Cust12345/api/v1/Agents/Diagnostics/FlushCaches"_s);
}

SLUICE_TEST(TestRestEncode)

} // namespace tst_restencode

#include "tst_restencode.moc"
