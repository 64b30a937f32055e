// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/preview.h"
#include "core/protocol/registry.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QUrlQuery>
#include <QXmlStreamReader>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_inforouterencode {

namespace {

QString goodTicket()
{
    return u"0b3c1d9e-5a52-4a9f-8f27-0c5a2f3ad111"_s;
}

QString endedTicket()
{
    return u"7e57ab1e-1234-4bcd-9f00-aabbccddeeff"_s;
}

const Protocol &infoRouter()
{
    return *protocolById(u"inforouter"_s);
}

Context signedIn(std::optional<Binding> binding = {})
{
    Context context;
    context.address = u"https://files.example.test/InfoRouter"_s;
    context.options.binding = binding;
    context.credentials.user = u"opsadmin"_s;
    context.credentials.password = u"p+&é"_s;
    context.credentials.ticket = goodTicket();
    context.learned.settled = true;
    context.signedIn = true;
    context.account = u"OpsAdmin"_s;
    return context;
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &header)
{
    for (const auto &[name, value] : request.headers) {
        if (name == header)
            return value;
    }
    return {};
}

/// A SOAP body as "op(name=value name=value)". Checks its namespaces too.
QString callIn(const QByteArray &envelope, const QString &soapNamespace)
{
    const auto service = "http://tempuri.org/"_L1;
    QXmlStreamReader xml(envelope);
    QString operation;
    QStringList parameters;
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.namespaceUri() != (++depth <= 2 ? QStringView(soapNamespace) : QStringView(QString(service))))
            return u"wrong namespace of %1"_s.arg(xml.name());
        if (depth == 3)
            operation = xml.name().toString();
        if (depth == 4) {
            const auto name = xml.name().toString();
            parameters.append(name + u'=' + xml.readElementText());
            --depth;
        }
    }
    return xml.hasError() ? xml.errorString() : u"%1(%2)"_s.arg(operation, parameters.join(u' '));
}

} // namespace

class TestInfoRouterEncode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsEachOperationAndItsParametersAsTheServiceDoes_data();
    void spellsEachOperationAndItsParametersAsTheServiceDoes();
    void writesTheRequestsOfTheDossier_data();
    void writesTheRequestsOfTheDossier();
    void percentEncodesEveryByteOfAValue_data();
    void percentEncodesEveryByteOfAValue();
    void signsInWithTheNewestCallThatTheServerHas_data();
    void signsInWithTheNewestCallThatTheServerHas();
    void sendsAFlushAndASignOutAtMostOnce();
    void saysWhatItLeavesToTheFrameworkInHeaders();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void previewsWithoutASecret_data();
    void previewsWithoutASecret();
};

void TestInfoRouterEncode::spellsEachOperationAndItsParametersAsTheServiceDoes_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QStringList>("parameters");

    QTest::newRow("probe") << Operation(Probe{}) << u"ServerInfo"_s << QStringList();
    QTest::newRow("sign-in") << Operation(SignIn{}) << u"AuthenticateUser"_s
                             << QStringList{u"UID=opsadmin"_s, u"PWD=p+&é"_s};
    QTest::newRow("check") << Operation(CheckSignIn{}) << u"isValidTicket"_s
                           << QStringList{u"AuthenticationTicket="_s + goodTicket()};
    QTest::newRow("sign-out") << Operation(SignOut{}) << u"LogOut"_s
                              << QStringList{u"AuthenticationTicket="_s + goodTicket()};
    QTest::newRow("flush") << Operation(FlushAll{}) << u"FlushApplicationCache"_s
                           << QStringList{u"authenticationTicket="_s + goodTicket()};
    QTest::newRow("groups") << Operation(MayFlush{}) << u"GetGroupMembershipsOfUser"_s
                            << QStringList{u"authenticationTicket="_s + goodTicket(), u"userName=OpsAdmin"_s};
    QTest::newRow("application parameters")
        << Operation(ReadSettings{SettingsSource::ApplicationParameters}) << u"getApplicationParameters"_s
        << QStringList{u"AuthenticationTicket="_s + goodTicket()};
    QTest::newRow("behavior") << Operation(ReadSettings{SettingsSource::SystemBehavior})
                              << u"GetSystemBehaviorSettings"_s
                              << QStringList{u"authenticationTicket="_s + goodTicket()};
}

