// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/confirmation.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_confirmation {

namespace {

ServerJob jobFor(const Operation &operation)
{
    ServerJob job;
    job.steps = {{.operation = operation}};
    return job;
}

/// A destination that the command line gives as an address.
Destination at(const QString &address, Environment environment = Environment::Test)
{
    SignInRequest request;
    request.protocolId = u"superoffice"_s;
    request.address = address;
    return {.name = QUrl(address).authority(),
            .environment = environment,
            .policy = Policies().of(environment),
            .own = request,
            .nodes = {request}};
}

Destination tenant(Environment environment = Environment::Test)
{
    auto destination = at(u"https://online.superoffice.com/Cust12345"_s, environment);
    destination.name += u"/Cust12345"_s;
    destination.own.options.online = true;
    return destination;
}

/// A stored destination with nodes.
Destination farm(Environment environment, int nodes)
{
    auto destination = at(u"https://crm.example.test/SuperOffice"_s, environment);
    destination.serverId = u"1"_s;
    destination.name = u"The CRM"_s;
    destination.nodes.clear();
    for (int i = 1; i <= nodes; ++i) {
        auto request = destination.own;
        request.nodeName = u"crm0%1"_s.arg(i);
        destination.nodes.append(request);
    }
    if (nodes == 0)
        destination.nodes.append(destination.own);
    return destination;
}

} // namespace

class TestConfirmation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weighsTheCommandLine_data();
    void weighsTheCommandLine();
    void asksWhatAndWhere();
    void saysWhatIsRebuilt_data();
    void saysWhatIsRebuilt();
    void namesWhatThereIsOnlyOneOf();
    void namesTheTenant();
    void wantsTheTenantInProduction_data();
    void wantsTheTenantInProduction();
    void takesNoNameThatTwoServersShare_data();
    void takesNoNameThatTwoServersShare();
    void takesOnlyAClearYes_data();
    void takesOnlyAClearYes();
    void takesOnlyTheHostInProduction();
    void asksByThePolicy_data();
    void asksByThePolicy();
    void namesEveryNodeOfAFarm();
    void saysWhatIsProtected();
    void weighsSeveralServersTogether_data();
    void weighsSeveralServersTogether();
    void asksOnceForSeveralServers();
    void asksForTheServerInProduction();
    void asksAboutEveryStep();

private:
    const QString m_address = u"https://crm01.example.test:8443/SuperOffice/"_s;
};

void TestConfirmation::weighsTheCommandLine_data()
{
    QTest::addColumn<bool>("production");
    QTest::addColumn<bool>("yes");
    QTest::addColumn<QString>("confirm");
    QTest::addColumn<bool>("canAsk");
    QTest::addColumn<Consent::Kind>("kind");
    QTest::addColumn<QString>("partOfReason");
    const auto row = [](const char *name, bool production, bool yes, const QString &confirm, bool canAsk,
                        Consent::Kind kind, const QString &reason = {}) {
        QTest::newRow(name) << production << yes << confirm << canAsk << kind << reason;
    };
    using enum Consent::Kind;
    const auto host = u"crm01.example.test"_s;
    row("nothing said, nobody there", false, false, {}, false, Withheld, u"--yes"_s);
    row("nothing said, somebody there", false, false, {}, true, ToBeAsked);
    row("yes", false, true, {}, false, Given);
    row("yes, somebody there", false, true, {}, true, Given);
    row("the right host", false, false, host, false, Given);
    row("the wrong host", false, false, u"crm02.example.test"_s, true, Withheld, u"another host"_s);
    row("the wrong host and yes", false, true, u"crm02.example.test"_s, true, Withheld, u"another host"_s);
    row("an empty host and yes", false, true, u""_s, true, Withheld, u"another host"_s);
    row("Production: nothing said, nobody there", true, false, {}, false, Withheld, u"--confirm crm01.example.test"_s);
    row("Production: nothing said, somebody there", true, false, {}, true, ToBeAsked);
    row("Production: yes", true, true, {}, false, Withheld, u"--confirm crm01.example.test"_s);
    row("Production: yes, somebody there", true, true, {}, true, Withheld, u"--yes is not enough"_s);
    row("Production: the right host", true, false, host, false, Given);
    row("Production: the right host and yes", true, true, host, false, Given);
    row("Production: the wrong host", true, false, u"crm02.example.test"_s, true, Withheld, u"another host"_s);
}

