// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpointkeeper.h"
#include "core/storage/history/reading/historyreader.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/secrets/memorysecrets.h"
#include "tests/gui/farmbench.h"
#include "tests/support/calls.h"
#include "tests/support/settingshome.h"
#include "tests/support/suite.h"
#include "ui/console/followups.h"
#include "ui/console/lastfromhere.h"
#include "ui/dialogs/action/withoutrecorddialog.h"
#include "ui/history/followupsdialog.h"
#include "ui/history/historyparts.h"
#include "ui/widgets/bars/resultbar.h"
#include "ui/widgets/bars/unansweredbar.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace sluice;
using namespace sluice::test;

namespace tst_runrecords {

namespace {

template<typename Event>
QList<Event> eventsIn(const MemoryRunLog &log)
{
    QList<Event> events;
    for (const auto &record : log.records()) {
        if (const auto *event = std::get_if<Event>(&record.event))
            events.append(*event);
    }
    return events;
}

} // namespace

/// What the window records of its runs, and what it says when it cannot.
class TestRunRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatIsKnownBeforeItLeaves();
    void continuesTheRunThatItRepeats();
    void keepsNothingOfADemo();
    void saysThatARunIsNotRecorded();
    void sendsNothingToProductionThatIsNotRecorded();
    void sendsItWithAReasonThatIsKeptElsewhere();
    void showsWhatWasNeverAnswered();
    void tellsInTheTableWhatWasLastSent();
    void saysTodayOnlyOfToday_data();
    void saysTodayOnlyOfToday();
    void knowsHowLongADayStillLasts();
    void takesTheWorstOfAllNodes();
    void ticksOffBesideTheResultWhatIsNotReached();
    void offersNothingToTickOffWhereNothingIsRecorded();
};

void TestRunRecords::recordsWhatIsKnownBeforeItLeaves()
{
    MemoryRunLog log;
    FarmBench bench(Environment::Test, 60000);
    bench.console.setRunLog(&log);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush());
    QTRY_COMPARE(bench.console.nodesDone().done, 3);
    QSignalSpy left(&bench.console, &Console::left);
    QElapsedTimer clock;
    clock.start();
    bench.console.leave();
    QVERIFY(left.wait(5000));
    QVERIFY2(clock.elapsed() < 3500, qPrintable(QString::number(clock.elapsed())));
    const auto remarks = eventsIn<RunRemark>(log);
    QVERIFY(std::ranges::any_of(remarks, [](const RunRemark &remark) {
        return remark.kind == RunRemark::Kind::Deviation && remark.text == "The operator left the program."_L1;
    }));
    const auto ended = eventsIn<RequestEnded>(log);
    const auto slow =
        std::ranges::find(ended, FarmBench::slow, [](const RequestEnded &request) { return request.dispatch.node; });
    QVERIFY(slow != ended.cend());
    QCOMPARE(slow->evidence, Evidence::Unknown);
    QVERIFY(std::holds_alternative<RunEnded>(log.records().constLast().event));
}

void TestRunRecords::continuesTheRunThatItRepeats()
{
    MemoryRunLog log;
    FarmBench bench;
    bench.console.setRunLog(&log);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush() && bench.runEnds());
    const auto first = bench.console.runs()->runId();
    click(bench.window.findChild<QPushButton *>(u"againButton"_s));
    QVERIFY(bench.accept() && bench.runEnds());
    const auto begun = eventsIn<RunBegun>(log);
    QCOMPARE(begun.size(), 2);
    QCOMPARE(begun.constLast().continues, first);
    const auto intended = eventsIn<RequestIntended>(log);
    QCOMPARE(intended.constLast().dispatch, (Dispatch{0, FarmBench::cutting, 2}));
}

void TestRunRecords::keepsNothingOfADemo()
{
    MemoryRunLog log;
    Bench bench;
    bench.console.setRunLog(&log);
    QVERIFY(bench.signIn());
    QCOMPARE(bench.console.environment(), Environment::Demo);
    bench.console.flush(FlushAll{});
    QVERIFY(bench.becomesIdle());
    QCOMPARE(bench.actionsReceived(), 1);
    QVERIFY(log.records().isEmpty());
}

void TestRunRecords::saysThatARunIsNotRecorded()
{
    MemoryRunLog log;
    log.failFrom(0, {.kind = Error::Kind::InvalidInput, .message = u"The disk is full."_s});
    FarmBench bench;
    bench.console.setRunLog(&log);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush());
    QTRY_VERIFY(says(&bench.window, u"What is done now is not recorded. The disk is full."_s));
    QVERIFY(bench.runEnds());
    QCOMPARE(bench.flushesAt(0), 1);
}

