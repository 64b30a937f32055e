// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/fixtures.h"
#include "tests/support/outcome.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_automaticprotocol {

namespace {

using Transport = Learned::Transport;

const Protocol &automatic()
{
    return *protocolById(u"superoffice"_s);
}

Context contextFor(Transport transport = Transport::Unknown, bool online = false)
{
    Context context;
    context.address = online ? u"sod/Cust12345"_s : u"https://crm.example.test/SuperOffice"_s;
    context.options.online = online;
    if (online)
        context.options.signIn = SignInKind::AccessToken; // a tenant may not be sent a password
    context.credentials.user = u"ADM0"_s;
    context.credentials.password = u"Tje0"_s;
    context.learned.transport = transport;
    if (online)
        context.learned.tenantAddress = u"https://sod3.superoffice.com/Cust12345"_s;
    return context;
}

Result<Reply> failed(Error::Kind kind, Error::Delivery delivery, int status = 0)
{
    Error error;
    error.kind = kind;
    error.delivery = delivery;
    error.httpStatus = status;
    return Failure(error);
}

QString wordOf(Transport transport)
{
    switch (transport) {
    case Transport::Unknown:
        return u"unknown"_s;
    case Transport::Rest:
        return u"rest"_s;
    case Transport::Soap:
        return u"soap"_s;
    }
    Q_UNREACHABLE();
}

QString toText(const NextMove &step)
{
    if (std::holds_alternative<Renew>(step))
        return u"renew"_s;
    if (const auto *ask = std::get_if<Ask>(&step))
        return ask->operation == Operation(TenantState{}) ? u"ask tenant"_s : u"ask"_s;
    const auto *again = std::get_if<Again>(&step);
    const auto &learned = again ? again->context.learned : std::get<Deliver>(step).context.learned;
    return u"%1 %2%3"_s.arg(again ? u"again"_s : u"deliver"_s, wordOf(learned.transport),
                            learned.settled ? u" settled"_s : QString());
}

} // namespace

class TestAutomaticProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fallsBackOnlyWhereThereIsNoRest_data();
    void fallsBackOnlyWhereThereIsNoRest();
    void saysThatRestWasAskedAndThatSoapCanBeChosen_data();
    void saysThatRestWasAskedAndThatSoapCanBeChosen();
    void neverChangesAfterTheProbe_data();
    void neverChangesAfterTheProbe();
    void beginsAnewWhereSoapIsNotThereEither();
    void speaksSoapAfterThat();
    void saysWhatIsInUseAndWhy();
    void keepsAddressAndOptionsOverSoap();
    void asksForWhatMustComeFirst();
    void correctsAMovedTenantOverSoapToo();
    void hidesWhatIsMissing();
    void namesWhatIsWrongWithASetup();
    void refusesABrowserSessionOverSoap();
};

void TestAutomaticProtocol::fallsBackOnlyWhereThereIsNoRest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("step");

    const auto row = [](const char *name, int status, const QByteArray &body, const QString &step) {
        QTest::newRow(name) << status << body << step;
    };
    const QByteArray page("<!DOCTYPE html>\n<html><body>x</body></html>");
    const auto stays = u"deliver unknown"_s;
    row("the index", 200, test::fixture(u"superoffice/rest/index.json"_s), u"deliver rest settled"_s);
    row("404", 404, {}, u"again soap"_s);
    row("404 with a page", 404, page, u"again soap"_s);
    row("404 with an error", 404, "{\"Message\":\"No.\"}", u"again soap"_s);
    row("a page", 200, page, u"again soap"_s);
    row("a page of the older kind", 200, "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html/>", u"again soap"_s);
    row("XML", 200, "<?xml version=\"1.0\"?><Index/>", stays);
    row("nothing", 200, {}, stays);
    row("204", 204, {}, stays);
    row("null", 200, "null", stays);
    row("an empty object", 200, "{}", stays);
    row("the index, cut", 200, test::fixture(u"superoffice/rest/index.json"_s).chopped(3), stays);
    row("an error", 200, "{\"Error\":true,\"Message\":\"No.\"}", stays);
    for (const int status :
         {301, 302, 307, 308, 400, 401, 403, 405, 407, 408, 410, 411, 413, 415, 421, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status << page << stays;
}

void TestAutomaticProtocol::fallsBackOnlyWhereThereIsNoRest()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, step);
    const auto context = contextFor();
    const auto result = automatic().decode(context, Probe{}, {.status = status, .headers = {}, .body = body});
    QCOMPARE(toText(automatic().next(context, Probe{}, result)), step);
}