void TestInfoRouterEncode::spellsEachOperationAndItsParametersAsTheServiceDoes()
{
    QFETCH(Operation, operation);
    QFETCH(QString, call);
    QFETCH(QStringList, parameters);
    const auto asOne = u"%1(%2)"_s.arg(call, parameters.join(u' '));

    const auto post = infoRouter().encode(signedIn(Binding::Post), operation).value();
    QCOMPARE(post.method, "POST");
    QCOMPARE(post.url, QUrl(u"https://files.example.test/InfoRouter/srv.asmx/"_s + call));
    QStringList fields;
    const auto sent = post.body.split('&');
    for (const auto &field : sent) {
        if (!field.isEmpty())
            fields.append(QUrl::fromPercentEncoding(field));
    }
    QCOMPARE(fields, parameters);

    const auto get = infoRouter().encode(signedIn(Binding::Get), operation).value();
    QCOMPARE(get.method, "GET");
    QVERIFY(get.body.isEmpty());
    QCOMPARE(get.url.toEncoded(QUrl::RemoveQuery), post.url.toEncoded());
    QCOMPARE(get.url.query(QUrl::FullyEncoded).toLatin1(), post.body);

    const auto soap = infoRouter().encode(signedIn(Binding::Soap), operation).value();
    QCOMPARE(soap.url, QUrl(u"https://files.example.test/InfoRouter/srv.asmx"_s));
    QCOMPARE(headerOf(soap, "SOAPAction"), "\"http://tempuri.org/" + call.toLatin1() + '"');
    QCOMPARE(callIn(soap.body, u"http://schemas.xmlsoap.org/soap/envelope/"_s), asOne);

    const auto soap12 = infoRouter().encode(signedIn(Binding::Soap12), operation).value();
    QCOMPARE(headerOf(soap12, "Content-Type"),
             "application/soap+xml; charset=utf-8; action=\"http://tempuri.org/" + call.toLatin1() + '"');
    QVERIFY(headerOf(soap12, "SOAPAction").isNull());
    QCOMPARE(callIn(soap12.body, u"http://www.w3.org/2003/05/soap-envelope"_s), asOne);
}

void TestInfoRouterEncode::writesTheRequestsOfTheDossier_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("AuthenticateUser") << Operation(SignIn{}) << u"/srv.asmx/AuthenticateUser"_s
                                      << "UID=opsadmin&PWD=p%2B%26%C3%A9"_ba;
    QTest::newRow("FlushApplicationCache") << Operation(FlushAll{}) << u"/srv.asmx/FlushApplicationCache"_s
                                           << "authenticationTicket=" + goodTicket().toLatin1();
    QTest::newRow("LogOut") << Operation(SignOut{}) << u"/srv.asmx/LogOut"_s
                            << "AuthenticationTicket=" + goodTicket().toLatin1();
}

void TestInfoRouterEncode::writesTheRequestsOfTheDossier()
{
    QFETCH(Operation, operation);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);

    auto context = signedIn();
    context.address = u"https://files.example.test"_s;
    context.options.language.clear();
    const auto request = infoRouter().encode(context, operation).value();
    QCOMPARE(request.url.path(), path);
    QCOMPARE(request.body, body);
    QCOMPARE(headerOf(request, "Content-Type"), "application/x-www-form-urlencoded");
}

void TestInfoRouterEncode::percentEncodesEveryByteOfAValue_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("encoded");

    QTest::newRow("plus") << u"a+b"_s << "a%2Bb"_ba;
    QTest::newRow("what separates fields") << u"a&b=c"_s << "a%26b%3Dc"_ba;
    QTest::newRow("percent") << u"100%"_s << "100%25"_ba;
    QTest::newRow("percent and digits") << u"%41"_s << "%2541"_ba;
    QTest::newRow("blanks") << u" a b "_s << "%20a%20b%20"_ba;
    QTest::newRow("markup") << u"<\">'"_s << "%3C%22%3E%27"_ba;
    QTest::newRow("beyond ASCII") << u"é€😀"_s << "%C3%A9%E2%82%AC%F0%9F%98%80"_ba;
    QTest::newRow("what an address has a use for")
        << u"/?#[]@!$()*,;:"_s << "%2F%3F%23%5B%5D%40%21%24%28%29%2A%2C%3B%3A"_ba;
    QTest::newRow("unreserved") << u"aZ09-._~"_s << "aZ09-._~"_ba;
}

