// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/strategyoptions.h"
#include "tests/sluicectl/commandlines.h"
#include "tests/support/suite.h"

#include <QScopeGuard>
#include <QTest>

using namespace sluice;
using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace tst_strategyoptions {
using std::chrono::seconds;
using test::jobOf;
using test::words;

namespace {

const auto flush = u"flush --all --server crm "_s;

} // namespace

/// How the command line says in which order nodes get their requests.
class TestStrategyOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStrategy_data();
    void readsAStrategy();
    void readsTheTimeOfTheStart_data();
    void readsTheTimeOfTheStart();
    void saysThatATimeDoesNotExist();
    void objects_data();
    void objects();
    void readsWhereAndWhy();
};

void TestStrategyOptions::readsAStrategy_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<Strategy>("strategy");
    const auto row = [](const char *name, const QString &options, const Strategy &strategy) {
        QTest::newRow(name) << options << strategy;
    };
    row("nothing said", {}, {.order = Order::Parallel, .atOnce = 8});
    row("parallel", u"--strategy parallel --at-once 3"_s, {.atOnce = 3});
    row("serial", u"--strategy serial --pause 30"_s, {.order = Order::Serial, .pause = seconds(30)});
    row("waves", u"--strategy waves=4 --at-once 2"_s, {.order = Order::Waves, .atOnce = 2, .waveSize = 4});
    row("waves with a pause", u"--strategy waves=4 --pause 0"_s, {.order = Order::Waves, .waveSize = 4});
    row("failures", u"--max-failures 2"_s, {.maxFailures = 2});
    row("a hold", u"--hold-after-first"_s, {.holdAfterFirst = true});
    row("a gate", u"--strategy serial --gate 1.5"_s, {.order = Order::Serial, .gateFactor = 1.5});
    row("a gate after the hold", u"--hold-after-first --gate 2"_s, {.holdAfterFirst = true, .gateFactor = 2});
    row("a limit", u"--node-timeout 9"_s, {.nodeTimeout = seconds(9)});
}

void TestStrategyOptions::readsAStrategy()
{
    QFETCH(QString, options);
    QTEST(jobOf<ServerJob>(flush + options).strategy, "strategy");
}

void TestStrategyOptions::readsTheTimeOfTheStart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("start"); // invalid: a mistake
    const auto at = [](int day, int hour, int minute, int second = 0) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute, second)).toUTC();
    };
    QTest::newRow("later today") << u"22:00"_s << at(29, 22, 0);
    QTest::newRow("with seconds") << u"22:00:30"_s << at(29, 22, 0, 30);
    QTest::newRow("over today, so tomorrow") << u"13:59"_s << at(30, 13, 59);
    QTest::newRow("now, so tomorrow") << u"14:00"_s << at(30, 14, 0);
    QTest::newRow("local date and time") << u"2026-11-30T01:15"_s << at(30, 1, 15);
    QTest::newRow("in a zone") << u"2026-11-30T10:00:00+02:00"_s
                               << QDateTime(QDate(2026, 11, 30), QTime(8, 0), Qt::UTC);
    QTest::newRow("in UTC") << u"2026-11-30T10:00Z"_s << QDateTime(QDate(2026, 11, 30), QTime(10, 0), Qt::UTC);
    QTest::newRow("over") << u"2026-11-29T13:59"_s << QDateTime();
    QTest::newRow("a date alone") << u"2026-11-30"_s << QDateTime();
    QTest::newRow("no time of a day") << u"24:30"_s << QDateTime();
    QTest::newRow("a word") << u"tonight"_s << QDateTime();
}

void TestStrategyOptions::readsTheTimeOfTheStart()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, start);
    const auto now = QDateTime(QDate(2026, 11, 29), QTime(14, 0));
    QCommandLineParser parser;
    parser.addOption({u"start-at"_s, QString(), u"TIME"_s});
    QVERIFY(parser.parse({u"sluicectl"_s, u"--start-at"_s, text}));
    const auto strategy = readStrategy(ParsedOptions(parser), now);
    QCOMPARE(strategy.has_value(), start.isValid());
    if (strategy)
        QCOMPARE(*strategy->startAt, start);
    else
        QVERIFY2(strategy.error().contains(u"--start-at"_s), qPrintable(strategy.error()));
}

