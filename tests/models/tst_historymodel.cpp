// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/historymodel.h"
#include "core/models/historyrequestmodel.h"
#include "tests/support/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_historymodel {

namespace {

QDateTime moment(int day, int hour = 12)
{
    return QDateTime(QDate(2025, 3, day), QTime(hour, 2, 7), Qt::UTC);
}

HistoryRequest request(qsizetype node, std::optional<Evidence> evidence, int attempt = 1)
{
    const Dispatch dispatch{.step = 0, .node = node, .attempt = attempt};
    return {.dispatch = dispatch,
            .intent = RequestIntended{.dispatch = dispatch,
                                      .server = u"crm-farm"_s,
                                      .node = u"crm%1"_s.arg(node + 1),
                                      .account = u"ADM0"_s,
                                      .environment = Environment::Staging,
                                      .operation = u"flush-named"_s,
                                      .targets = {u"ExtAppCache"_s, u"UserGroupCache"_s}},
            .intendedAt = moment(1),
            .end = evidence ? std::optional(RequestEnded{.dispatch = dispatch, .evidence = *evidence}) : std::nullopt,
            .evidence = evidence};
}

HistoryRun runWith(const QList<HistoryRequest> &requests, HistoryRun::State state = HistoryRun::State::Finished)
{
    return {.id = u"run"_s,
            .number = 1,
            .at = moment(1),
            .begun = RunBegun{.who = {.user = u"kari"_s},
                              .servers = {u"crm-farm"_s},
                              .environment = Environment::Production,
                              .reason = u"New currency"_s,
                              .change = u"CHG-7"_s},
            .requests = requests,
            .ended = state == HistoryRun::State::Finished ? std::optional(RunEnded()) : std::nullopt,
            .state = state};
}

/// Run number \a number, begun on \a day.
HistoryRun numbered(qint64 number, int day)
{
    auto run = runWith({request(0, Evidence::Acknowledged)});
    run.id = u"run-%1"_s.arg(number);
    run.number = number;
    run.at = moment(day);
    return run;
}

/// Each day with the ids of its runs.
QStringList shownIn(const HistoryModel &model)
{
    QStringList days;
    for (int day = 0; day < model.rowCount(); ++day) {
        const auto parent = model.index(day, 0);
        QStringList runs{parent.data(HistoryModel::DayRole).toDate().toString(u"d:"_s)};
        for (int row = 0; row < model.rowCount(parent); ++row)
            runs << model.index(row, 0, parent).data(HistoryModel::RunRole).toString().section(u'-', 1);
        days << runs.join(u' ');
    }
    return days;
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowARunWent_data();
    void saysHowARunWent();
    void saysWhatWasDone_data();
    void saysWhatWasDone();
    void saysWhoDidItWhereAndWhy();
    void nameDaysAsPeopleDo();
    void groupsRunsByDays();
    void asksForOlderRunsOnce();
    void takesNewRunsIn();
    void startsAnewAfterAGap();
    void keepsOrderWhenTheClockWasSetBack();
    void usesTheDaysOfItsZone();
    void listsEachAttempt();
};

void TestHistoryModel::saysHowARunWent_data()
{
    using enum Evidence;
    using State = HistoryRun::State;
    QTest::addColumn<HistoryRun>("run");
    QTest::addColumn<CellState>("result");
    QTest::addColumn<QString>("text");
    const auto unsent = [](HistoryRun run, qsizetype count) {
        run.ended->unsent = count;
        return run;
    };
    QTest::newRow("all acknowledged") << runWith({request(0, Acknowledged), request(1, Acknowledged)})
                                      << CellState::Acknowledged << u"Acknowledged"_s;
    QTest::newRow("some refused") << runWith({request(0, Acknowledged), request(1, Refused)}) << CellState::Refused
                                  << u"1 of 2 acknowledged"_s;
    QTest::newRow("one refused") << runWith({request(0, Refused)}) << CellState::Refused << u"Refused"_s;
    QTest::newRow("failed is worse than refused")
        << runWith({request(0, Refused), request(1, Failed)}) << CellState::Failed << u"0 of 2 acknowledged"_s;
    QTest::newRow("unknown is worst") << runWith({request(0, Unknown), request(1, Failed), request(2, Acknowledged)})
                                      << CellState::Unknown << u"1 of 3 acknowledged"_s;
    QTest::newRow("all unknown") << runWith({request(0, Unknown), request(1, Unknown)}) << CellState::Unknown
                                 << u"Unknown"_s;
    QTest::newRow("a second attempt counts")
        << runWith({request(0, Failed), request(1, Acknowledged), request(0, Acknowledged, 2)})
        << CellState::Acknowledged << u"Acknowledged"_s;
    QTest::newRow("a second attempt that failed")
        << runWith({request(0, Acknowledged, 1), request(0, Failed, 2)}) << CellState::Failed << u"Failed"_s;
    QTest::newRow("some never sent") << unsent(runWith({request(0, Acknowledged)}), 2) << CellState::Cancelled
                                     << u"1 of 3 acknowledged"_s;
    QTest::newRow("nothing sent") << unsent(runWith({}), 2) << CellState::Cancelled << u"Nothing was sent"_s;
    QTest::newRow("running") << runWith({request(0, Acknowledged), request(1, {})}, State::Running)
                             << CellState::Running << u"Running"_s;
    QTest::newRow("interrupted in flight")
        << runWith({request(0, Acknowledged), request(1, Unknown)}, State::Interrupted) << CellState::Unknown
        << u"Interrupted, 1 unknown"_s;
    QTest::newRow("interrupted between two") << runWith({request(0, Acknowledged)}, State::Interrupted)
                                             << CellState::Cancelled << u"Interrupted, 1 acknowledged"_s;
    QTest::newRow("interrupted before the first")
        << runWith({}, State::Interrupted) << CellState::Cancelled << u"Interrupted, nothing was sent"_s;
}

void TestHistoryModel::saysHowARunWent()
{
    QFETCH(HistoryRun, run);
    QFETCH(CellState, result);
    QFETCH(QString, text);
    const auto row = historyRow(run);
    QCOMPARE(row.result, result);
    QCOMPARE(row.resultText, text);
}

void TestHistoryModel::saysWhatWasDone_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QStringList>("targets");
    QTest::addColumn<QString>("words");
    QTest::newRow("all") << u"flush-all"_s << QStringList{u"*"_s} << u"Flush all caches"_s;
    QTest::newRow("one") << u"flush-named"_s << QStringList{u"A"_s} << u"Flush A"_s;
    QTest::newRow("several") << u"flush-named"_s << QStringList{u"A"_s, u"B"_s} << u"Flush 2 caches"_s;
    QTest::newRow("configuration") << u"clear-configuration"_s << QStringList{u"configuration:WebClient/Web"_s}
                                   << u"Clear configuration WebClient/Web"_s;
    QTest::newRow("deltas") << u"rebuild-deltas"_s << QStringList{u"rebuild:panels"_s} << u"Rebuild deltas panels"_s;
    QTest::newRow("of a newer version") << u"warm-up"_s << QStringList{u"A"_s} << u"warm-up"_s;
    QTest::newRow("without targets") << u"clear-configuration"_s << QStringList() << u"Clear configuration "_s;
}