void TestAutomaticProtocol::saysThatRestWasAskedAndThatSoapCanBeChosen_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("says");

    const QByteArray page("<html><body>x</body></html>");
    for (const int status : {400, 401, 403, 405, 410, 500, 501, 503})
        QTest::addRow("%d", status) << status << page << true;
    QTest::newRow("an error of NetServer") << 500 << QByteArray("{\"Error\":true,\"Message\":\"No.\"}") << true;
    QTest::newRow("null") << 200 << QByteArray("null") << true;
    QTest::newRow("XML") << 200 << QByteArray("<?xml version=\"1.0\"?><Index/>") << true;
    // The address is wrong, the server asks to wait, or a gateway has no answer: SOAP would fare no better.
    for (const int status : {301, 307, 308, 408, 421, 429, 502, 504})
        QTest::addRow("%d", status) << status << page << false;
}

void TestAutomaticProtocol::saysThatRestWasAskedAndThatSoapCanBeChosen()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, says);
    const HttpResponse answer{.status = status, .headers = {}, .body = body};
    const auto error = automatic().decode(contextFor(), Probe{}, answer).error();
    const auto rest = protocolById(u"superoffice-rest"_s)->decode(contextFor(), Probe{}, answer).error();
    const auto hint = u" This was the answer to REST. If the server has only SOAP, choose SOAP."_s;
    QCOMPARE(error.message, says ? rest.message + hint : rest.message);
    QCOMPARE(error.kind, rest.kind);
    // Only the probe is about the choice.
    QVERIFY(!automatic().decode(contextFor(Transport::Rest), ListCaches{}, answer).error().message.contains(hint));
}

void TestAutomaticProtocol::neverChangesAfterTheProbe_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Result<Reply>>("result");
    QTest::addColumn<QString>("step");
    using enum Error::Kind;
    using enum Error::Delivery;
    const auto row = [](const char *name, const Operation &operation, const Result<Reply> &result,
                        const QString &step) { QTest::newRow(name) << operation << result << step; };
    const auto stays = u"deliver rest settled"_s;
    row("probe: gone since", Probe{}, failed(Unsupported, Answered, 404), stays);
    row("sign-in: refused", SignIn{}, failed(SignInRefused, Answered, 401), stays);
    row("sign-in: not there", SignIn{}, failed(Unsupported, Answered, 404), stays);
    row("flush: not there", FlushAll{}, failed(Unsupported, Answered, 404), stays);
    row("flush: expired", FlushAll{}, failed(SessionExpired, Answered, 401), u"renew"_s);
    row("flush: silence", FlushAll{}, failed(Timeout, MaybeSent), stays);
    row("flush: a broken answer", FlushAll{}, failed(Protocol, Answered, 200), stays);
    row("flush: done", FlushAll{}, Done{}, stays);
}

void TestAutomaticProtocol::neverChangesAfterTheProbe()
{
    QFETCH(Operation, operation);
    QFETCH(Result<Reply>, result);
    QFETCH(QString, step);
    auto context = contextFor(Transport::Rest);
    context.learned.settled = true;
    QCOMPARE(toText(automatic().next(context, operation, result)), step);

    // Nor if the probe got no answer at all.
    using enum Error::Kind;
    using enum Error::Delivery;
    for (const auto &silent : {failed(Timeout, MaybeSent), failed(Network, MaybeSent), failed(Network, NotSent),
                               failed(Tls, NotSent), failed(Unsupported, NotSent), failed(Cancelled, MaybeSent)})
        QCOMPARE(toText(automatic().next(contextFor(), Probe{}, silent)), u"deliver unknown"_s);
}

void TestAutomaticProtocol::beginsAnewWhereSoapIsNotThereEither()
{
    auto context = contextFor(Transport::Soap);
    const auto missing = failed(Error::Kind::Unsupported, Error::Delivery::Answered, 404);
    QCOMPARE(toText(automatic().next(context, Probe{}, missing)), u"again soap"_s);
    context.learned.endpoint = 21; // the last one
    QCOMPARE(toText(automatic().next(context, Probe{}, missing)), u"deliver unknown"_s);
    const auto silence = failed(Error::Kind::Timeout, Error::Delivery::MaybeSent);
    QCOMPARE(toText(automatic().next(contextFor(Transport::Soap), Probe{}, silence)), u"deliver unknown"_s);
    // The endpoint that was found is kept.
    context.learned.settled = true;
    QCOMPARE(toText(automatic().next(context, Probe{}, silence)), u"deliver soap settled"_s);
}