void TestRunRecords::sendsNothingToProductionThatIsNotRecorded()
{
    MemoryRunLog log;
    log.failFrom(0, {.kind = Error::Kind::InvalidInput, .message = u"The disk is full."_s});
    FarmBench bench(Environment::Production);
    bench.console.setRunLog(&log);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush());
    QTRY_VERIFY(says(&bench.window, u"In Production nothing is sent that cannot be recorded. The disk is full."_s));
    for (qsizetype node = 0; node < 4; ++node)
        QCOMPARE(bench.flushesAt(node), 0);
    click(bench.button(u"Dismiss"_s));
    QVERIFY(says(&bench.window, u"0 of 4 nodes acknowledged"_s));
}

void TestRunRecords::sendsItWithAReasonThatIsKeptElsewhere()
{
    const QTemporaryDir folder;
    MemoryRunLog log;
    log.failFrom(0, {.kind = Error::Kind::InvalidInput, .message = u"The disk is full."_s});
    FarmBench bench(Environment::Production);
    bench.console.setRunLog(&log);
    QVERIFY(bench.signInToFarm() && bench.confirmFlush());
    QTRY_VERIFY(bench.button(u"Send Without a Record"_s));
    click(bench.button(u"Send Without a Record"_s));
    auto *dialog = bench.dialog<WithoutRecordDialog>();
    QVERIFY(dialog);
    auto *send = shown<QPushButton>(dialog, u"Send Without a Record"_s);
    QVERIFY(!send->isEnabled());
    shown<QLineEdit>(dialog, u"Reason for sending without a record"_s)->setText(u"Users wait, disk full"_s);
    auto *file = shown<QLineEdit>(dialog, u"File for the records"_s);
    // What cannot be kept is not sent.
    file->setText(folder.filePath(u"missing/reasons.txt"_s));
    click(send);
    QVERIFY(says(dialog, u"/missing/reasons.txt cannot be written: "_s));
    const SettingsHome home;
    file->setText(home.ownFile(u"servers.json"_s));
    click(send);
    QVERIFY(says(dialog, u"Sluice keeps its own data there."_s));
    QVERIFY(!bench.console.isBusy());
    file->setText(folder.filePath(u"reasons.txt"_s));
    click(send);
    QVERIFY(bench.runEnds());
    QCOMPARE(bench.flushesAt(0), 1);
    QFile kept(folder.filePath(u"reasons.txt"_s));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QList<QJsonDocument> notes;
    QStringList events;
    const auto lines = kept.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.isEmpty())
            continue;
        notes.append(QJsonDocument::fromJson(line));
        const auto &note = notes.constLast();
        if (note[u"run"_s].toString() == bench.console.runs()->runId())
            events.append(QStringList{note[u"kind"_s].toString(), note[u"body"_s][u"node"_s].toString(),
                                      note[u"body"_s][u"evidence"_s].toString()}
                              .join(u' ')
                              .trimmed());
    }
    QCOMPARE(notes.constFirst()[u"reason"_s].toString(), u"Users wait, disk full"_s);
    QCOMPARE(notes.constFirst()[u"problem"_s].toString(), u"The disk is full."_s);
    // Then what could not be recorded of the run before, and then this run.
    QCOMPARE(notes.at(1)[u"kind"_s].toString(), u"run-begun"_s);
    const auto before = notes.at(1)[u"run"_s].toString();
    QVERIFY(before != bench.console.runs()->runId());
    QVERIFY(std::ranges::any_of(notes, [&before](const QJsonDocument &note) {
        return note[u"run"_s].toString() == before && note[u"kind"_s].toString() == "run-ended"_L1;
    }));
    QCOMPARE(events.constFirst(), u"run-begun"_s);
    QVERIFY(events.contains(u"request-intended crm01"_s));
    QCOMPARE(events.filter(u"request-intended"_s).size(), 4);
    QCOMPARE(events.filter(u"request-ended"_s).size(), 4);
    QCOMPARE(events.constLast(), u"run-ended"_s);
    const auto *activities = bench.console.activities();
    const auto said = activities->match(activities->index(0, ActivityModel::OutcomeColumn), Qt::DisplayRole,
                                        u"The disk is full. The records go to "_s, 1, Qt::MatchStartsWith);
    QCOMPARE(said.size(), 1);
}