void TestHistoryModel::saysWhatWasDone()
{
    QFETCH(QString, operation);
    QFETCH(QStringList, targets);
    QTEST(actionWords(operation, targets), "words");
}

void TestHistoryModel::saysWhoDidItWhereAndWhy()
{
    const auto row = historyRow(runWith({request(0, Evidence::Acknowledged)}));
    QCOMPARE(row.who, u"kari as ADM0"_s);
    QCOMPARE(row.where, u"crm-farm"_s);
    QCOMPARE(row.what, u"Flush 2 caches"_s);
    QCOMPARE(row.why, u"CHG-7 · New currency"_s);
    QCOMPARE(row.environment, std::optional(Environment::Production));

    auto beheaded = runWith({request(0, Evidence::Acknowledged)});
    beheaded.begun.reset();
    QCOMPARE(historyRow(beheaded).who, u"ADM0"_s);
    QCOMPARE(historyRow(beheaded).environment, std::optional(Environment::Staging));
    QVERIFY(!historyRow(HistoryRun()).environment);
}

void TestHistoryModel::nameDaysAsPeopleDo()
{
    const QDate today(2026, 11, 29);
    QCOMPARE(dayText(today, today), u"Today, 29 November"_s);
    QCOMPARE(dayText(today.addDays(-1), today), u"Yesterday, 28 November"_s);
    QCOMPARE(dayText(today.addDays(-3), today), u"Thursday, 26 November"_s);
    QCOMPARE(dayText(QDate(2025, 12, 31), today), u"Wednesday, 31 December 2025"_s);
}

void TestHistoryModel::groupsRunsByDays()
{
    HistoryModel model(QTimeZone::utc());
    const QAbstractItemModelTester tester(&model);
    model.reset({.runs = {numbered(9, 3), numbered(7, 3), numbered(5, 2)}});
    QCOMPARE(shownIn(model), (QStringList{u"3: 9 7"_s, u"2: 5"_s}));
    QCOMPARE(model.runCount(), 3);

    const auto run = model.indexOf(u"run-7"_s);
    QCOMPARE(run.siblingAtColumn(HistoryModel::TimeColumn).data().toString(), u"12:02:07"_s);
    QCOMPARE(run.siblingAtColumn(HistoryModel::WhereColumn).data().toString(), u"Production · crm-farm"_s);
    QCOMPARE(run.siblingAtColumn(HistoryModel::ResultColumn).data(EvidenceRole).value<CellState>(),
             CellState::Acknowledged);
    QCOMPARE(run.siblingAtColumn(HistoryModel::WhereColumn).data(HistoryModel::EnvironmentRole).value<Environment>(),
             Environment::Production);
    QVERIFY(!run.data(Qt::ForegroundRole).isValid());
    QVERIFY(!run.parent().flags().testFlag(Qt::ItemIsSelectable));
    model.reset({});
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::asksForOlderRunsOnce()
{
    HistoryModel model(QTimeZone::utc());
    const QSignalSpy wanted(&model, &HistoryModel::pageWanted);
    model.reset({.runs = {numbered(9, 3), numbered(7, 2)}, .next = 7});
    QVERIFY(model.hasOlder());
    model.fetchOlder();
    QVERIFY(!model.hasOlder());
    model.fetchOlder();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toLongLong(), 7);
    model.forgetWanted();
    QVERIFY(model.hasOlder());
    model.append({.runs = {numbered(5, 2), numbered(3, 1)}});
    QCOMPARE(shownIn(model), (QStringList{u"3: 9"_s, u"2: 7 5"_s, u"1: 3"_s}));
    QVERIFY(!model.hasOlder());
}