void TestConfirmation::weighsTheCommandLine()
{
    QFETCH(bool, production);
    QFETCH(bool, yes);
    QFETCH(QString, confirm);
    QFETCH(bool, canAsk);
    QFETCH(QString, partOfReason);
    auto job = jobFor(FlushAll{});
    job.yes = yes;
    if (!confirm.isNull())
        job.confirmed = {confirm};
    const auto destination = at(m_address, production ? Environment::Production : Environment::Test);
    const auto consent = consentOf(job, {destination}, canAsk);
    QTEST(consent.kind, "kind");
    QVERIFY2(consent.reason.contains(partOfReason), qPrintable(consent.reason));
}

void TestConfirmation::asksWhatAndWhere()
{
    const auto everything = questionAbout(jobFor(FlushAll{}), {at(m_address)});
    QVERIFY2(everything.endsWith(u"\nFlush every cache on ▲ TEST crm01.example.test:8443? [y/N] "_s),
             qPrintable(everything));
    QCOMPARE(questionAbout(jobFor(FlushNamed{{u"A"_s}}), {at(m_address)}),
             u"  A\nFlush this cache on ▲ TEST crm01.example.test:8443? [y/N] "_s);
    QCOMPARE(questionAbout(jobFor(FlushNamed{{u"A"_s, u"B\u001b[2J"_s}}), {at(m_address)}),
             u"  A\n  B\\u001b[2J\nFlush these 2 caches on ▲ TEST crm01.example.test:8443? [y/N] "_s);
    QVERIFY(questionAbout(jobFor(ClearConfiguration{u"Web"_s, u"Main"_s, true}), {at(m_address)})
                .startsWith(
                    u"Clear the configurations of application Web, instance Main, for everybody on ▲ TEST crm01"_s));
    QVERIFY(questionAbout(jobFor(ClearConfiguration{u"Web"_s, u"Main"_s, false}), {at(m_address)})
                .startsWith(u"Clear your own"_s));
    QVERIFY(questionAbout(jobFor(FlushAll{}), {at(m_address, Environment::Production)})
                .endsWith(u"\nThis server is in Production. Type crm01.example.test to go on: "_s));
}

void TestConfirmation::saysWhatIsRebuilt_data()
{
    QTest::addColumn<DeltaKind>("kind");
    QTest::addColumn<QString>("what");
    QTest::newRow("Udef") << DeltaKind::Udef << u"user-defined fields"_s;
    QTest::newRow("Webpanel") << DeltaKind::Webpanel << u"web panels"_s;
    QTest::newRow("TaskMenu") << DeltaKind::TaskMenu << u"task menus"_s;
    QTest::newRow("CustomObjectArchivePanel")
        << DeltaKind::CustomObjectArchivePanel << u"archive panels of custom objects"_s;
}

void TestConfirmation::saysWhatIsRebuilt()
{
    QFETCH(DeltaKind, kind);
    QFETCH(QString, what);
    QCOMPARE(questionAbout(jobFor(RebuildDeltas{kind}), {at(m_address)}),
             u"Flush and rebuild the deltas of %1 on ▲ TEST crm01.example.test:8443? [y/N] "_s.arg(what));
}

void TestConfirmation::namesWhatThereIsOnlyOneOf()
{
    const auto questionIn = [this](Environment environment) {
        auto destination = at(m_address, environment);
        destination.own.protocolId = u"inforouter"_s;
        return questionAbout(jobFor(FlushAll{}), {destination});
    };
    const auto intent = u"Carry out “Flush Application Cache and Settings” on %1crm01.example.test:8443"_s;
    QVERIFY(questionIn(Environment::Test).endsWith(intent.arg(u"▲ TEST "_s) + u"? [y/N] "_s));
    QVERIFY(questionIn(Environment::Test).startsWith(u"  The next requests take a little longer."_s));
    const auto production = questionIn(Environment::Production);
    QVERIFY2(production.contains(intent.arg(u"■ PRODUCTION "_s)), qPrintable(production));
    QVERIFY(production.endsWith(u"Type crm01.example.test to go on: "_s));
}

