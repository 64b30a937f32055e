// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plans/stepjson.h"

#include "core/storage/files/jsonreader.h"
#include "tests/support/operations.h"
#include "tests/support/suite.h"

#include <QJsonDocument>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_stepjson {

namespace {

const QDateTime Night(QDate(2026, 11, 30), QTime(23, 15, 0, 250), Qt::UTC);

QJsonObject planOf(const QList<PlanStep> &steps, const Strategy &strategy)
{
    return {{u"steps"_s, toJson(steps)}, {u"strategy"_s, toJson(strategy)}};
}

QStringList problemsIn(const QJsonValue &plan)
{
    QStringList problems;
    JsonReader reader(plan, {}, problems);
    stepsFrom(reader);
    strategyFrom(reader);
    return problems;
}

/// The plan that each row of readsNothingIntoAMistake() spoils.
const char *const good =
    R"({"steps":[{"operation":{"id":"flush-named","names":["A"]},"scope":"everyNode","barrier":"allAcknowledged"}],)"
    R"("strategy":{"order":"waves","atOnce":8,"waveSize":2,"pauseSeconds":60,"holdAfterFirst":false,"gateFactor":1.5,)"
    R"("maxFailures":2,"startAt":"2026-11-30T23:15:00.000Z","nodeTimeoutSeconds":30}})";

} // namespace

class TestStepJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAStepAgain_data();
    void findsAStepAgain();
    void readsNoStepThatIsNoAction();
    void findsAStrategyAgain_data();
    void findsAStrategyAgain();
    void readsNothingIntoAMistake_data();
    void readsNothingIntoAMistake();
};

void TestStepJson::findsAStepAgain_data()
{
    QTest::addColumn<PlanStep>("step");
    for (const auto &operation : test::everyOperation()) {
        if (isAction(operation))
            QTest::newRow(test::idOf(operation)) << PlanStep{.operation = operation};
    }
    QTest::newRow("odd names") << PlanStep{.operation = FlushNamed{{u"<b>Ønske</b>"_s, u"a\"b\\c"_s, u" "_s}}};
    QTest::newRow("only me") << PlanStep{.operation = ClearConfiguration{u"WebClient"_s, u"Web"_s, false}};
    for (const auto kind : allDeltaKinds)
        QTest::addRow("%s", qPrintable(deltaKindName(kind))) << PlanStep{.operation = RebuildDeltas{kind}};
    QTest::newRow("once") << PlanStep{.operation = FlushAll{}, .scope = Scope::OncePerFarm};
    QTest::newRow("barrier") << PlanStep{.operation = FlushAll{}, .barrier = Barrier::AllAcknowledged};
}

void TestStepJson::findsAStepAgain()
{
    QFETCH(const PlanStep, step);
    const QList steps{step, PlanStep{.operation = FlushAll{}}};
    QStringList problems;
    JsonReader reader(planOf(steps, {}), {}, problems);
    QCOMPARE(stepsFrom(reader), steps);
    QCOMPARE(problems, QStringList());
}

void TestStepJson::readsNoStepThatIsNoAction()
{
    for (const auto &operation : test::everyOperation()) {
        const auto problems = problemsIn(planOf({{.operation = operation}}, {}));
        QCOMPARE(problems.isEmpty(), isAction(operation));
        if (!problems.isEmpty())
            QVERIFY2(problems.constFirst().startsWith("steps[0].operation.id has to be one of these: flush-all, "_L1),
                     qPrintable(problems.constFirst()));
    }
}

void TestStepJson::findsAStrategyAgain_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::newRow("as usual") << Strategy{};
    QTest::newRow("serial") << Strategy{.order = Order::Serial, .pause = std::chrono::hours(24)};
    QTest::newRow("everything") << Strategy{.order = Order::Waves,
                                            .atOnce = Strategy::mostAtOnce,
                                            .waveSize = 3,
                                            .pause = std::chrono::seconds(30),
                                            .holdAfterFirst = true,
                                            .gateFactor = 1.1,
                                            .maxFailures = 2,
                                            .startAt = Night,
                                            .nodeTimeout = std::chrono::seconds(7)};
}