void TestHistoryModel::takesNewRunsIn()
{
    HistoryModel model(QTimeZone::utc());
    const QAbstractItemModelTester tester(&model);
    model.reset({.runs = {numbered(7, 2), numbered(5, 2)}, .next = 5});
    const QPersistentModelIndex kept(model.indexOf(u"run-5"_s));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    auto changed = numbered(7, 2);
    changed.requests = {request(0, Evidence::Unknown)};
    model.refresh({.runs = {numbered(11, 3), numbered(9, 2), changed, numbered(5, 2)}});
    QCOMPARE(shownIn(model), (QStringList{u"3: 11"_s, u"2: 9 7 5"_s}));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.indexOf(u"run-7"_s).siblingAtColumn(HistoryModel::ResultColumn).data().toString(), u"Unknown"_s);
    QVERIFY(kept == model.indexOf(u"run-5"_s));
    model.forgetWanted();      // the tester asks by itself
    QVERIFY(model.hasOlder()); // what is older is still to come
    QCOMPARE(model.runCount(), 4);
}

void TestHistoryModel::startsAnewAfterAGap()
{
    HistoryModel model(QTimeZone::utc());
    model.reset({.runs = {numbered(7, 2)}, .next = 7});
    model.refresh({.runs = {numbered(30, 3), numbered(20, 3)}, .next = 20});
    QCOMPARE(shownIn(model), QStringList{u"3: 30 20"_s});
    QCOMPARE(model.runCount(), 2);
}

void TestHistoryModel::keepsOrderWhenTheClockWasSetBack()
{
    HistoryModel model(QTimeZone::utc());
    const QAbstractItemModelTester tester(&model);
    model.reset({.runs = {numbered(9, 3), numbered(7, 2), numbered(5, 3)}});
    QCOMPARE(shownIn(model), (QStringList{u"3: 9 5"_s, u"2: 7"_s}));
    model.refresh({.runs = {numbered(11, 2), numbered(9, 3), numbered(8, 3), numbered(7, 2), numbered(5, 3)}});
    QCOMPARE(shownIn(model), (QStringList{u"3: 9 8 5"_s, u"2: 11 7"_s}));
}

void TestHistoryModel::usesTheDaysOfItsZone()
{
    auto run = numbered(1, 2);
    run.at = moment(2, 23);
    HistoryModel model(QTimeZone(3600));
    model.reset({.runs = {run}});
    QCOMPARE(shownIn(model), QStringList{u"3: 1"_s});
    QCOMPARE(model.indexOf(u"run-1"_s).data().toString(), u"00:02:07"_s);
}

void TestHistoryModel::listsEachAttempt()
{
    HistoryRequestModel model(QTimeZone::utc());
    const QAbstractItemModelTester tester(&model);
    model.setRun(runWith({request(0, Evidence::Failed), request(0, Evidence::Acknowledged, 2)}));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.hasManyAttempts());
    QVERIFY(!model.hasManyActions());
    QCOMPARE(model.index(0, HistoryRequestModel::NodeColumn).data().toString(), u"crm1"_s);
    QCOMPARE(model.index(0, HistoryRequestModel::ResultColumn).data().toString(), u"Failed"_s);
    QCOMPARE(model.index(1, HistoryRequestModel::ResultColumn).data(EvidenceRole).value<CellState>(),
             CellState::Acknowledged);
    QCOMPARE(model.index(1, HistoryRequestModel::AttemptColumn).data().toString(), u"2"_s);
    QCOMPARE(model.index(1, HistoryRequestModel::SentColumn).data().toString(), u"12:02:07"_s);

    auto other = request(1, Evidence::Acknowledged);
    other.intent->server = u"crm-next"_s;
    other.intent->operation = u"flush-all"_s;
    model.setRun(runWith({request(0, Evidence::Acknowledged), other}));
    QVERIFY(model.hasManyActions());
    QCOMPARE(model.index(1, HistoryRequestModel::NodeColumn).data().toString(), u"crm-next: crm2"_s);
}

SLUICE_TEST(TestHistoryModel)

} // namespace tst_historymodel

#include "tst_historymodel.moc"
