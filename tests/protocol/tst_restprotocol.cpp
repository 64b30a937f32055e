// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/operationname.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_restprotocol {

namespace {

const Protocol &rest()
{
    return *protocolById(u"superoffice-rest"_s);
}

/// What is known about a server, in the order in which it is learned.
enum class Known { Nothing, Tenant, Index, SignIn, Features };

Context contextWith(Known known, bool online = false, SignInKind kind = SignInKind::Password)
{
    Context context;
    context.address = online ? u"Cust12345"_s : u"https://crm.example.test/SuperOffice"_s;
    context.options.online = online;
    // A tenant may not be sent a password.
    context.options.signIn = online && kind == SignInKind::Password ? SignInKind::AccessToken : kind;
    if (online && known >= Known::Tenant)
        context.learned.tenantAddress = u"https://online2.superoffice.com/Cust12345"_s;
    context.learned.settled = known >= Known::Index;
    context.signedIn = known >= Known::SignIn;
    context.learned.askedForFeatures = known >= Known::Features;
    if (context.learned.askedForFeatures)
        context.learned.offered = {u"diagnostics/getcachestate"_s, u"diagnostics/flushcaches"_s};
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

/// "ask TenantState", "deliver settled signed-in at https://…", "renew": a step in a form that fits a table.
QString toText(const NextMove &step)
{
    if (std::holds_alternative<Renew>(step))
        return u"renew"_s;
    if (const auto *ask = std::get_if<Ask>(&step))
        return u"ask "_s + test::operationName(ask->operation.index());
    if (std::holds_alternative<Again>(step))
        return u"again"_s;
    const auto &context = std::get<Deliver>(step).context;
    QStringList words{u"deliver"_s};
    if (context.learned.settled)
        words += u"settled"_s;
    if (context.signedIn)
        words += u"signed-in"_s;
    if (context.learned.offered)
        words += u"offered %1"_s.arg(context.learned.offered->size());
    for (const auto index : context.learned.missing)
        words += u"missing "_s + test::operationName(index);
    if (!context.learned.tenantAddress.isEmpty())
        words += u"at "_s + context.learned.tenantAddress;
    return words.join(u' ');
}

CacheState state()
{
    return {{u"A"_s}};
}

CacheGenerations generations()
{
    return {{u"A"_s}};
}

} // namespace

class TestRestProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatMustComeFirst_data();
    void asksForWhatMustComeFirst();
    void knowsTheNextStep_data();
    void knowsTheNextStep();
    void renewsOnlyWhatCanBeRenewed_data();
    void renewsOnlyWhatCanBeRenewed();
    void hidesWhatTheServerDoesNotHave();
    void namesWhatIsWrongWithASetup_data();
    void namesWhatIsWrongWithASetup();
};

void TestRestProtocol::asksForWhatMustComeFirst_data()
{
    QTest::addColumn<bool>("online");
    QTest::addColumn<Known>("known");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("first");

    const auto row = [](const char *name, bool online, Known known, const Operation &operation,
                        const QString &first = {}) { QTest::newRow(name) << online << known << operation << first; };
    row("the probe needs nothing", false, Known::Nothing, Probe{});
    row("a sign-in needs a probe", false, Known::Nothing, SignIn{}, u"Probe"_s);
    row("a flush needs a probe", false, Known::Nothing, FlushAll{}, u"Probe"_s);
    row("a flush needs a sign-in", false, Known::Index, FlushAll{}, u"SignIn"_s);
    row("a flush needs no more", false, Known::SignIn, FlushAll{});
    row("a named flush needs no more", false, Known::SignIn, FlushNamed{{u"A"_s}});
    row("a list needs no more", false, Known::SignIn, ListCaches{});
    row("clearing needs no more", false, Known::SignIn, ClearConfiguration{u"A"_s, u"B"_s, true});
    row("a rebuild needs no more", false, Known::SignIn, RebuildDeltas{});
    row("features need a sign-in", false, Known::Index, Features{}, u"SignIn"_s);
    row("features need no more", false, Known::SignIn, Features{});
    row("a state needs the features", false, Known::SignIn, state(), u"Features"_s);
    row("generations need the features", false, Known::SignIn, generations(), u"Features"_s);
    row("a state needs a sign-in before them", false, Known::Index, state(), u"SignIn"_s);
    row("a state needs no more", false, Known::Features, state());

    row("online: the tenant's state needs nothing", true, Known::Nothing, TenantState{});
    row("online: the probe needs the tenant's state", true, Known::Nothing, Probe{}, u"TenantState"_s);
    row("online: a sign-in needs the tenant's state", true, Known::Nothing, SignIn{}, u"TenantState"_s);
    row("online: a flush needs the tenant's state", true, Known::Nothing, FlushAll{}, u"TenantState"_s);
    row("online: then a probe", true, Known::Tenant, FlushAll{}, u"Probe"_s);
    row("online: then a sign-in", true, Known::Index, FlushAll{}, u"SignIn"_s);
    row("online: then nothing", true, Known::SignIn, FlushAll{});
}

