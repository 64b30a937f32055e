// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/operationname.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_soapprotocol {

namespace {

const Protocol &soap()
{
    return *protocolById(u"superoffice-soap"_s);
}

Context contextAt(const QString &address, int endpoint, bool settled = false)
{
    Context context;
    context.address = address;
    context.learned.endpoint = endpoint;
    context.learned.settled = settled;
    context.credentials.ticket = u"7T:old"_s;
    return context;
}

Result<Reply> failed(Error::Kind kind, Error::Delivery delivery, int status = 0,
                     Error::Cause cause = Error::Cause::Unknown)
{
    Error error;
    error.kind = kind;
    error.delivery = delivery;
    error.httpStatus = status;
    error.cause = cause;
    return Failure(error);
}

/// The next move as a short text: "again 3", "deliver 0 settled", "renew", "verify, then repeat".
QString toText(const NextMove &step)
{
    if (const auto *again = std::get_if<Again>(&step))
        return u"again %1"_s.arg(again->context.learned.endpoint);
    if (const auto *last = std::get_if<Deliver>(&step)) {
        auto text = u"deliver %1%2"_s.arg(last->context.learned.endpoint)
                        .arg(last->context.learned.settled ? u" settled"_s : QString());
        for (const auto index : last->context.learned.missing)
            text += u", missing "_s + test::operationName(index);
        return text;
    }
    if (const auto *check = std::get_if<Verify>(&step))
        return check->repeats ? u"verify, then repeat"_s : u"verify"_s;
    return u"renew"_s;
}

const auto Open = u"https://crm.example.test/SuperOffice"_s;          // 22 endpoints
const auto Remote = u"https://crm.example.test/SuperOffice/Remote"_s; // 11 endpoints

} // namespace

class TestSoapProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheNextStep_data();
    void knowsTheNextStep();
    void keepsTheTicketOfASignIn();
    void asksForWhatMustComeFirst();
    void namesWhatIsWrongWithASetup();
    void hidesWhatAnEarlyBuildDoesNotHave();
    void isOneOfFourProtocols();
};

void TestSoapProtocol::knowsTheNextStep_data()
{
    QTest::addColumn<Context>("context");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Result<Reply>>("result");
    QTest::addColumn<QString>("step");

    const auto row = [](const char *name, const Context &context, const Operation &operation,
                        const Result<Reply> &result,
                        const QString &step) { QTest::newRow(name) << context << operation << result << step; };
    using enum Error::Kind;
    using enum Error::Delivery;

    row("probe: an answer settles it", contextAt(Remote, 2), Probe{}, ServerInfo{}, u"deliver 2 settled"_s);
    row("probe: 404 moves on", contextAt(Remote, 0), Probe{}, failed(Unsupported, Answered, 404), u"again 1"_s);
    row("probe: 404 tries the other folder", contextAt(Open, 0), Probe{}, failed(Unsupported, Answered, 404),
        u"again 1"_s);
    row("probe: an unknown action moves on in the same folder", contextAt(Open, 0), Probe{},
        failed(Unsupported, Answered, 500), u"again 2"_s);
    row("probe: the last 404 ends it", contextAt(Remote, 10), Probe{}, failed(Unsupported, Answered, 404),
        u"deliver 0"_s);
    row("probe: silence ends it", contextAt(Remote, 0), Probe{}, failed(Timeout, MaybeSent), u"deliver 0"_s);
    row("probe: a cut line ends it", contextAt(Remote, 3), Probe{}, failed(Network, MaybeSent), u"deliver 0"_s);
    row("probe: a refused connection ends it", contextAt(Remote, 0), Probe{}, failed(Network, NotSent), u"deliver 0"_s);
    row("probe: a redirect ends it", contextAt(Remote, 0), Probe{}, failed(Http, Answered, 302), u"deliver 0"_s);
    row("probe: a 401 ends it", contextAt(Remote, 0), Probe{}, failed(Http, Answered, 401), u"deliver 0"_s);
    row("probe: a web page ends it", contextAt(Remote, 0), Probe{}, failed(Protocol, Answered, 200), u"deliver 0"_s);
    row("probe: what was settled is not forgotten", contextAt(Remote, 4, true), Probe{}, failed(Timeout, MaybeSent),
        u"deliver 4 settled"_s);

    row("list: expired", contextAt(Remote, 0, true), ListCaches{}, failed(SessionExpired, Answered, 200), u"renew"_s);
    row("flush: expired", contextAt(Remote, 0, true), FlushAll{}, failed(SessionExpired, Answered, 500), u"renew"_s);
    row("flush: no right", contextAt(Remote, 0, true), FlushAll{}, failed(Forbidden, Answered, 200),
        u"deliver 0 settled"_s);
    row("flush: silence is never repeated", contextAt(Remote, 0, true), FlushAll{}, failed(Timeout, MaybeSent),
        u"deliver 0 settled"_s);
    row("flush: 404 is no reason to look elsewhere", contextAt(Remote, 1, true), FlushAll{},
        failed(Unsupported, Answered, 404), u"deliver 1 settled"_s);
    row("flush: done", contextAt(Remote, 0, true), FlushAll{}, Done{}, u"deliver 0 settled"_s);
    row("state: an early 88 does not have it", contextAt(Remote, 0, true), CacheState{{u"A"_s}},
        failed(Unsupported, Answered, 500), u"deliver 0 settled, missing CacheState"_s);
    row("generations: an early 88 does not have them", contextAt(Remote, 0, true), CacheGenerations{{u"A"_s}},
        failed(Unsupported, Answered, 500), u"deliver 0 settled, missing CacheGenerations"_s);
    row("state: expired", contextAt(Remote, 0, true), CacheState{{u"A"_s}}, failed(SessionExpired, Answered, 200),
        u"renew"_s);
    row("rebuild: not there, and offered again", contextAt(Remote, 0, true), RebuildDeltas{},
        failed(Unsupported, Answered, 500), u"deliver 0 settled"_s);
    const auto unexplained = failed(Fault, Answered, 500, Error::Cause::Unexplained);
    row("list: a fault that says nothing", contextAt(Remote, 0, true), ListCaches{}, unexplained,
        u"verify, then repeat"_s);
    row("flush: a fault that says nothing", contextAt(Remote, 0, true), FlushAll{}, unexplained, u"verify"_s);
    row("sign-in: a fault that says nothing", contextAt(Remote, 0, true), SignIn{}, unexplained,
        u"deliver 0 settled"_s);
    row("check: the ticket has ended", contextAt(Remote, 0, true), CheckSignIn{}, failed(SessionExpired, Answered, 200),
        u"deliver 0 settled"_s);
    row("sign-in: refused", contextAt(Remote, 0, true), SignIn{}, failed(SignInRefused, Answered, 200),
        u"deliver 0 settled"_s);
}

