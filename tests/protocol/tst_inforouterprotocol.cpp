// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registry.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_inforouterprotocol {

namespace {

const Protocol &infoRouter()
{
    return *protocolById(u"inforouter"_s);
}

/// What is known about a server at several stages.
enum class Known { Nothing, Probe, SignIn };

Context contextWith(Known known, SignInKind kind = SignInKind::Password)
{
    Context context;
    context.address = u"https://files.example.test/"_s;
    context.options.signIn = kind;
    context.credentials.user = u"opsadmin"_s;
    context.credentials.password = u"s3cret"_s;
    context.credentials.givenTicket = kind == SignInKind::Ticket ? u"given"_s : QString();
    context.learned.settled = known >= Known::Probe;
    context.signedIn = known >= Known::SignIn;
    if (context.signedIn)
        context.credentials.ticket = u"0b3c1d9e-5a52-4a9f-8f27-0c5a2f3ad111"_s;
    return context;
}

Result<Reply> failed(Error::Kind kind, Error::Delivery delivery = Error::Delivery::Answered,
                     Error::Cause cause = Error::Cause::Unknown)
{
    Error error;
    error.kind = kind;
    error.delivery = delivery;
    error.cause = cause;
    return Failure(error);
}

Result<Reply> formsAreOff()
{
    return failed(Error::Kind::Unsupported, Error::Delivery::Answered, Error::Cause::FormsOff);
}

QString toText(const Context &context)
{
    QStringList words;
    if (context.learned.settled)
        words << u"settled"_s;
    if (context.learned.postIsOff)
        words << u"post-is-off"_s;
    if (context.signedIn)
        words << u"signed-in-as "_s + context.account;
    for (const auto &missing : context.learned.missingCalls)
        words << u"without "_s + missing;
    return words.join(u' ');
}

/// The next move as a short text: "renew", "again post-is-off", "deliver settled".
QString toText(const NextMove &step)
{
    if (std::holds_alternative<Renew>(step))
        return u"renew"_s;
    if (std::holds_alternative<Verify>(step))
        return u"verify"_s;
    if (std::holds_alternative<ReadAgain>(step))
        return u"read again"_s;
    if (const auto *again = std::get_if<Again>(&step))
        return (u"again "_s + toText(again->context)).trimmed();
    if (const auto *last = std::get_if<Deliver>(&step))
        return (u"deliver "_s + toText(last->context)).trimmed();
    return u"ask"_s;
}

QString toText(const std::optional<Operation> &operation)
{
    if (!operation)
        return u"nothing"_s;
    return std::holds_alternative<Probe>(*operation) ? u"probe"_s : u"sign in"_s;
}

} // namespace

class TestInfoRouterProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatComesFirst_data();
    void knowsWhatComesFirst();
    void knowsTheNextStep_data();
    void knowsTheNextStep();
    void speaksSoapWherePostIsOffUnlessSomethingElseWasChosen();
    void beginsWithPostAgainWhereSoapWasNotAnsweredEither();
    void offersWhatTheServerIsNotKnownToLack();
    void saysThatTheServerIsTooOldAndWhichItIs();
    void hasOneCacheUnderTheVendorsLabel();
};

void TestInfoRouterProtocol::knowsWhatComesFirst_data()
{
    QTest::addColumn<Known>("known");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("first");

    QTest::newRow("probe") << Known::Nothing << Operation(Probe{}) << u"nothing"_s;
    QTest::newRow("sign-in of a server nobody knows") << Known::Nothing << Operation(SignIn{}) << u"probe"_s;
    QTest::newRow("flush of a server nobody knows") << Known::Nothing << Operation(FlushAll{}) << u"probe"_s;
    QTest::newRow("sign-in") << Known::Probe << Operation(SignIn{}) << u"nothing"_s;
    QTest::newRow("flush, nobody signed in") << Known::Probe << Operation(FlushAll{}) << u"sign in"_s;
    QTest::newRow("settings, nobody signed in") << Known::Probe << Operation(ReadSettings{}) << u"sign in"_s;
    QTest::newRow("flush") << Known::SignIn << Operation(FlushAll{}) << u"nothing"_s;
    QTest::newRow("sign-out never signs in") << Known::Probe << Operation(SignOut{}) << u"nothing"_s;
    QTest::newRow("nor does the description") << Known::Probe << Operation(Features{}) << u"nothing"_s;
    QTest::newRow("nor does a check") << Known::Probe << Operation(CheckSignIn{}) << u"nothing"_s;
}

void TestInfoRouterProtocol::knowsWhatComesFirst()
{
    QFETCH(Known, known);
    QFETCH(Operation, operation);
    QFETCH(QString, first);

    QCOMPARE(toText(infoRouter().prerequisite(contextWith(known), operation)), first);
}