void TestRunRecords::showsWhatWasNeverAnswered()
{
    WindowBench bench;
    const QDateTime at(QDate(2026, 11, 30), QTime(14, 2, 7));
    const UnansweredRequest request{
        .run = newRunId(),
        .at = at.toUTC(),
        .intent = {.node = u"crm04"_s, .operation = u"flush-named"_s, .targets = {u"CategoryCache"_s}},
        .begun = {}};
    QSignalSpy seen(&bench.window, &MainWindow::unansweredSeen);
    bench.window.showUnanswered({request});
    auto *bar = bench.window.findChild<UnansweredBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(says(bar, u"1 request of 14:02:07 was sent, and its answer is not recorded: Unknown"_s));
    QVERIFY(!says(bar, u"CategoryCache"_s));
    click(bench.button(u"Show Requests Without Answer"_s));
    QVERIFY(says(bar, u"2026-11-30 14:02:07, crm04: flush-named (CategoryCache)"_s));
    // A failure covers it, and it is not read by that.
    bench.window.showReport({.sentence = u"Something else."_s, .error = {}});
    QVERIFY(!bar->isVisible());
    click(bench.button(u"Dismiss"_s));
    QVERIFY(bar->isVisible());
    QVERIFY(seen.isEmpty());
    click(bench.button(u"Dismiss Requests Without Answer"_s));
    QVERIFY(!bar->isVisible());
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.at(0).at(0).value<QList<UnansweredRequest>>(), QList<UnansweredRequest>{request});
}

void TestRunRecords::tellsInTheTableWhatWasLastSent()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"history.db"_s);
    History history(path);
    HistoryReader reader(path);
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, {}, CheckpointKeeper::NoKey::Leave);
    FarmBench bench;
    bench.console.setRunLog(&history);
    bench.window.setHistory({history, reader, checkpoints, secrets});
    QVERIFY(bench.signInToFarm() && bench.confirmFlush() && bench.runEnds());
    bench.console.signOut();
    QVERIFY(bench.signInToFarm());
    const auto *caches = bench.console.caches();
    const auto row = static_cast<int>(caches->names().indexOf(u"CurrencyCache"_s));
    const auto state = [&] { return caches->index(row, CacheModel::StateColumn).data().toString(); };
    QTRY_VERIFY2(state().startsWith(u"Last from here: unknown today "_s), qPrintable(state())); // crm04 has cut
    QCOMPARE(caches->index(0, CacheModel::StateColumn).data().toString(), QString());
}

void TestRunRecords::saysTodayOnlyOfToday_data()
{
    QTest::addColumn<bool>("sleeps");
    QTest::newRow("while the program runs") << false;
    QTest::newRow("while the computer sleeps") << true;
}

void TestRunRecords::saysTodayOnlyOfToday()
{
    QFETCH(const bool, sleeps);
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"history.db"_s);
    History history(path);
    HistoryReader reader(path);
    FarmBench bench;
    bench.console.setRunLog(&history);
    // Half a second before midnight, or at noon; the computer sleeps for a day.
    QElapsedTimer running;
    qint64 slept = 0;
    const auto begin = QDateTime(QDate::currentDate(), sleeps ? QTime(12, 0) : QTime(23, 59, 59, 500));
    LastFromHere last(bench.console, reader, &bench.console,
                      [&] { return begin.addMSecs(slept + (running.isValid() ? running.elapsed() : 0)); });
    QVERIFY(bench.signInToFarm() && bench.confirmFlush() && bench.runEnds());
    const auto *caches = bench.console.caches();
    const auto row = static_cast<int>(caches->names().indexOf(u"CurrencyCache"_s));
    QTRY_VERIFY2(caches->lastText(row).contains(u" today "_s), qPrintable(caches->lastText(row)));
    if (sleeps) {
        slept = 24 * 3600 * 1000;
        last.checkDay();
    } else {
        running.start();
    }
    QTRY_VERIFY2(caches->lastText(row).contains(u" yesterday "_s), qPrintable(caches->lastText(row)));
}

void TestRunRecords::knowsHowLongADayStillLasts()
{
    using namespace std::chrono_literals;
    const QTimeZone oslo("Europe/Oslo");
    QCOMPARE(untilNextDay(QDateTime(QDate(2026, 11, 30), QTime(23, 59, 59), oslo)), 1s);
    QCOMPARE(untilNextDay(QDateTime(QDate(2026, 11, 30), QTime(0, 0), oslo)), 24h);
    QCOMPARE(untilNextDay(QDateTime(QDate(2026, 3, 29), QTime(0, 0), oslo)), 23h); // the clocks are put forward
    QCOMPARE(untilNextDay(QDateTime(QDate(2026, 10, 25), QTime(0, 0), oslo)), 25h);
}