void TestConfirmation::namesTheTenant()
{
    const auto question = questionAbout(jobFor(FlushAll{}), {tenant()});
    QVERIFY2(question.endsWith(u"\nFlush every cache on ▲ TEST online.superoffice.com/Cust12345? [y/N] "_s),
             qPrintable(question));
}

void TestConfirmation::wantsTheTenantInProduction_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("consent");
    QTest::newRow("the tenant") << u"CUST12345"_s << true;
    QTest::newRow("host and tenant") << u"online.superoffice.com/Cust12345"_s << true;
    QTest::newRow("the host") << u"online.superoffice.com"_s << false;
    QTest::newRow("another tenant") << u"online.superoffice.com/Cust1"_s << false;
}

void TestConfirmation::wantsTheTenantInProduction()
{
    QFETCH(QString, named);
    QFETCH(bool, consent);
    const auto name = u"online.superoffice.com/Cust12345"_s;
    auto job = jobFor(FlushAll{});
    const auto destination = tenant(Environment::Production);
    QVERIFY(questionAbout(job, {destination}).endsWith(u"Type %1 to go on: "_s.arg(name)));
    QCOMPARE(isConsent(named, job, {destination}), consent);
    QVERIFY(consentOf(job, {destination}, false).reason.contains(u"add --confirm %1."_s.arg(name)));
    job.yes = true;
    QVERIFY(consentOf(job, {destination}, true).reason.contains(u"add --confirm %1."_s.arg(name)));
    job.confirmed = {named};
    const auto given = consentOf(job, {destination}, true);
    QCOMPARE(given.kind, consent ? Consent::Kind::Given : Consent::Kind::Withheld);
    QVERIFY2(consent || given.reason.contains(u"the tenant %1"_s.arg(name)), qPrintable(given.reason));
}

void TestConfirmation::takesNoNameThatTwoServersShare_data()
{
    QTest::addColumn<QString>("otherName"); ///< the server beside "The CRM"; both are on crm.example.test
    QTest::addColumn<QStringList>("confirmed");
    QTest::addColumn<bool>("consent");
    const auto crm = u"The CRM"_s;
    const auto archive = u"The archive"_s;
    const auto host = u"crm.example.test"_s;
    QTest::newRow("the host of both") << archive << QStringList{host} << false;
    QTest::newRow("both names") << archive << QStringList{crm, archive} << true;
    QTest::newRow("the name that is asked for") << archive << QStringList{crm} << true;
    QTest::newRow("the name of the other one") << archive << QStringList{archive} << false;
    QTest::newRow("a name that is also the host of the other") << host << QStringList{host} << false;
    QTest::newRow("both names, one of them also the host of the other") << host << QStringList{crm, host} << true;
}

/// Names are unique among the stored servers; a host is not.
void TestConfirmation::takesNoNameThatTwoServersShare()
{
    QFETCH(QString, otherName);
    QFETCH(QStringList, confirmed);
    QFETCH(bool, consent);
    const auto one = farm(Environment::Production, 0);
    auto other = one;
    other.serverId = u"2"_s;
    other.name = otherName;
    auto job = jobFor(FlushAll{});
    job.confirmed = {u"crm.example.test"_s};
    QVERIFY(isConfirmed(job, {one}));
    job.confirmed = confirmed;
    QCOMPARE(isConfirmed(job, {one, other}), consent);
    if (confirmed.size() == 1)
        QCOMPARE(isConsent(confirmed.constFirst(), job, {one, other}), consent);
}

void TestConfirmation::takesOnlyAClearYes_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("consent");
    const QStringList yes{u"y"_s, u"Y"_s, u"yes"_s, u"YES"_s, u" y "_s};
    const QStringList no{u""_s, u"n"_s, u"no"_s, u"yy"_s, u"yesterday"_s, u"1"_s, u"crm01.example.test"_s};
    for (const auto &answer : yes)
        QTest::addRow("'%s'", qPrintable(answer)) << answer << true;
    for (const auto &answer : no)
        QTest::addRow("'%s'", qPrintable(answer)) << answer << false;
}