void TestStepJson::findsAStrategyAgain()
{
    QFETCH(const Strategy, strategy);
    QStringList problems;
    JsonReader reader(planOf({{.operation = FlushAll{}}}, strategy), {}, problems);
    QCOMPARE(strategyFrom(reader), strategy);
    QCOMPARE(problems, QStringList());
    QVERIFY(!problemOf(strategy));
}

void TestStepJson::readsNothingIntoAMistake_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *from, const char *to, const QString &problem) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << problem;
    };
    row("no steps", R"("steps":)", R"("stepz":)", u"steps is missing."_s);
    row("an operation that nobody knows", "flush-named", "flush", u"steps[0].operation.id has to be one of these:"_s);
    row("an operation in capitals", "flush-named", "Flush-Named", u"steps[0].operation.id has to be one of these:"_s);
    row("no names", R"(,"names":["A"])", "", u"steps[0].operation.names is missing."_s);
    row("an empty list", R"(["A"])", "[]", u"steps[0].operation: "_s);
    row("a name twice", R"(["A"])", R"(["A","A"])", u"steps[0].operation.names has an empty name, or one twice."_s);
    row("an empty name", R"(["A"])", R"(["A",""])", u"steps[0].operation.names has an empty name, or one twice."_s);
    row("more than an operation", R"("names":)", R"("all":true,"names":)",
        u"steps[0].operation.all is not a known key."_s);
    row("a scope that nobody knows", "everyNode", "someNodes", u"steps[0].scope has to be one of these:"_s);
    row("no scope", R"("scope":"everyNode",)", "", u"steps[0].scope is missing."_s);
    row("a barrier that nobody knows", "allAcknowledged", "most", u"steps[0].barrier has to be one of these:"_s);
    row("no barrier", R"(,"barrier":"allAcknowledged")", "", u"steps[0].barrier is missing."_s);
    row("more than a step", R"("scope":)", R"("when":1,"scope":)", u"steps[0].when is not a known key."_s);
    row("no strategy", R"("strategy":)", R"("tactics":)", u"strategy is missing."_s);
    row("an order that nobody knows", "waves", "ripples", u"strategy.order has to be one of these:"_s);
    row("no order", R"("order":"waves",)", "", u"strategy.order is missing."_s);
    row("too many at once", R"("atOnce":8)", R"("atOnce":65)", u"strategy.atOnce has to be a whole number"_s);
    row("part of a node", R"("waveSize":2)", R"("waveSize":1.5)", u"strategy.waveSize has to be a whole number"_s);
    row("a long pause", R"(:60)", R"(:86401)", u"strategy.pauseSeconds has to be a whole number"_s);
    row("a word for yes", R"(:false)", R"(:"false")", u"strategy.holdAfterFirst has to be true or false."_s);
    row("a small factor", "1.5", "0.5", u"strategy.gateFactor has to be a number from 1 to 1000."_s);
    row("no failure", R"("maxFailures":2)", R"("maxFailures":0)", u"strategy.maxFailures has to be a whole number"_s);
    row("a local time", "00.000Z", "00", u"strategy.startAt has to be a time in UTC"_s);
    row("no time for a node", R"(:30}})", R"(:0}})", u"strategy.nodeTimeoutSeconds has to be a whole number"_s);
    row("more than a strategy", R"("order":)", R"("speed":1,"order":)", u"strategy.speed is not a known key."_s);
}

void TestStepJson::readsNothingIntoAMistake()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, problem);
    const QByteArray before(good);
    QCOMPARE(problemsIn(QJsonDocument::fromJson(before).object()), QStringList());
    QCOMPARE(before.count(from), 1);
    const auto after = QByteArray(before).replace(from, to);
    const auto problems = problemsIn(QJsonDocument::fromJson(after).object());
    QVERIFY2(problems.value(0).startsWith(problem), qPrintable(problems.join(u'\n')));
}

SLUICE_TEST(TestStepJson)

} // namespace tst_stepjson

#include "tst_stepjson.moc"