/// In the night in which clocks are set forward.
void TestStrategyOptions::saysThatATimeDoesNotExist()
{
    const auto before = qgetenv("TZ");
    qputenv("TZ", "America/New_York");
    const auto restore = qScopeGuard([&before] { before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before); });
    QCommandLineParser parser;
    parser.addOption({u"start-at"_s, QString(), u"TIME"_s});
    QVERIFY(parser.parse({u"sluicectl"_s, u"--start-at"_s, u"2027-03-14T02:30"_s}));
    const auto strategy = readStrategy(ParsedOptions(parser), QDateTime(QDate(2026, 11, 29), QTime(14, 0)));
    QVERIFY(!strategy);
    QVERIFY2(strategy.error().contains(u"does not exist"_s), qPrintable(strategy.error()));
}

void TestStrategyOptions::objects_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("part");
    const auto row = [](const QString &options, const QString &part) {
        QTest::newRow(qPrintable(options)) << options << part;
    };
    row(u"--strategy fast"_s, u"--strategy is parallel, serial or waves=N"_s);
    row(u"--strategy waves"_s, u"--strategy is parallel, serial or waves=N"_s);
    row(u"--strategy waves=all"_s, u"--strategy is parallel, serial or waves=N"_s);
    row(u"--strategy waves=0"_s, u"at least 1 node"_s);
    row(u"--at-once 0"_s, u"1 to 64 nodes"_s);
    row(u"--at-once 65"_s, u"1 to 64 nodes"_s);
    row(u"--at-once many"_s, u"--at-once is a whole number"_s);
    row(u"--at-once 2 --strategy serial"_s, u"leave --at-once out"_s);
    row(u"--pause 10"_s, u"--pause is between nodes or waves"_s);
    row(u"--pause=-1 --strategy serial"_s, u"0 seconds to a day"_s);
    row(u"--pause 86401 --strategy serial"_s, u"0 seconds to a day"_s);
    row(u"--pause 1m --strategy serial"_s, u"--pause is a number of seconds"_s);
    row(u"--max-failures 0"_s, u"1 failed node at the earliest"_s);
    row(u"--max-failures some"_s, u"--max-failures is a whole number"_s);
    row(u"--gate 2"_s, u"--gate is before the next node or wave"_s);
    row(u"--gate 0.5 --strategy serial"_s, u"from 1 to 1,000"_s);
    row(u"--gate slow --strategy serial"_s, u"--gate is a number"_s);
    row(u"--node-timeout 0"_s, u"at least 1 second"_s);
    row(u"--node ∅"_s, u"--node needs a name"_s);
    row(u"--json --json-lines"_s, u"choose one"_s);
    row(u"--without-record why"_s, u"belong together"_s);
    row(u"--record-to file"_s, u"belong together"_s);
    row(u"--without-record ␣ --record-to file"_s, u"needs a reason"_s);
    row(u"--scope once"_s, u"--scope is no option of flush"_s);
}

void TestStrategyOptions::objects()
{
    QFETCH(QString, options);
    QFETCH(QString, part);
    const auto invocation = parse(allCommands(), words(flush + options));
    QVERIFY(!invocation);
    QVERIFY2(invocation.error().sentence.contains(part), qPrintable(invocation.error().sentence));
}

void TestStrategyOptions::readsWhereAndWhy()
{
    const auto job = jobOf<ServerJob>(flush + u"--node a --node b --change CHG7 --json-lines --dry-run"_s);
    QCOMPARE(job.nodes, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(job.change, u"CHG7"_s);
    QVERIFY(job.jsonLines && job.isDryRun && !job.isPreview);
    QVERIFY(job.steps.constFirst().scope == Scope::EveryNode);
    const auto rebuild = u"rebuild Udef --server crm --scope "_s;
    QVERIFY(jobOf<ServerJob>(rebuild + u"once"_s).steps.constFirst().scope == Scope::OncePerFarm);
    QVERIFY(jobOf<ServerJob>(rebuild + u"every"_s).steps.constFirst().scope == Scope::EveryNode);
    QVERIFY(!parse(allCommands(), words(rebuild + u"twice"_s)));
    QVERIFY(!parse(allCommands(), words(u"flush --all --url http://a/ --user b --node c"_s)));
    QVERIFY(jobOf<ServerJob>(u"sign-out --url http://a/ --protocol inforouter --dry-run"_s).isPreview);
}

SLUICE_TEST(TestStrategyOptions)

} // namespace tst_strategyoptions

#include "tst_strategyoptions.moc"