void TestConfirmation::takesOnlyAClearYes()
{
    QFETCH(QString, answer);
    QTEST(isConsent(answer, jobFor(FlushAll{}), {at(m_address)}), "consent");
}

void TestConfirmation::takesOnlyTheHostInProduction()
{
    const auto job = jobFor(FlushAll{});
    const auto destination = at(m_address, Environment::Production);
    QVERIFY(isConsent(u"crm01.example.test"_s, job, {destination}));
    QVERIFY(isConsent(u"CRM01.example.test:8443 "_s, job, {destination}));
    QVERIFY(!isConsent(u"y"_s, job, {destination}));
    QVERIFY(!isConsent(u"yes"_s, job, {destination}));
    QVERIFY(!isConsent(u""_s, job, {destination}));
}

void TestConfirmation::asksByThePolicy_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<bool>("isNameAsked");
    const auto row = [](const char *name, Environment environment, const Operation &operation, bool asked) {
        QTest::newRow(name) << environment << operation << asked;
    };
    const Operation named = FlushNamed{{u"CurrencyCache"_s}};
    const Operation guarded = FlushNamed{{u"DatabaseConnection"_s}};
    row("Production, a cache", Environment::Production, named, true);
    row("Production, everything", Environment::Production, FlushAll{}, true);
    row("Test with a strict policy, a cache", Environment::Test, named, false);
    row("Test with a strict policy, a protected cache", Environment::Test, guarded, true);
    row("Test with a strict policy, everything", Environment::Test, FlushAll{}, true);
    row("Staging as usual, everything", Environment::Staging, FlushAll{}, false);
    row("Staging as usual, a protected cache", Environment::Staging, guarded, false);
}

void TestConfirmation::asksByThePolicy()
{
    QFETCH(Environment, environment);
    QFETCH(Operation, operation);
    QFETCH(bool, isNameAsked);
    auto destination = at(m_address, environment);
    if (environment == Environment::Test)
        destination.policy.graveConfirmation = Confirmation::TypedHost;
    auto job = jobFor(operation);
    QCOMPARE(questionAbout(job, {destination}).endsWith(u"Type crm01.example.test to go on: "_s), isNameAsked);
    QCOMPARE(isConsent(u"y"_s, job, {destination}), !isNameAsked);
    job.yes = true;
    QCOMPARE(consentOf(job, {destination}, true).kind, isNameAsked ? Consent::Kind::Withheld : Consent::Kind::Given);
    QCOMPARE(consentOf(job, {destination}, true).reason.contains(u"--confirm crm01.example.test"_s), isNameAsked);
}

void TestConfirmation::namesEveryNodeOfAFarm()
{
    const auto job = jobFor(FlushAll{});
    const auto three = questionAbout(job, {farm(Environment::Test, 3)});
    QVERIFY2(three.endsWith(u"Flush every cache on ▲ TEST The CRM (3 nodes: crm01, crm02, crm03)? [y/N] "_s),
             qPrintable(three));
    QVERIFY(questionAbout(job, {farm(Environment::Test, 1)}).contains(u"The CRM (one node: crm01)"_s));
    QVERIFY(questionAbout(job, {farm(Environment::Test, 0)}).contains(u"The CRM (crm.example.test)"_s));
    const auto production = farm(Environment::Production, 3);
    QVERIFY(questionAbout(job, {production}).endsWith(u"Type The CRM to go on: "_s));
    QVERIFY(isConsent(u" the crm "_s, job, {production}));
    QVERIFY(isConsent(u"crm.example.test"_s, job, {production}));
    QVERIFY(!isConsent(u"crm01"_s, job, {production}));
    QVERIFY(!isConsent(u"yes"_s, job, {production}));
}

void TestConfirmation::saysWhatIsProtected()
{
    const auto job = jobFor(FlushNamed{{u"CurrencyCache"_s, u"databaseconnection"_s}});
    const auto question = questionAbout(job, {at(m_address, Environment::Staging)});
    QVERIFY2(question.startsWith(u"  databaseconnection is protected.\n"_s), qPrintable(question));
    QVERIFY(!question.contains(u"CurrencyCache is protected"_s));
}