void TestRunRecords::takesTheWorstOfAllNodes()
{
    const auto noon = QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);
    const auto last = [&noon](const QString &node, const QString &target, int seconds,
                              std::optional<Evidence> evidence) {
        return HistoryLast{
            .target = target, .at = noon.addSecs(seconds), .intent = {.node = node}, .evidence = evidence};
    };
    const auto one = last(u"crm01"_s, u"A"_s, 60, Evidence::Acknowledged);
    const auto two = last(u"crm02"_s, u"A"_s, 0, Evidence::Unknown); // only the other was repeated
    QCOMPARE(lastOf({one, two}).value(u"A"_s).evidence, Evidence::Unknown);
    QCOMPARE(lastOf({two, one}).value(u"A"_s), two);
    // What was sent to all caches later counts, and so does a node to which nothing else was sent.
    const auto all = last(u"crm02"_s, u"*"_s, 30, Evidence::Acknowledged);
    QCOMPARE(lastOf({one, two, all}).value(u"A"_s), one);
    const auto third = last(u"crm03"_s, u"*"_s, 0, Evidence::Refused);
    QCOMPARE(lastOf({one, third}).value(u"A"_s), third);
    QCOMPARE(lastOf({one, third}).value(u"*"_s), third);
    const auto running = last(u"crm01"_s, u"A"_s, 90, std::nullopt);
    QCOMPARE(lastOf({running, all}).value(u"A"_s), running);
}

void TestRunRecords::ticksOffBesideTheResultWhatIsNotReached()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"history.db"_s);
    History history(path);
    HistoryReader reader(path);
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, {}, CheckpointKeeper::NoKey::Leave);
    FarmBench bench;
    bench.console.setRunLog(&history);
    bench.window.setHistory({history, reader, checkpoints, secrets});
    QVERIFY(bench.signInToFarm() && bench.confirmFlush() && bench.runEnds());
    const auto unreached = unreachedBy({u"superoffice-soap"_s});
    QVERIFY(unreached.size() > 1);
    const auto open = [&]() -> FollowUpsDialog * {
        click(shown<QPushButton>(bench.window.findChild<ResultBar *>(),
                                 u"Not Reached by This: %1 Follow-Ups"_s.arg(unreached.size())));
        return bench.dialog<FollowUpsDialog>();
    };
    const auto box = [&](const FollowUpsDialog *dialog, qsizetype index) {
        return shown<QCheckBox>(dialog, u"Done: "_s + unreached.at(index).followUp);
    };
    const auto said = [&] {
        const auto run = resultOf(reader.run(bench.console.runs()->runId(), &reader)).value();
        QStringList texts;
        for (const auto &remark : run->remarks) {
            if (remark.remark.kind == RunRemark::Kind::OperatorSays)
                texts.append(remark.remark.text);
        }
        return texts;
    };
    auto *dialog = open();
    QVERIFY(dialog);
    QTRY_VERIFY(box(dialog, 1)->isEnabled());
    QVERIFY(said().isEmpty());
    click(box(dialog, 1));
    QVERIFY(box(dialog, 1)->isChecked() && !box(dialog, 1)->isEnabled()); // the history only grows
    QTRY_COMPARE(said(), QStringList{followUpText(unreached.at(1))});
    dialog->close();
    QTRY_VERIFY(!bench.window.findChild<FollowUpsDialog *>());

    dialog = open();
    QVERIFY(dialog);
    QTRY_VERIFY(box(dialog, 0)->isEnabled());
    QVERIFY(box(dialog, 1)->isChecked() && !box(dialog, 1)->isEnabled());
    QCOMPARE(said().size(), 1); // looking says nothing
}

void TestRunRecords::offersNothingToTickOffWhereNothingIsRecorded()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"history.db"_s);
    History history(path);
    HistoryReader reader(path);
    MemorySecrets secrets;
    CheckpointKeeper checkpoints(history, secrets, {}, CheckpointKeeper::NoKey::Leave);
    for (const auto environment : {Environment::Demo, Environment::Test}) {
        FarmBench bench(environment);
        bench.window.setHistory({history, reader, checkpoints, secrets}); // a log of runs is missing
        if (environment == Environment::Demo)
            bench.console.setRunLog(&history);
        QVERIFY(bench.signInToFarm() && bench.confirmFlush() && bench.runEnds());
        const auto *bar = bench.window.findChild<ResultBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!bar->findChild<QPushButton *>(u"followUpsButton"_s)->isVisible());
    }
}

SLUICE_GUI_TEST(TestRunRecords)

} // namespace tst_runrecords

#include "tst_runrecords.moc"