void TestAutomaticProtocol::speaksSoapAfterThat()
{
    QCOMPARE(automatic().encode(contextFor(), Probe{})->url.path(), u"/SuperOffice/api"_s);
    QCOMPARE(automatic().encode(contextFor(Transport::Rest), FlushAll{})->url.path(),
             u"/SuperOffice/api/v1/Agents/Diagnostics/FlushCaches"_s);
    auto context = contextFor(Transport::Soap);
    QCOMPARE(automatic().encode(context, Probe{})->url.path(), u"/SuperOffice/Remote/Services88/SoPrincipal.svc"_s);
    context.options.services = 86;
    context.options.envelope = EnvelopeForm::Published;
    context.learned.settled = true;
    context.credentials.ticket = u"7T:x"_s;
    const auto flush = automatic().encode(context, FlushAll{});
    QCOMPARE(flush->url.path(), u"/SuperOffice/Remote/Services86/Diagnostics.svc"_s);
    QVERIFY(flush->headers.constFirst().second.startsWith("application/soap+xml"));
    QVERIFY(flush->sendOnce);

    const auto answer = test::soapFixture(u"list-three.xml"_s);
    context = contextFor(Transport::Soap);
    QCOMPARE(test::outcome(automatic().decode(context, ListCaches{}, {200, {}, answer})), u"CacheList 3"_s);
    QCOMPARE(test::outcome(automatic().decode(contextFor(Transport::Rest), ListCaches{}, {200, {}, answer})),
             u"Protocol"_s);
}

void TestAutomaticProtocol::saysWhatIsInUseAndWhy()
{
    const auto index = test::fixture(u"superoffice/rest/index.json"_s);
    const auto rest = std::get<ServerInfo>(*automatic().decode(contextFor(), Probe{}, {200, {}, index}));
    QCOMPARE(rest.transport, u"REST v1"_s);
    QVERIFY(rest.reason.contains("REST"_L1));
    const auto info = test::soapFixture(u"systeminfo.xml"_s);
    const auto soap = std::get<ServerInfo>(*automatic().decode(contextFor(Transport::Soap), Probe{}, {200, {}, info}));
    QCOMPARE(soap.transport, u"SOAP"_s);
    QVERIFY(soap.reason.contains("REST"_L1));
    QVERIFY(soap.reason != rest.reason);
    // Without a choice there is no reason.
    const auto &alone = *protocolById(u"superoffice-rest"_s);
    QVERIFY(std::get<ServerInfo>(*alone.decode(contextFor(), Probe{}, {200, {}, index})).reason.isEmpty());
}

void TestAutomaticProtocol::keepsAddressAndOptionsOverSoap()
{
    const auto context = contextFor(Transport::Soap, true);
    QCOMPARE(automatic().encode(context, Probe{})->url.toString(),
             u"https://sod3.superoffice.com/Cust12345/Remote/Services88/SoPrincipal.svc"_s);
    QCOMPARE(automatic().encode(context, TenantState{})->url.toString(),
             u"https://sod.superoffice.com/api/state/Cust12345"_s);
    QCOMPARE(automatic().understoodAddress(context), u"https://sod.superoffice.com/Cust12345/"_s);

    const auto missing = failed(Error::Kind::Unsupported, Error::Delivery::Answered, 404);
    const auto again = std::get<Again>(automatic().next(context, Probe{}, missing)).context;
    const auto found = std::get<Deliver>(automatic().next(again, Probe{}, ServerInfo{})).context;
    const auto step = automatic().next(found, SignIn{}, SignedIn{u"7T:x"_s, u"A"_s, {}, {}});
    const auto signedIn = std::get<Deliver>(step).context;
    for (const auto &told : {again, found, signedIn}) {
        QCOMPARE(told.address, context.address);
        QCOMPARE(told.options, context.options);
        QCOMPARE(told.learned.tenantAddress, context.learned.tenantAddress);
        QCOMPARE(told.learned.transport, Transport::Soap);
    }
    QVERIFY(signedIn.signedIn);
    QCOMPARE(signedIn.credentials.ticket, u"7T:x"_s);
}