void TestConfirmation::weighsSeveralServersTogether_data()
{
    QTest::addColumn<QStringList>("confirmed");
    QTest::addColumn<bool>("yes");
    QTest::addColumn<Consent::Kind>("kind");
    using enum Consent::Kind;
    const auto crm = u"The CRM"_s;
    const auto other = u"crm01.example.test"_s;
    const auto row = [](const char *name, const QStringList &confirmed, bool yes, Consent::Kind kind) {
        QTest::newRow(name) << confirmed << yes << kind;
    };
    row("nothing said", {}, false, ToBeAsked);
    row("yes, and one is in Production", {}, true, Withheld);
    row("the name of the one in Production and yes", {crm}, true, Given);
    row("the name of the one in Production", {crm}, false, Given);
    row("the name of the one in Test", {other}, false, ToBeAsked);
    row("the name of the one in Test and yes", {other}, true, Withheld);
    row("both names", {crm, other}, false, Given);
    row("a name of no server of the call", {crm, u"crm99"_s}, true, Withheld);
}

void TestConfirmation::weighsSeveralServersTogether()
{
    QFETCH(QStringList, confirmed);
    QFETCH(bool, yes);
    auto job = jobFor(FlushAll{});
    job.confirmed = confirmed;
    job.yes = yes;
    const QList<Destination> destinations{at(m_address, Environment::Test), farm(Environment::Production, 2)};
    QTEST(consentOf(job, destinations, true).kind, "kind");
}

void TestConfirmation::asksOnceForSeveralServers()
{
    auto other = farm(Environment::Production, 0);
    other.serverId = u"2"_s;
    other.name = u"The archive"_s;
    const auto job = jobFor(FlushAll{});
    const QList<Destination> destinations{farm(Environment::Production, 2), other};
    const auto question = questionAbout(job, destinations);
    QVERIFY2(question.contains(u"On ■ PRODUCTION The CRM (2 nodes: crm01, crm02):\n"_s), qPrintable(question));
    QVERIFY2(question.contains(u"On ■ PRODUCTION The archive (crm.example.test):\n"_s), qPrintable(question));
    QVERIFY2(question.contains(u"  1. Flush every cache.\n"_s), qPrintable(question));
    QVERIFY2(
        question.endsWith(
            u"Do this on these 2 servers?\nThese servers are in Production: The CRM, The archive. Type The CRM to go on: "_s),
        qPrintable(question));
    QVERIFY(isConsent(u"the crm"_s, job, destinations));
    QVERIFY(!isConsent(u"The archive"_s, job, destinations));
}

/// Also where a test server demands a name for more than that one does.
void TestConfirmation::asksForTheServerInProduction()
{
    auto test = farm(Environment::Test, 0);
    test.serverId = u"2"_s;
    test.name = u"The test"_s;
    test.policy.confirmation = Confirmation::TypedHost;
    const auto job = jobFor(FlushNamed{{u"A"_s}});
    const QList<Destination> destinations{test, farm(Environment::Production, 2)};
    const auto question = questionAbout(job, destinations);
    QVERIFY2(question.endsWith(u"One of these servers is in Production. Type The CRM to go on: "_s),
             qPrintable(question));
    QVERIFY(isConsent(u"the crm"_s, job, destinations));
    QVERIFY(!isConsent(u"the test"_s, job, destinations));
}

void TestConfirmation::asksAboutEveryStep()
{
    auto job = jobFor(FlushNamed{{u"A"_s, u"DatabaseConnection"_s}});
    job.steps.first().barrier = Barrier::AllAcknowledged;
    job.steps.append({.operation = ClearConfiguration{u"Web"_s, u"Main"_s, true}, .scope = Scope::OncePerFarm});
    const auto question = questionAbout(job, {farm(Environment::Test, 2)});
    QCOMPARE(question,
             u"  1. Flush A, DatabaseConnection. It goes on only if every node answers OK.\n"
             "  2. Clear the configurations of application Web, instance Main, for everybody, once for each farm.\n"
             "On ▲ TEST The CRM (2 nodes: crm01, crm02):\n"
             "  DatabaseConnection is protected.\n"
             "Carry out these 2 steps there? [y/N] "_s);
}

SLUICE_TEST(TestConfirmation)

} // namespace tst_confirmation

#include "tst_confirmation.moc"