void TestInfoRouterProtocol::knowsTheNextStep_data()
{
    QTest::addColumn<Context>("context");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Result<Reply>>("result");
    QTest::addColumn<QString>("step");

    const auto nothing = contextWith(Known::Nothing);
    const auto probed = contextWith(Known::Probe);
    auto signedIn = contextWith(Known::SignIn);
    signedIn.account = u"OpsAdmin"_s;
    auto given = contextWith(Known::SignIn, SignInKind::Ticket);
    given.account = u"OpsAdmin"_s;
    auto renewing = probed;
    renewing.credentials.endedTicket = u"0b3c1d9e-5a52-4a9f-8f27-0c5a2f3ad111"_s;
    const auto row = [](const char *name, const Context &context, const Operation &operation,
                        const Result<Reply> &result, const char *step) {
        QTest::newRow(name) << context << operation << result << QString::fromLatin1(step);
    };
    using Kind = Error::Kind;
    const auto cut = failed(Kind::Network, Error::Delivery::MaybeSent);

    row("probe: answered", nothing, Probe{}, ServerInfo{}, "deliver settled");
    row("probe: forms are off", nothing, Probe{}, formsAreOff(), "again post-is-off");
    row("probe: not there", nothing, Probe{}, failed(Kind::Unsupported), "deliver");
    row("probe: silence", nothing, Probe{}, cut, "deliver");

    const auto who = SignedIn{.ticket = u"t"_s, .account = u"OpsAdmin"_s, .fullName = {}};
    row("sign-in: yes", probed, SignIn{}, who, "deliver settled signed-in-as OpsAdmin");
    row("sign-in: refused, never tried again", probed, SignIn{}, failed(Kind::SignInRefused), "deliver settled");
    auto german = probed;
    german.options.language = u"de"_s;
    row("sign-in: the call is unknown", german, SignIn{}, failed(Kind::Unsupported),
        "again settled without AuthenticateUser1");
    row("sign-in: the call that every server has is unknown", probed, SignIn{}, failed(Kind::Unsupported),
        "deliver settled");
    row("renewal: the call is unknown", renewing, SignIn{}, failed(Kind::Unsupported),
        "again settled without RenewTicket");
    row("renewal: refused, never tried in another way", renewing, SignIn{}, failed(Kind::SignInRefused),
        "deliver settled");
    const auto perhaps = failed(Kind::Fault, Error::Delivery::Answered, Error::Cause::MayBeMissing);
    row("sign-in: the call may be unknown", probed, SignIn{}, perhaps, "read again");
    auto described = probed;
    described.learned.askedForFeatures = true;
    row("sign-in: nothing tells whether it is", described, SignIn{}, perhaps, "deliver settled");
    row("sign-in: the form is refused, never tried in another way", german, SignIn{}, formsAreOff(), "deliver settled");
    row("description", probed, Features{}, FeatureList{}, "deliver settled");
    row("sign-in: cut", probed, SignIn{}, cut, "deliver settled");

    const char *stays = "deliver settled signed-in-as OpsAdmin";
    row("flush: yes", signedIn, FlushAll{}, Done{}, stays);
    row("flush: the session has ended", signedIn, FlushAll{}, failed(Kind::SessionExpired), "renew");
    row("flush: a given ticket has ended", given, FlushAll{}, failed(Kind::SessionExpired), stays);
    row("flush: forbidden, or was there no session?", signedIn, FlushAll{}, failed(Kind::Forbidden), "verify");
    row("flush: refused for another reason", signedIn, FlushAll{}, failed(Kind::Fault), stays);
    row("flush: the call may be unknown", signedIn, FlushAll{}, perhaps, "read again");
    row("flush: the form is refused", signedIn, FlushAll{}, formsAreOff(), stays);
    row("flush: cut, never sent again", signedIn, FlushAll{}, cut, stays);
    row("flush: unknown", signedIn, FlushAll{}, failed(Kind::Unsupported),
        "deliver settled signed-in-as OpsAdmin without FlushApplicationCache");
    row("settings: the session has ended", signedIn, ReadSettings{}, failed(Kind::SessionExpired), "renew");
    row("settings: forbidden is only that", signedIn, ReadSettings{}, failed(Kind::Forbidden), stays);
    row("check: the session has ended", signedIn, CheckSignIn{}, failed(Kind::SessionExpired), stays);
    row("sign-out", signedIn, SignOut{}, Done{}, stays);
}

void TestInfoRouterProtocol::knowsTheNextStep()
{
    QFETCH(Context, context);
    QFETCH(Operation, operation);
    QFETCH(Result<Reply>, result);
    QFETCH(QString, step);

    QCOMPARE(toText(infoRouter().next(context, operation, result)), step);
}