void TestInfoRouterEncode::percentEncodesEveryByteOfAValue()
{
    QFETCH(QString, password);
    QFETCH(QByteArray, encoded);

    for (const auto binding : {Binding::Post, Binding::Get}) {
        auto context = signedIn(binding);
        context.credentials.password = password;
        context.options.language.clear();
        const auto request = infoRouter().encode(context, SignIn{}).value();
        const auto form = binding == Binding::Get ? request.url.toEncoded() : request.body;
        QVERIFY2(form.endsWith("&PWD=" + encoded), form.constData());
    }
}

void TestInfoRouterEncode::signsInWithTheNewestCallThatTheServerHas_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ended");
    QTest::addColumn<QStringList>("missing");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QByteArray>("body");

    const QByteArray who = "UID=opsadmin&PWD=x";
    const QByteArray old = "&OldTicket=" + endedTicket().toLatin1();
    QTest::newRow("with a language") << u"de"_s << QString() << QStringList() << u"AuthenticateUser1"_s
                                     << who + "&Lang=de";
    QTest::newRow("without: the optional one is left out, not empty")
        << QString() << QString() << QStringList() << u"AuthenticateUser"_s << who;
    QTest::newRow("legacy") << u"de"_s << QString() << QStringList{u"AuthenticateUser1"_s} << u"AuthenticateUser"_s
                            << who;
    QTest::newRow("a ticket has ended") << u"de"_s << endedTicket() << QStringList() << u"RenewTicket"_s
                                        << who + "&Lang=de" + old;
    QTest::newRow("a ticket has ended, no language")
        << QString() << endedTicket() << QStringList() << u"RenewTicket"_s << who + old;
    QTest::newRow("a ticket that is no GUID")
        << u"de"_s << u"abc123-def456"_s << QStringList() << u"AuthenticateUser1"_s << who + "&Lang=de";
    QTest::newRow("a ticket has ended on legacy")
        << u"de"_s << endedTicket() << QStringList{u"RenewTicket"_s, u"AuthenticateUser1"_s} << u"AuthenticateUser"_s
        << who;
}

void TestInfoRouterEncode::signsInWithTheNewestCallThatTheServerHas()
{
    QFETCH(QString, language);
    QFETCH(QString, ended);
    QFETCH(QStringList, missing);
    QFETCH(QString, call);
    QFETCH(QByteArray, body);

    auto context = signedIn();
    context.options.language = language;
    context.credentials.password = u"x"_s;
    context.credentials.ticket.clear();
    context.credentials.endedTicket = ended;
    context.learned.missingCalls = missing;
    const auto request = infoRouter().encode(context, SignIn{}).value();
    QCOMPARE(request.url.fileName(), call);
    QCOMPARE(request.body, body);
}

void TestInfoRouterEncode::sendsAFlushAndASignOutAtMostOnce()
{
    for (const auto binding : {Binding::Post, Binding::Soap, Binding::Get}) {
        const auto context = signedIn(binding);
        QVERIFY(infoRouter().encode(context, FlushAll{})->sendOnce);
        QVERIFY(!infoRouter().encode(context, Probe{})->sendOnce);
        QVERIFY(infoRouter().encode(context, SignOut{})->sendOnce);
        QVERIFY(infoRouter().encode(context, SignIn{})->sensitive);
        QVERIFY(!infoRouter().encode(context, FlushAll{})->sensitive);
    }
}

void TestInfoRouterEncode::saysWhatItLeavesToTheFrameworkInHeaders()
{
    const auto get = infoRouter().encode(signedIn(Binding::Get), FlushAll{}).value();
    QCOMPARE(headerOf(get, "Accept"), "application/xml, text/xml");
    QVERIFY(headerOf(get, "Content-Type").isNull());
    const auto soap = infoRouter().encode(signedIn(Binding::Soap), FlushAll{}).value();
    QCOMPARE(headerOf(soap, "Content-Type"), "text/xml; charset=utf-8");
    for (const auto binding : {Binding::Post, Binding::Soap, Binding::Soap12, Binding::Get}) {
        const auto request = infoRouter().encode(signedIn(binding), FlushAll{}).value();
        QVERIFY(headerOf(request, "Cookie").isNull());
        QVERIFY(headerOf(request, "Authorization").isNull());
    }
}