void TestAutomaticProtocol::asksForWhatMustComeFirst()
{
    auto context = contextFor();
    QCOMPARE(automatic().prerequisite(context, FlushAll{}), Operation(Probe{}));
    context.options.services = 88; // a chosen version does not rule out REST
    context.address += "/Remote"_L1;
    QCOMPARE(automatic().prerequisite(context, FlushAll{}), Operation(Probe{}));
    context = contextFor(Transport::Soap);
    QCOMPARE(automatic().prerequisite(context, FlushAll{}), Operation(Probe{}));
    context.learned.settled = true;
    QCOMPARE(automatic().prerequisite(context, FlushAll{}), Operation(SignIn{}));
    context.credentials.ticket = u"7T:x"_s;
    QCOMPARE(automatic().prerequisite(context, FlushAll{}), std::nullopt);
    QCOMPARE(automatic().prerequisite(context, CacheState{{u"A"_s}}), std::nullopt); // SOAP has no list of features

    for (const auto transport : {Transport::Unknown, Transport::Rest, Transport::Soap}) {
        auto online = contextFor(transport, true);
        QCOMPARE(automatic().prerequisite(online, FlushAll{}), Operation(Probe{}));
        online.learned.tenantAddress.clear();
        QCOMPARE(automatic().prerequisite(online, FlushAll{}), Operation(TenantState{}));
        QCOMPARE(automatic().prerequisite(online, Probe{}), Operation(TenantState{}));
        QCOMPARE(automatic().prerequisite(online, TenantState{}), std::nullopt);
    }
}

void TestAutomaticProtocol::correctsAMovedTenantOverSoapToo()
{
    const auto moved = failed(Error::Kind::Http, Error::Delivery::Answered, 421);
    for (const auto transport : {Transport::Unknown, Transport::Rest, Transport::Soap}) {
        for (const auto &operation : {Operation(Probe{}), Operation(SignIn{}), Operation(FlushAll{})}) {
            QCOMPARE(toText(automatic().next(contextFor(transport, true), operation, moved)), u"ask tenant"_s);
            QVERIFY(toText(automatic().next(contextFor(transport), operation, moved)).startsWith("deliver"_L1));
        }
    }
}

void TestAutomaticProtocol::hidesWhatIsMissing()
{
    const CacheState state{{u"A"_s}};
    auto context = contextFor(Transport::Soap);
    context.options.services = 87;
    QCOMPARE(automatic().support(context, state), Support::No);
    QCOMPARE(automatic().support(context, Features{}), Support::No);
    context.options.services = 88;
    QCOMPARE(automatic().support(context, state), Support::Yes);
    QCOMPARE(automatic().support(contextFor(), state), Support::Unknown);
    context = contextFor(Transport::Rest);
    context.learned.offered = QStringList{u"diagnostics/flushcaches"_s};
    QCOMPARE(automatic().support(context, state), Support::No);
    QCOMPARE(automatic().support(contextFor(Transport::Soap, true), TenantState{}), Support::Yes);
}

void TestAutomaticProtocol::namesWhatIsWrongWithASetup()
{
    auto context = contextFor();
    QCOMPARE(automatic().problem(context), std::nullopt);
    QCOMPARE(automatic().problem(contextFor(Transport::Unknown, true)), std::nullopt);
    context.options.signIn = SignInKind::BrowserSession; // possible over REST
    QCOMPARE(automatic().problem(context), std::nullopt);
    context.options.services = 74;
    QVERIFY(automatic().problem(context));
    context = contextFor();
    context.address = u"ftp://x"_s;
    QVERIFY(automatic().problem(context));
    context.address = u"https://online.superoffice.com"_s;
    context.options.online = true;
    QVERIFY(automatic().problem(context));
}

void TestAutomaticProtocol::refusesABrowserSessionOverSoap()
{
    auto context = contextFor(Transport::Soap);
    context.options.signIn = SignInKind::BrowserSession;
    context.credentials.cookie = u"session=s3cret"_s;
    const auto request = automatic().encode(context, Probe{});
    QVERIFY(!request);
    QCOMPARE(request.error().kind, Error::Kind::InvalidInput);
}

SLUICE_TEST(TestAutomaticProtocol)

} // namespace tst_automaticprotocol

#include "tst_automaticprotocol.moc"
