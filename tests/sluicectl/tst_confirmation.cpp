// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/confirmation.h"

#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace {

ServerJob jobFor(const Operation &operation, std::optional<Environment> environment = {})
{
    ServerJob job;
    job.operation = operation;
    job.environment = environment;
    return job;
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
    void takesOnlyAClearYes_data();
    void takesOnlyAClearYes();
    void takesOnlyTheHostInProduction();

private:
    const QUrl m_address{u"https://crm01.example.test:8443/SuperOffice/"_s};
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
    auto job = jobFor(FlushAll{}, production ? std::optional(Environment::Production) : std::nullopt);
    job.yes = yes;
    if (!confirm.isNull())
        job.confirmedHost = confirm;
    const auto consent = consentOf(job, m_address, canAsk);
    QTEST(consent.kind, "kind");
    QVERIFY2(consent.reason.contains(partOfReason), qPrintable(consent.reason));
}

void TestConfirmation::asksWhatAndWhere()
{
    QCOMPARE(questionAbout(jobFor(FlushAll{}), m_address), u"Flush every cache on crm01.example.test:8443? [y/N] "_s);
    QCOMPARE(questionAbout(jobFor(FlushNamed{{u"A"_s}}), m_address),
             u"  A\nFlush this cache on crm01.example.test:8443? [y/N] "_s);
    QCOMPARE(questionAbout(jobFor(FlushNamed{{u"A"_s, u"B\u001b[2J"_s}}), m_address),
             u"  A\n  B\\u001b[2J\nFlush these 2 caches on crm01.example.test:8443? [y/N] "_s);
    QVERIFY(questionAbout(jobFor(ClearConfiguration{u"Web"_s, u"Main"_s, true}), m_address)
                .startsWith(u"Clear the configurations of application Web, instance Main, for everybody on crm01"_s));
    QVERIFY(questionAbout(jobFor(ClearConfiguration{u"Web"_s, u"Main"_s, false}), m_address)
                .startsWith(u"Clear your own"_s));
    QVERIFY(questionAbout(jobFor(FlushAll{}, Environment::Production), m_address)
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
    QCOMPARE(questionAbout(jobFor(RebuildDeltas{kind}), m_address),
             u"Flush and rebuild the deltas of %1 on crm01.example.test:8443? [y/N] "_s.arg(what));
}

void TestConfirmation::namesWhatThereIsOnlyOneOf()
{
    const auto questionIn = [this](std::optional<Environment> environment) {
        auto job = jobFor(FlushAll{}, environment);
        job.server.protocolId = u"inforouter"_s;
        return questionAbout(job, m_address);
    };
    const auto label = u"Carry out “Flush Application Cache and Settings” on crm01.example.test:8443, a server "_s;
    QVERIFY(questionIn({}).endsWith(label + u"without a class? [y/N] "_s));
    QVERIFY(questionIn(Environment::Test).endsWith(label + u"in Test? [y/N] "_s));
    QVERIFY(questionIn(Environment::Test).startsWith(u"  The next requests take a little longer."_s));
    const auto production = questionIn(Environment::Production);
    QVERIFY2(production.contains(label), qPrintable(production));
    QVERIFY(production.endsWith(u"Type crm01.example.test to go on: "_s));
}

void TestConfirmation::namesTheTenant()
{
    auto job = jobFor(FlushAll{});
    job.server.options.online = true;
    QCOMPARE(questionAbout(job, QUrl(u"https://online.superoffice.com/Cust12345/"_s)),
             u"Flush every cache on online.superoffice.com/Cust12345? [y/N] "_s);
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
    const QUrl address(u"https://online.superoffice.com/Cust12345/"_s);
    const auto name = u"online.superoffice.com/Cust12345"_s;
    auto job = jobFor(FlushAll{}, Environment::Production);
    job.server.options.online = true;
    QVERIFY(questionAbout(job, address).endsWith(u"Type %1 to go on: "_s.arg(name)));
    QCOMPARE(isConsent(named, job, address), consent);
    QVERIFY(consentOf(job, address, false).reason.contains(u"add --confirm %1."_s.arg(name)));
    job.yes = true;
    QVERIFY(consentOf(job, address, true).reason.contains(u"takes --confirm %1."_s.arg(name)));
    job.confirmedHost = named;
    const auto given = consentOf(job, address, true);
    QCOMPARE(given.kind, consent ? Consent::Kind::Given : Consent::Kind::Withheld);
    QVERIFY2(consent || given.reason.contains(u"the tenant %1"_s.arg(name)), qPrintable(given.reason));
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
    QTEST(isConsent(answer, jobFor(FlushAll{}), m_address), "consent");
}

void TestConfirmation::takesOnlyTheHostInProduction()
{
    const auto job = jobFor(FlushAll{}, Environment::Production);
    QVERIFY(isConsent(u"crm01.example.test"_s, job, m_address));
    QVERIFY(isConsent(u"CRM01.example.test:8443 "_s, job, m_address));
    QVERIFY(!isConsent(u"y"_s, job, m_address));
    QVERIFY(!isConsent(u"yes"_s, job, m_address));
    QVERIFY(!isConsent(u""_s, job, m_address));
}

QTEST_GUILESS_MAIN(TestConfirmation)
#include "tst_confirmation.moc"