void TestInfoRouterEncode::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<Context>("context");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Error::Kind>("kind");

    const auto with = [](auto change) {
        auto context = signedIn();
        change(context);
        return context;
    };
    using Kind = Error::Kind;
    QTest::newRow("named caches") << signedIn() << Operation(FlushNamed{{u"A"_s}}) << Kind::Unsupported;
    QTest::newRow("no name at all is not everything") << signedIn() << Operation(FlushNamed{}) << Kind::InvalidInput;
    QTest::newRow("a list") << signedIn() << Operation(ListCaches{}) << Kind::Unsupported;
    QTest::newRow("configurations") << signedIn() << Operation(ClearConfiguration{u"A"_s, u"B"_s, true})
                                    << Kind::Unsupported;
    QTest::newRow("deltas") << signedIn() << Operation(RebuildDeltas{}) << Kind::Unsupported;
    QTest::newRow("the state of a tenant") << signedIn() << Operation(TenantState{}) << Kind::Unsupported;
    QTest::newRow("no user") << with([](Context &c) { c.credentials.user.clear(); }) << Operation(SignIn{})
                             << Kind::InvalidInput;
    QTest::newRow("no password") << with([](Context &c) { c.credentials.password.clear(); }) << Operation(SignIn{})
                                 << Kind::InvalidInput;
    QTest::newRow("nobody signed in") << with([](Context &c) { c.credentials.ticket.clear(); }) << Operation(SignOut{})
                                      << Kind::InvalidInput;
    QTest::newRow("half a character") << with([](Context &c) { c.credentials.password = QString(QChar(0xd83d)); })
                                      << Operation(SignIn{}) << Kind::InvalidInput;
    QTest::newRow("a control character in SOAP") << with([](Context &c) {
        c.options.binding = Binding::Soap;
        c.credentials.password = u"a\x01"_s;
    }) << Operation(SignIn{}) << Kind::InvalidInput;
    QTest::newRow("another product's sign-in")
        << with([](Context &c) { c.options.signIn = SignInKind::BrowserSession; }) << Operation(Probe{})
        << Kind::InvalidInput;
    QTest::newRow("another product's version")
        << with([](Context &c) { c.options.services = 88; }) << Operation(Probe{}) << Kind::InvalidInput;
}

void TestInfoRouterEncode::refusesWhatCannotBeSent()
{
    QFETCH(Context, context);
    QFETCH(Operation, operation);
    QFETCH(Error::Kind, kind);

    const auto request = infoRouter().encode(context, operation);
    QVERIFY(!request.has_value());
    QCOMPARE(request.error().kind, kind);
    QCOMPARE(request.error().delivery, Error::Delivery::NotSent);
    QVERIFY(!request.error().message.isEmpty());
}

void TestInfoRouterEncode::previewsWithoutASecret_data()
{
    QTest::addColumn<Binding>("binding");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("shown");

    QTest::newRow("POST, flush") << Binding::Post << Operation(FlushAll{}) << u"authenticationTicket={ticket}"_s;
    QTest::newRow("POST, sign-in") << Binding::Post << Operation(SignIn{}) << u"PWD={password}"_s;
    QTest::newRow("SOAP, flush") << Binding::Soap << Operation(FlushAll{}) << u">{ticket}<"_s;
    QTest::newRow("GET, flush") << Binding::Get << Operation(FlushAll{}) << u"?authenticationTicket=TICKET "_s;
    QTest::newRow("GET, sign-in") << Binding::Get << Operation(SignIn{}) << u"PWD=PASSWORD"_s;
}

void TestInfoRouterEncode::previewsWithoutASecret()
{
    QFETCH(Binding, binding);
    QFETCH(Operation, operation);
    QFETCH(QString, shown);

    const auto text = toText(preview(infoRouter(), signedIn(binding), operation).value());
    QVERIFY2(text.contains(shown), qPrintable(text));
    QVERIFY(!text.contains(goodTicket()));
    QVERIFY(!text.contains("p%2B"_L1) && !text.contains("p+&amp;"_L1));
}

SLUICE_TEST(TestInfoRouterEncode)

} // namespace tst_inforouterencode

#include "tst_inforouterencode.moc"