void TestRestProtocol::asksForWhatMustComeFirst()
{
    QFETCH(bool, online);
    QFETCH(Known, known);
    QFETCH(Operation, operation);
    QFETCH(QString, first);
    const auto prerequisite = rest().prerequisite(contextWith(known, online), operation);
    QCOMPARE(prerequisite ? test::operationName(prerequisite->index()) : QString(), first);

    // If the address of a tenant has expired, it is asked for again, even if everything else is known.
    auto forgotten = contextWith(known, true);
    forgotten.learned.tenantAddress.clear();
    const bool asks = std::holds_alternative<TenantState>(operation);
    QCOMPARE(rest().prerequisite(forgotten, operation), asks ? std::nullopt : std::optional<Operation>(TenantState{}));
}

void TestRestProtocol::knowsTheNextStep_data()
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
    const auto nothing = contextWith(Known::Nothing);
    const auto index = contextWith(Known::Index);
    const auto signedIn = contextWith(Known::SignIn);
    const auto online = contextWith(Known::SignIn, true);
    const auto there = u"deliver settled signed-in"_s;
    const auto at = u" at https://online2.superoffice.com/Cust12345"_s;

    row("probe: an answer settles it", nothing, Probe{}, ServerInfo{}, u"deliver settled"_s);
    row("probe: 404 does not", nothing, Probe{}, failed(Unsupported, Answered, 404), u"deliver"_s);
    row("probe: silence does not", nothing, Probe{}, failed(Timeout, MaybeSent), u"deliver"_s);
    row("probe: what was settled is not forgotten", signedIn, Probe{}, failed(Timeout, MaybeSent), there);
    row("probe: 401 is the web server's", nothing, Probe{}, failed(Http, Answered, 401), u"deliver"_s);
    row("sign-in: a yes is kept", index, SignIn{}, SignedIn{{}, u"A"_s, {}, {}}, there);
    row("sign-in: a no is none", index, SignIn{}, failed(SignInRefused, Answered, 401), u"deliver settled"_s);
    row("sign-in: silence is none", index, SignIn{}, failed(Timeout, MaybeSent), u"deliver settled"_s);
    row("features: kept", signedIn, Features{}, FeatureList{QStringList{u"a/b"_s}}, there + u" offered 1"_s);
    row("features: nothing learned", signedIn, Features{}, failed(Http, Answered, 500), there);
    row("features: expired", signedIn, Features{}, failed(SessionExpired, Answered, 401), u"renew"_s);
    row("list: expired", signedIn, ListCaches{}, failed(SessionExpired, Answered, 401), u"renew"_s);
    row("flush: expired", signedIn, FlushAll{}, failed(SessionExpired, Answered, 401), u"renew"_s);
    row("flush: expired before it, by the sign-in", signedIn, FlushAll{}, failed(SessionExpired, NotSent, 401), there);
    row("flush: no right", signedIn, FlushAll{}, failed(Forbidden, Answered, 403), there);
    row("flush: silence is never repeated", signedIn, FlushAll{}, failed(Timeout, MaybeSent), there);
    row("flush: a cut line is never repeated", signedIn, FlushAll{}, failed(Network, MaybeSent), there);
    row("flush: not there, and offered again", signedIn, FlushAll{}, failed(Unsupported, Answered, 404), there);
    row("rebuild: not there, and offered again", signedIn, RebuildDeltas{}, failed(Unsupported, Answered, 404), there);
    row("state: not there, and remembered", signedIn, state(), failed(Unsupported, Answered, 404),
        there + u" missing CacheState"_s);
    row("generations: not there, and remembered", signedIn, generations(), failed(Unsupported, Answered, 404),
        there + u" missing CacheGenerations"_s);
    row("state: not asked, nothing learned", signedIn, state(), failed(Unsupported, NotSent), there);
    row("flush: 421 on a server of one's own", signedIn, FlushAll{}, failed(Http, Answered, 421), there);

    row("online: 421 asks where to", online, FlushAll{}, failed(Http, Answered, 421), u"ask TenantState"_s);
    row("online: 421 to the probe", online, Probe{}, failed(Http, Answered, 421), u"ask TenantState"_s);
    row("online: 421 to the sign-in", online, SignIn{}, failed(Http, Answered, 421), u"ask TenantState"_s);
    row("online: 421 to a state", online, state(), failed(Http, Answered, 421), u"ask TenantState"_s);
    row("online: 421 to what was not sent", online, FlushAll{}, failed(Http, NotSent, 421), there + at);
    row("online: another status", online, FlushAll{}, failed(Http, Answered, 429), there + at);
    row("online: the tenant has moved", online, TenantState{}, TenantInfo{{}, {}, u"https://x"_s, {}, {}},
        u"deliver signed-in at https://x"_s); // which has to say that it is a NetServer
    row("online: the tenant rests, and is not called", online, TenantState{}, failed(Fault, Answered, 200), there);
    row("online: a lie about the tenant", online, TenantState{}, failed(Protocol, Answered, 200), there);
    row("online: 421 to the state leads nowhere", online, TenantState{}, failed(Http, Answered, 421), there);
    row("online: no word of the tenant", online, TenantState{}, failed(Timeout, MaybeSent), there + at);
}

