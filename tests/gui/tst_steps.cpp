// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bench.h"
#include "tests/support/suite.h"
#include "ui/widgets/bars/errorbar.h"

#include <QApplication>
#include <QSignalSpy>

using namespace sluice;
using namespace sluice::test;

namespace tst_steps {

namespace {

QList<Operation> allSteps()
{
    return {ClearConfiguration{u"WebClient"_s, u"Web"_s, true}, RebuildDeltas{DeltaKind::Udef},
            RebuildDeltas{DeltaKind::Webpanel}};
}

mock::Settings without(const QStringList &operations)
{
    mock::Settings settings;
    settings.missingOperations = operations;
    return settings;
}

QString summaryOf(Bench &bench, const QList<Operation> &steps)
{
    const QSignalSpy flushed(&bench.console, &Console::flushed);
    bench.console.carryOut({.steps = steps, .destination = bench.console.destination()});
    return bench.becomesIdle() && flushed.count() == 1 ? flushed.constFirst().constFirst().toString() : QString();
}

QStringList outcomes(Bench &bench)
{
    QStringList texts;
    const auto *model = bench.console.activities();
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, ActivityModel::OutcomeColumn).data().toString();
    return texts;
}

} // namespace

/// Several requests, one after the other.
class TestSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayOnceThatAllWereAcknowledged();
    void beginWithTheOneThatWasNot();
    void tellHowManyWentWrong();
    void offerToSendOnlyASingleOneAgain();
    void areWrittenDownOneByOne();
};

void TestSteps::sayOnceThatAllWereAcknowledged()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto summary = summaryOf(bench, allSteps());
    QVERIFY2(summary.startsWith("All 3 requests: Acknowledged, "_L1), qPrintable(summary));
    QVERIFY(!bench.window.findChild<ErrorBar *>()->isVisible());
}

void TestSteps::beginWithTheOneThatWasNot()
{
    Bench bench(without({u"RebuildUdefDeltas"_s}));
    QVERIFY(bench.signIn());
    const auto summary = summaryOf(bench, allSteps());
    QVERIFY2(summary.startsWith("1 of 3 requests was not acknowledged. Deltas of user-defined fields: Failed: "_L1),
             qPrintable(summary));
    QCOMPARE(bench.received("Rebuild"_L1), 2); // the last one was sent as well
}

void TestSteps::tellHowManyWentWrong()
{
    Bench bench(without({u"RebuildUdefDeltas"_s, u"RebuildWebpanelDeltas"_s}));
    QVERIFY(bench.signIn());
    QVERIFY(summaryOf(bench, allSteps()).startsWith("2 of 3 requests"_L1));
    QVERIFY(says(bench.window.findChild<ErrorBar *>(), u"One more request was not acknowledged: see Activity."_s));
}

void TestSteps::offerToSendOnlyASingleOneAgain()
{
    mock::Settings settings;
    settings.actionStatus = 500;
    Bench bench(settings);
    QVERIFY(bench.signIn());
    summaryOf(bench, {allSteps().constFirst()});
    QVERIFY(bench.button(u"Send Again"_s));
    summaryOf(bench, allSteps());
    QVERIFY(says(bench.window.findChild<ErrorBar *>(), u"2 more requests were not acknowledged: see Activity."_s));
    QVERIFY(!bench.button(u"Send Again"_s));
}

void TestSteps::areWrittenDownOneByOne()
{
    Bench bench;
    QVERIFY(bench.signIn());
    const auto before = outcomes(bench).size();
    QStringList activities;
    qsizetype mostWhileBusy = 0;
    connect(&bench.console, &Console::busyChanged, &bench.window, [&] {
        activities << bench.console.activity();
        if (bench.console.isBusy())
            mostWhileBusy = outcomes(bench).size() - before;
    });
    summaryOf(bench, allSteps());
    QCOMPARE(activities.size(), 4);
    QVERIFY(activities.at(0).startsWith("Clearing configurations of WebClient / Web"_L1));
    QVERIFY(activities.at(1).startsWith("Rebuilding deltas of user-defined fields"_L1));
    QVERIFY(activities.at(2).startsWith("Rebuilding deltas of web panels"_L1));
    QCOMPARE(activities.at(3), QString());
    QCOMPARE(mostWhileBusy, 2);
    QCOMPARE(outcomes(bench).size(), before + 3);
}

SLUICE_GUI_TEST(TestSteps)

} // namespace tst_steps

#include "tst_steps.moc"
