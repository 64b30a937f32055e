// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/server/policy.h"
#include "tests/support/plans.h"
#include "tests/support/presets.h"
#include "tests/support/suite.h"
#include "ui/texts/plantexts.h"
#include "ui/texts/policytexts.h"

#include <QApplication>
#include <QTest>

using namespace sluice;
using namespace sluice::test;
using namespace Qt::StringLiterals;

namespace tst_plantexts {

class TestPlanTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDown_data();
    void countsDown();
    void namesOnlyWhoIsKnown();
    void saysWhatEachStepDoes();
    void saysWithWhichAccounts_data();
    void saysWithWhichAccounts();
    void saysWhatAPresetDoesAndWhere();
    void saysWhatAPlanNeeds();
};

void TestPlanTexts::countsDown_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("days") << 3 * 86400LL << u"For another 3 days, until"_s;
    QTest::newRow("hours") << 47 * 3600LL << u"For another 47 hours, until"_s;
    QTest::newRow("minutes") << 7199LL << u"For another 119 minutes, until"_s;
    QTest::newRow("a minute") << 60LL << u"For another 1 minute, until"_s;
    QTest::newRow("seconds") << 1LL << u"For less than a minute, until"_s;
    QTest::newRow("now") << 0LL << u"It has expired less than a minute ago, at"_s;
    QTest::newRow("over") << -7200LL << u"It has expired 2 hours ago, at"_s;
}

void TestPlanTexts::countsDown()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, text);
    const auto shown = expiryText(planNoon.addSecs(seconds), planNoon, QTimeZone::utc());
    QVERIFY2(shown.startsWith(text), qPrintable(shown));
}

void TestPlanTexts::namesOnlyWhoIsKnown()
{
    const auto key = signerCalled(u"Anna"_s).keys.publicKey;
    QCOMPARE(signerName(u"Queen"_s, key, knownPeople()), u"Anna"_s); // by the key, whatever the file says
    QCOMPARE(signerName(u"Bo"_s, QByteArray(32, 'k'), knownPeople()), u"“Bo”, who is not known here"_s);
    QCOMPARE(signerName({}, {}, knownPeople()), u"Somebody who is not known here"_s);
}

void TestPlanTexts::saysWhatEachStepDoes()
{
    QCOMPARE(stepLines(fullPlan().steps),
             (QStringList{u"1. Flush 1 Cache: A. Goes on only if every node answered OK."_s,
                          u"2. Clear configurations of WebClient / Web, for all associates. Once for each server."_s}));
    QCOMPARE(leftOutLines(fullPlan()),
             (QStringList{u"crm, crm03: It is being upgraded."_s, u"crm, B: It is protected."_s}));
    QCOMPARE(listLines(fullPlan()), QStringList{u"crm01, 2 caches: B, A"_s});
}

void TestPlanTexts::saysWithWhichAccounts_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("text");
    QTest::newRow("two") << u"ANNA"_s << u"BO"_s << u"crm: you sign in as BO, the author as ANNA."_s;
    QTest::newRow("one")
        << u"ANNA"_s << u"anna"_s
        << u"crm: you and the author sign in with the same account, anna, so four eyes cannot be shown there."_s;
    QTest::newRow("own not known") << u"ANNA"_s << QString()
                                   << u"crm: it is not known with which account you sign in, so four eyes cannot be "
                                      u"shown there. Sign in first."_s;
    QTest::newRow("the author's not known")
        << QString() << u"BO"_s
        << u"crm: you sign in as BO. It is not known with which account the author does, so four eyes cannot be shown "
           "there."_s;
}

void TestPlanTexts::saysWithWhichAccounts()
{
    QFETCH(const QString, author);
    QFETCH(const QString, account);
    QFETCH(const QString, text);
    auto plan = fullPlan();
    plan.servers.first().account = author;
    QCOMPARE(accountLines(plan, {{.server = u"crm"_s, .account = account}}), QStringList{text});
}

void TestPlanTexts::saysWhatAPresetDoesAndWhere()
{
    auto preset = presetCalled(u"Weekly"_s);
    QCOMPARE(presetText(preset), u"Flush 1 Cache, then Flush All Caches on all servers in Oslo; crm; erp, erp01"_s);
    preset.steps += preset.steps;
    preset.targets += preset.targets;
    QCOMPARE(
        presetText(preset),
        u"Flush 1 Cache, then Flush All Caches and 2 more steps on all servers in Oslo; crm; erp, erp01 and 3 more"_s);
}

void TestPlanTexts::saysWhatAPlanNeeds()
{
    const Policy policy{.planRequired = true};
    const Operation action = FlushAll{};
    const auto text = objectionText(policy, Environment::Test, action);
    QVERIFY2(
        text.startsWith(
            u"Actions on servers in Test need a plan that a second person has approved. Save the action as a plan"_s),
        qPrintable(text));
    QCOMPARE(objectionText(policy, Environment::Test, action, Approval::SecondPerson), QString());
    const Policy readOnly{.readOnly = true, .planRequired = true};
    QVERIFY(objectionText(readOnly, Environment::Test, action).startsWith(u"Servers in Test are read-only."_s));
    QVERIFY(objectionText(readOnly, Environment::Test, action, Approval::SecondPerson)
                .startsWith(u"Servers in Test are read-only."_s));
}

SLUICE_GUI_TEST(TestPlanTexts)

} // namespace tst_plantexts

#include "tst_plantexts.moc"