void TestRestProtocol::knowsTheNextStep()
{
    QFETCH(Context, context);
    QFETCH(Operation, operation);
    QFETCH(Result<Reply>, result);
    QFETCH(QString, step);
    QCOMPARE(toText(rest().next(context, operation, result)), step);
}

void TestRestProtocol::renewsOnlyWhatCanBeRenewed_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<QString>("step");
    QTest::newRow("password") << SignInKind::Password << u"renew"_s;
    QTest::newRow("ticket") << SignInKind::Ticket << u"deliver settled signed-in"_s;
    QTest::newRow("access token") << SignInKind::AccessToken << u"deliver settled signed-in"_s;
    QTest::newRow("browser session") << SignInKind::BrowserSession << u"deliver settled signed-in"_s;
}

void TestRestProtocol::renewsOnlyWhatCanBeRenewed()
{
    QFETCH(SignInKind, kind);
    QFETCH(QString, step);
    const auto expired = failed(Error::Kind::SessionExpired, Error::Delivery::Answered, 401);
    QCOMPARE(toText(rest().next(contextWith(Known::SignIn, false, kind), FlushAll{}, expired)), step);
}

void TestRestProtocol::hidesWhatTheServerDoesNotHave()
{
    auto context = contextWith(Known::SignIn);
    QCOMPARE(rest().support(context, state()), Support::Unknown);
    QCOMPARE(rest().support(context, FlushAll{}), Support::Unknown);
    QCOMPARE(rest().support(context, SignIn{}), Support::Yes);
    QCOMPARE(rest().support(context, TenantState{}), Support::No);
    QCOMPARE(rest().support(contextWith(Known::Nothing, true), TenantState{}), Support::Yes);
    QVERIFY(rest().encode(context, state()));

    context = contextWith(Known::Features);
    QCOMPARE(rest().support(context, state()), Support::Yes);
    QCOMPARE(rest().support(context, FlushAll{}), Support::Yes);
    QCOMPARE(rest().support(context, generations()), Support::No);
    QCOMPARE(rest().support(context, RebuildDeltas{}), Support::No);
    QVERIFY(rest().encode(context, RebuildDeltas{})); // not offered, but it can be sent
    const auto request = rest().encode(context, generations());
    QVERIFY(!request);
    QCOMPARE(request.error().kind, Error::Kind::Unsupported);
    QCOMPARE(request.error().delivery, Error::Delivery::NotSent);

    // An answer counts more than the list of operations.
    context.learned.missing = {Operation(state()).index()};
    QCOMPARE(rest().support(context, state()), Support::No);
}

void TestRestProtocol::namesWhatIsWrongWithASetup_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("online");
    QTest::addColumn<QString>("understood"); // empty if there is a problem
    QTest::newRow("a server") << u"crm.example.test/SuperOffice/api/v1"_s << false
                              << u"https://crm.example.test/SuperOffice/"_s;
    QTest::newRow("a server, http") << u"http://crm.example.test/SuperOffice"_s << false
                                    << u"http://crm.example.test/SuperOffice/"_s;
    QTest::newRow("nothing") << u""_s << false << u""_s;
    QTest::newRow("a password") << u"https://a:b@crm.example.test/"_s << false << u""_s;
    QTest::newRow("a tenant") << u"Cust12345"_s << true << u"https://online.superoffice.com/Cust12345/"_s;
    QTest::newRow("a tenant's address") << u"https://online2.superoffice.com/Cust12345/api"_s << true
                                        << u"https://online2.superoffice.com/Cust12345/"_s;
    QTest::newRow("no tenant") << u"https://online2.superoffice.com/"_s << true << u""_s;
    QTest::newRow("no tenant whose state it is") << u"https://online.superoffice.com/api/state/"_s << true << u""_s;
    QTest::newRow("a tenant over http") << u"http://online2.superoffice.com/Cust12345"_s << true << u""_s;
    QTest::newRow("nothing online") << u" "_s << true << u""_s;
}

void TestRestProtocol::namesWhatIsWrongWithASetup()
{
    QFETCH(QString, address);
    QFETCH(bool, online);
    QFETCH(QString, understood);
    auto context = contextWith(Known::Nothing, online);
    context.address = address;
    const auto problem = rest().problem(context);
    QCOMPARE(problem.has_value(), understood.isEmpty());
    if (problem) {
        QCOMPARE(problem->kind, Error::Kind::InvalidInput);
        QCOMPARE(problem->delivery, Error::Delivery::NotSent);
        QVERIFY(!rest().encode(context, Probe{}));
    } else {
        QCOMPARE(rest().understoodAddress(context), understood);
    }
}

SLUICE_TEST(TestRestProtocol)

} // namespace tst_restprotocol

#include "tst_restprotocol.moc"