void TestSoapProtocol::knowsTheNextStep()
{
    QFETCH(Context, context);
    QFETCH(Operation, operation);
    QFETCH(Result<Reply>, result);
    QFETCH(QString, step);
    QCOMPARE(toText(soap().next(context, operation, result)), step);
}

void TestSoapProtocol::keepsTheTicketOfASignIn()
{
    const auto context = contextAt(Remote, 1, true);
    const auto step = soap().next(context, SignIn{}, SignedIn{u"7T:new"_s, u"ADM0"_s, {}, {}});
    QCOMPARE(std::get<Deliver>(step).context.credentials.ticket, u"7T:new"_s);
    QVERIFY(std::get<Deliver>(step).context.signedIn);
    QCOMPARE(std::get<Deliver>(step).context.learned, context.learned);
    const auto refused = soap().next(context, SignIn{}, failed(Error::Kind::SignInRefused, Error::Delivery::Answered));
    QVERIFY(!std::get<Deliver>(refused).context.signedIn);
}

void TestSoapProtocol::asksForWhatMustComeFirst()
{
    auto context = contextAt(Remote, 0);
    context.credentials.ticket.clear();
    QCOMPARE(soap().prerequisite(context, Probe{}), std::nullopt);
    QCOMPARE(soap().prerequisite(context, FlushAll{}), Operation(Probe{}));
    QCOMPARE(soap().prerequisite(context, SignIn{}), Operation(Probe{}));
    context.learned.settled = true;
    QCOMPARE(soap().prerequisite(context, SignIn{}), std::nullopt);
    QCOMPARE(soap().prerequisite(context, CheckSignIn{}), std::nullopt);
    QCOMPARE(soap().prerequisite(context, FlushAll{}), Operation(SignIn{}));
    context.credentials.ticket = u"7T:x"_s;
    QCOMPARE(soap().prerequisite(context, FlushAll{}), std::nullopt);

    // With a chosen version, a probe is needed only if the folder is unknown.
    context.learned.settled = false;
    context.options.services = 86;
    QCOMPARE(soap().prerequisite(context, FlushAll{}), std::nullopt);
    context.address = Open;
    QCOMPARE(soap().prerequisite(context, FlushAll{}), Operation(Probe{}));
}

void TestSoapProtocol::namesWhatIsWrongWithASetup()
{
    auto context = contextAt(Open, 0);
    QCOMPARE(soap().problem(context), std::nullopt);
    QCOMPARE(soap().understoodAddress(context), u"https://crm.example.test/SuperOffice/"_s);
    for (const int services : {73, 75, 80, 88}) {
        context.options.services = services;
        QCOMPARE(soap().problem(context), std::nullopt);
    }
    for (const int services : {0, 70, 74, 76, 79, 89}) {
        context.options.services = services;
        QVERIFY(soap().problem(context));
    }
    context.options = {};
    context.options.online = true;
    QVERIFY(soap().problem(context));
    context.options = {};
    context.options.signIn = SignInKind::BrowserSession;
    QVERIFY(soap().problem(context));
    context.address.clear();
    QVERIFY(soap().problem(context));
    QCOMPARE(soap().understoodAddress(context), QString());
}

void TestSoapProtocol::hidesWhatAnEarlyBuildDoesNotHave()
{
    auto context = contextAt(Remote, 0, true);
    const CacheState state{{u"A"_s}};
    QCOMPARE(soap().support(context, state), Support::Yes);
    const auto missing = failed(Error::Kind::Unsupported, Error::Delivery::Answered, 500);
    context = std::get<Deliver>(soap().next(context, state, missing)).context;
    QCOMPARE(soap().support(context, state), Support::No);
    QCOMPARE(soap().support(context, CacheGenerations{{u"A"_s}}), Support::Yes);
    const auto request = soap().encode(context, state);
    QCOMPARE(request.error().kind, Error::Kind::Unsupported);
    // The sentence that it came with Services88 would be wrong.
    QVERIFY2(!request.error().message.contains("88"_L1), qPrintable(request.error().message));
}

void TestSoapProtocol::isOneOfFourProtocols()
{
    // The first one is the default.
    QCOMPARE(protocolIds(),
             (QStringList{u"superoffice"_s, u"superoffice-rest"_s, u"superoffice-soap"_s, u"inforouter"_s}));
    const auto ids = protocolIds();
    for (const auto &id : ids)
        QCOMPARE(protocolById(id)->id(), id);
    QCOMPARE(protocolById(u"gopher"_s), nullptr);
}

SLUICE_TEST(TestSoapProtocol)

} // namespace tst_soapprotocol

#include "tst_soapprotocol.moc"