void TestInfoRouterProtocol::speaksSoapWherePostIsOffUnlessSomethingElseWasChosen()
{
    auto context = contextWith(Known::Nothing);
    QCOMPARE(infoRouter().encode(context, Probe{})->url.fileName(), u"ServerInfo"_s);
    const auto step = infoRouter().next(context, Probe{}, formsAreOff());
    const auto soap = std::get<Again>(step).context;
    QCOMPARE(infoRouter().encode(soap, Probe{})->url.fileName(), u"srv.asmx"_s);

    for (const auto chosen : {Binding::Post, Binding::Get}) {
        context.options.binding = chosen;
        QCOMPARE(toText(infoRouter().next(context, Probe{}, formsAreOff())), u"deliver"_s);
    }
}

void TestInfoRouterProtocol::beginsWithPostAgainWhereSoapWasNotAnsweredEither()
{
    auto context = contextWith(Known::Nothing);
    context.learned.postIsOff = true;
    QCOMPARE(toText(infoRouter().next(context, Probe{}, failed(Error::Kind::Http))), u"deliver"_s);
    QCOMPARE(toText(infoRouter().next(context, Probe{}, ServerInfo{})), u"deliver settled post-is-off"_s);
}

void TestInfoRouterProtocol::offersWhatTheServerIsNotKnownToLack()
{
    auto context = contextWith(Known::SignIn);
    QCOMPARE(infoRouter().support(context, FlushAll{}), Support::Unknown);
    QCOMPARE(infoRouter().support(context, SignOut{}), Support::Yes);
    QCOMPARE(infoRouter().support(context, ListCaches{}), Support::No);
    QCOMPARE(infoRouter().support(context, FlushNamed{{u"A"_s}}), Support::No);
    QCOMPARE(infoRouter().support(context, ClearConfiguration{u"A"_s, u"B"_s, true}), Support::No);
    QCOMPARE(infoRouter().support(context, CacheState{{u"A"_s}}), Support::No);

    context.learned.missingCalls = {u"FlushApplicationCache"_s, u"GetSystemBehaviorSettings"_s};
    QCOMPARE(infoRouter().support(context, FlushAll{}), Support::No);
    QCOMPARE(infoRouter().support(context, ReadSettings{SettingsSource::SystemBehavior}), Support::No);
    QCOMPARE(infoRouter().support(context, ReadSettings{SettingsSource::ApplicationParameters}), Support::Unknown);
    // The server may have been upgraded meanwhile, so the operation is sent all the same.
    QVERIFY(infoRouter().encode(context, FlushAll{}).has_value());

    for (const auto &id : {u"superoffice"_s, u"superoffice-rest"_s, u"superoffice-soap"_s}) {
        for (const auto &foreign : {Operation(SignOut{}), Operation(MayFlush{}), Operation(ReadSettings{})}) {
            QCOMPARE(protocolById(id)->support(contextWith(Known::SignIn), foreign), Support::No);
            const auto request = protocolById(id)->encode(contextWith(Known::SignIn), foreign);
            QCOMPARE(request.error().kind, Error::Kind::Unsupported);
        }
    }
}

void TestInfoRouterProtocol::saysThatTheServerIsTooOldAndWhichItIs()
{
    const HttpResponse unknown{.status = 500,
                               .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
                               .body = "FlushApplicationCache Web Service method name is not valid.\r\n"};
    auto context = contextWith(Known::SignIn);
    QCOMPARE(infoRouter().decode(context, FlushAll{}, unknown).error().message,
             u"This server is too old: it does not offer FlushApplicationCache."_s);
    context.learned.version = u"8.1.155"_s;
    QCOMPARE(infoRouter().decode(context, FlushAll{}, unknown).error().message,
             u"infoRouter 8.1.155 is too old: it does not offer FlushApplicationCache."_s);
    context.learned.version = u"9.2"_s; // documented to have it
    QCOMPARE(infoRouter().decode(context, FlushAll{}, unknown).error().message,
             u"infoRouter 9.2 does not offer FlushApplicationCache, or something in front of it does not let it "
             "through."_s);
}

void TestInfoRouterProtocol::hasOneCacheUnderTheVendorsLabel()
{
    const auto cache = infoRouter().product().wholeCache;
    QCOMPARE(cache->label, u"Flush Application Cache and Settings"_s);
    QVERIFY(!cache->holds.isEmpty() && !cache->flushAfter.isEmpty() && !cache->doesNotHelp.isEmpty());
    for (const auto &id : {u"superoffice"_s, u"superoffice-rest"_s, u"superoffice-soap"_s})
        QVERIFY(!protocolById(id)->product().wholeCache);
}

SLUICE_TEST(TestInfoRouterProtocol)

} // namespace tst_inforouterprotocol

#include "tst_inforouterprotocol.moc"
