// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plan.h"
#include "core/run/planrequests.h"
#include "core/run/schedule.h"
#include "tests/support/cputime.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_schedule {
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Nothing here depends on the day.
QDateTime noon()
{
    return QDateTime::fromString(u"2026-11-30T12:00:00Z"_s, Qt::ISODate);
}

/// What happens during a run: everything that is not named here goes well at once.
struct World
{
    QHash<QString, Evidence> outcomes{};   ///< by "step.node"; else Acknowledged
    QHash<qsizetype, QList<int>> probes{}; ///< milliseconds by node, one for each probe; 0: no answer; else 10
    QString person{};                      ///< one letter for each hold: c Continue, s Stop, x skip the slow node
    QString stopsAfter{};                  ///< "step.node": somebody stops the run when this one has started
    QString objectsTo{};                   ///< "step.node" may not be sent any more
};

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsInTheOrderOfItsStrategy_data();
    void sendsInTheOrderOfItsStrategy();
    void stopsWhereItHasTo_data();
    void stopsWhereItHasTo();
    void probesBeforeItGoesOn_data();
    void probesBeforeItGoesOn();
    void waitsForItsTime();
    void sendsOnlyWhatIsToBeSentAgain();
    void passesNoBarrierThatWasNotPassedBefore();
    void tellsWhatWasNotSent();
    void movesNoStepFromANodeThatIsLeftOut();
    void passesABarrierThatWasAcknowledgedBefore();
    void letsNothingLeaveThatIsNotToBeSentAnyMore();
    void takesTimeInProportionToItsNodes();
};

namespace {

QString nameOf(const Dispatch &dispatch)
{
    const auto name = u"%1.%2"_s.arg(dispatch.step).arg(dispatch.node);
    return dispatch.attempt == 1 ? name : u"%1#%2"_s.arg(name).arg(dispatch.attempt);
}

QString nameOf(Schedule::Ending ending)
{
    switch (ending) {
    case Schedule::Ending::Completed:
        return u"completed"_s;
    case Schedule::Ending::Stopped:
        return u"stopped"_s;
    case Schedule::Ending::TooManyFailures:
        return u"too many failures"_s;
    case Schedule::Ending::BarrierNotPassed:
        return u"barrier"_s;
    case Schedule::Ending::Objected:
        return u"objection"_s;
    }
    Q_UNREACHABLE();
}

/// "e" every node, "o" once; in capitals, every node has to answer OK before the next step.
ScheduleShape shapeOf(const QString &steps, const QString &farms, const Strategy &strategy)
{
    ScheduleShape shape{.strategy = strategy};
    for (const auto letter : steps) {
        shape.steps.append({.scope = letter.toLower() == u'o' ? Scope::OncePerFarm : Scope::EveryNode,
                            .barrier = letter.isUpper() ? Barrier::AllAcknowledged : Barrier::GoOnAnyway});
    }
    QList<PlanStep> planSteps;
    for (const auto &[scope, barrier] : std::as_const(shape.steps))
        planSteps.append({.operation = FlushAll{}, .scope = scope, .barrier = barrier});
    QList<RequestNode> nodes;
    for (const auto digit : farms)
        nodes.append(RequestNode{.farm = digit.digitValue()});
    shape.nodes = nodes.size();
    shape.requests = requestsOf(planSteps, nodes);
    return shape;
}

/// Carries out a schedule without sending anything. Requests end in the order in which they started, when nothing else
/// can start. "+0.1" is the start of step 0 on node 1, "-0.1" its end, "?1" a probe of node 1.
class Play
{
public:
    Play(Schedule &schedule, World world)
        : m_schedule(schedule)
        , m_world(std::move(world))
    {
    }

    QString trace()
    {
        while (!m_isOver && m_trace.size() < 1000)
            std::visit([this](const auto &move) { make(move); }, m_schedule.next(m_now));
        return m_trace.join(u' ');
    }

private:
    void make(const Schedule::Start &start)
    {
        const auto name = nameOf(start.dispatch);
        if (name == m_world.objectsTo) {
            m_trace.append(u"!"_s + name);
            m_schedule.object(start.dispatch);
            m_schedule.ended(start.dispatch, Evidence::Failed);
            return;
        }
        m_trace.append(u"+"_s + name);
        m_sent.append(start.dispatch);
        if (name == m_world.stopsAfter)
            m_schedule.stop();
    }

    void make(const Schedule::Probe &probe)
    {
        auto &times = m_world.probes[probe.node];
        const int took = times.isEmpty() ? 10 : times.takeFirst();
        m_trace.append(u"?%1"_s.arg(probe.node));
        m_schedule.probed(probe.node, took == 0 ? std::nullopt : std::optional(milliseconds(took)), m_now);
    }

    void make(const Schedule::WaitUntil &wait)
    {
        m_trace.append(u"(%1s)"_s.arg(m_now.secsTo(wait.time)));
        m_now = wait.time;
    }

    void make(const Schedule::Hold &hold)
    {
        m_trace.append(hold.slow ? u"hold:%1"_s.arg(*hold.slow) : u"hold"_s);
        const auto answer = m_world.person.isEmpty() ? u's' : m_world.person.at(0);
        m_world.person.remove(0, 1);
        if (answer == u'c')
            m_schedule.proceed();
        else if (answer == u'x')
            m_schedule.skip(hold.slow.value());
        else
            m_schedule.stop();
    }

    void make(const Schedule::Await &)
    {
        const auto dispatch = m_sent.takeFirst();
        m_trace.append(u"-"_s + nameOf(dispatch));
        m_schedule.ended(dispatch, m_world.outcomes.value(nameOf(dispatch), Evidence::Acknowledged));
    }

    void make(const Schedule::Over &over)
    {
        m_isOver = true;
        m_trace.append(nameOf(over.ending));
        if (over.cause)
            m_trace.append(u"after "_s + nameOf(*over.cause));
    }

    Schedule &m_schedule;
    World m_world;
    QDateTime m_now = noon();
    QList<Dispatch> m_sent;
    QStringList m_trace;
    bool m_isOver = false;
};

QString traceOf(const ScheduleShape &shape, const World &world = {})
{
    Schedule schedule(shape);
    return Play(schedule, world).trace();
}

} // namespace

void TestSchedule::sendsInTheOrderOfItsStrategy_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<QString>("farms");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<QString>("expected");

    const Strategy two{.atOnce = 2};
    const Strategy serial{.order = Order::Serial};
    const Strategy waves{.order = Order::Waves, .waveSize = 2};

    QTest::newRow("nothing to send") << u""_s << u"00"_s << Strategy{} << u"completed"_s;
    QTest::newRow("all at once") << u"e"_s << u"000"_s << Strategy{} << u"+0.0 +0.1 +0.2 -0.0 -0.1 -0.2 completed"_s;
    QTest::newRow("no more than may be") << u"e"_s << u"000"_s << two << u"+0.0 +0.1 -0.0 +0.2 -0.1 -0.2 completed"_s;
    QTest::newRow("a node gets one request after the other")
        << u"ee"_s << u"00"_s << Strategy{} << u"+0.0 +0.1 -0.0 +1.0 -0.1 +1.1 -1.0 -1.1 completed"_s;
    QTest::newRow("a node that has begun ends first")
        << u"ee"_s << u"000"_s << two << u"+0.0 +0.1 -0.0 +1.0 -0.1 +1.1 -1.0 +0.2 -1.1 -0.2 +1.2 -1.2 completed"_s;
    QTest::newRow("one by one") << u"ee"_s << u"00"_s << serial
                                << u"+0.0 -0.0 +1.0 -1.0 +0.1 -0.1 +1.1 -1.1 completed"_s;
    QTest::newRow("waves") << u"e"_s << u"00000"_s << waves
                           << u"+0.0 +0.1 -0.0 -0.1 +0.2 +0.3 -0.2 -0.3 +0.4 -0.4 completed"_s;
    QTest::newRow("a wave is no larger than what may be at once")
        << u"e"_s << u"000"_s << Strategy{.order = Order::Waves, .atOnce = 1, .waveSize = 2}
        << u"+0.0 -0.0 +0.1 -0.1 +0.2 -0.2 completed"_s;
    QTest::newRow("with a pause") << u"e"_s << u"000"_s << Strategy{.order = Order::Serial, .pause = 30s}
                                  << u"+0.0 -0.0 (30s) +0.1 -0.1 (30s) +0.2 -0.2 completed"_s;
    QTest::newRow("a barrier waits for every node")
        << u"Ee"_s << u"00"_s << Strategy{} << u"+0.0 +0.1 -0.0 -0.1 +1.0 +1.1 -1.0 -1.1 completed"_s;
    QTest::newRow("one by one with a barrier")
        << u"Ee"_s << u"00"_s << serial << u"+0.0 -0.0 +0.1 -0.1 +1.0 -1.0 +1.1 -1.1 completed"_s;
    QTest::newRow("once for five nodes") << u"o"_s << u"00000"_s << Strategy{} << u"+0.0 -0.0 completed"_s;
    QTest::newRow("once for each of two farms")
        << u"o"_s << u"00110"_s << Strategy{} << u"+0.0 +0.2 -0.0 -0.2 completed"_s;
    QTest::newRow("once between others") << u"eoe"_s << u"00"_s << Strategy{}
                                         << u"+0.0 +0.1 -0.0 -0.1 +1.0 -1.0 +2.0 +2.1 -2.0 -2.1 completed"_s;
}

void TestSchedule::sendsInTheOrderOfItsStrategy()
{
    QFETCH(const QString, steps);
    QFETCH(const QString, farms);
    QFETCH(const Strategy, strategy);
    QTEST(traceOf(shapeOf(steps, farms, strategy)), "expected");
}

void TestSchedule::stopsWhereItHasTo_data()
{
    QTest::addColumn<QString>("steps");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<World>("world");
    QTest::addColumn<QString>("expected");

    const Strategy serial{.order = Order::Serial};
    const auto atMost = [](int failures) { return Strategy{.order = Order::Serial, .maxFailures = failures}; };
    const auto bad = [](const QString &name, Evidence evidence) { return World{.outcomes = {{name, evidence}}}; };
    const World twoBad{.outcomes = {{u"0.0"_s, Evidence::Failed}, {u"0.1"_s, Evidence::Unknown}}};

    QTest::newRow("goes on anyway") << u"ee"_s << serial << bad(u"0.0"_s, Evidence::Unknown)
                                    << u"+0.0 -0.0 +1.0 -1.0 +0.1 -0.1 +1.1 -1.1 +0.2 -0.2 +1.2 -1.2 completed"_s;
    for (const auto evidence : {Evidence::Refused, Evidence::Failed, Evidence::Unknown, Evidence::Cancelled}) {
        QTest::addRow("a barrier is not passed after %s", qPrintable(machineWord(evidence)))
            << u"Ee"_s << Strategy{} << bad(u"0.1"_s, evidence) << u"+0.0 +0.1 +0.2 -0.0 -0.1 -0.2 barrier after 0.1"_s;
    }
    QTest::newRow("a barrier is passed where the product does not have it")
        << u"Ee"_s << Strategy{} << bad(u"0.1"_s, Evidence::Skipped)
        << u"+0.0 +0.1 +0.2 -0.0 -0.1 -0.2 +1.0 +1.1 +1.2 -1.0 -1.1 -1.2 completed"_s;
    const World skippedEverywhere{
        .outcomes = {{u"0.0"_s, Evidence::Skipped}, {u"0.1"_s, Evidence::Skipped}, {u"0.2"_s, Evidence::Skipped}}};
    QTest::newRow("a barrier is not passed where no node has it")
        << u"Ee"_s << Strategy{} << skippedEverywhere << u"+0.0 +0.1 +0.2 -0.0 -0.1 -0.2 barrier"_s;
    QTest::newRow("a barrier is not passed where the only node of a step does not have it")
        << u"Oe"_s << Strategy{} << skippedEverywhere << u"+0.0 -0.0 barrier"_s;
    QTest::newRow("a barrier behind the last step holds back nothing")
        << u"E"_s << Strategy{} << bad(u"0.1"_s, Evidence::Failed) << u"+0.0 +0.1 +0.2 -0.0 -0.1 -0.2 completed"_s;
    QTest::newRow("after the first failure")
        << u"e"_s << atMost(1) << bad(u"0.0"_s, Evidence::Failed) << u"+0.0 -0.0 too many failures after 0.0"_s;
    QTest::newRow("after the second failure")
        << u"e"_s << atMost(2) << twoBad << u"+0.0 -0.0 +0.1 -0.1 too many failures after 0.1"_s;
    QTest::newRow("failures are counted by node")
        << u"ee"_s << atMost(2) << World{.outcomes = {{u"0.0"_s, Evidence::Failed}, {u"1.0"_s, Evidence::Failed}}}
        << u"+0.0 -0.0 +1.0 -1.0 +0.1 -0.1 +1.1 -1.1 +0.2 -0.2 +1.2 -1.2 completed"_s;
    QTest::newRow("what the product does not have is no failure")
        << u"e"_s << atMost(1) << bad(u"0.0"_s, Evidence::Skipped) << u"+0.0 -0.0 +0.1 -0.1 +0.2 -0.2 completed"_s;
    QTest::newRow("what is under way ends")
        << u"e"_s << Strategy{.atOnce = 2, .maxFailures = 1} << bad(u"0.0"_s, Evidence::Failed)
        << u"+0.0 +0.1 -0.0 -0.1 too many failures after 0.0"_s;
    QTest::newRow("when somebody stops it")
        << u"e"_s << Strategy{.atOnce = 2} << World{.stopsAfter = u"0.1"_s} << u"+0.0 +0.1 -0.0 -0.1 stopped"_s;
    QTest::newRow("where something may not be sent any more")
        << u"e"_s << Strategy{.atOnce = 2} << World{.objectsTo = u"0.1"_s} << u"+0.0 !0.1 -0.0 objection after 0.1"_s;
    QTest::newRow("after the first node, and goes on")
        << u"e"_s << Strategy{.holdAfterFirst = true} << World{.person = u"c"_s}
        << u"+0.0 -0.0 hold +0.1 +0.2 -0.1 -0.2 completed"_s;
    QTest::newRow("after the first node, for good")
        << u"e"_s << Strategy{.holdAfterFirst = true} << World{.person = u"s"_s} << u"+0.0 -0.0 hold stopped"_s;
    QTest::newRow("after all steps of the first node")
        << u"ee"_s << Strategy{.order = Order::Serial, .pause = 5s, .holdAfterFirst = true} << World{.person = u"c"_s}
        << u"+0.0 -0.0 +1.0 -1.0 hold +0.1 -0.1 +1.1 -1.1 (5s) +0.2 -0.2 +1.2 -1.2 completed"_s;
}

void TestSchedule::stopsWhereItHasTo()
{
    QFETCH(const QString, steps);
    QFETCH(const Strategy, strategy);
    QFETCH(const World, world);
    QTEST(traceOf(shapeOf(steps, u"000"_s, strategy), world), "expected");
}

void TestSchedule::probesBeforeItGoesOn_data()
{
    QTest::addColumn<World>("world");
    QTest::addColumn<QString>("expected");

    const auto quick = u"?0 +0.0 -0.0 ?0 ?1 +0.1 -0.1 ?1 +0.2 -0.2 completed"_s;
    QTest::newRow("each was quick") << World{} << quick;
    QTest::newRow("within three times the time of before") << World{.probes = {{0, {200, 600}}}} << quick;
    QTest::newRow("below what chance decides") << World{.probes = {{0, {1, 100}}}} << quick;
    QTest::newRow("slow once") << World{.probes = {{0, {200, 601, 300}}}}
                               << u"?0 +0.0 -0.0 ?0 (2s) ?0 ?1 +0.1 -0.1 ?1 +0.2 -0.2 completed"_s;
    QTest::newRow("no answer once") << World{.probes = {{0, {200, 0, 300}}}}
                                    << u"?0 +0.0 -0.0 ?0 (2s) ?0 ?1 +0.1 -0.1 ?1 +0.2 -0.2 completed"_s;
    QTest::newRow("it did not answer before either") << World{.probes = {{0, {0, 5000}}}} << quick;

    const auto asked = u"?0 +0.0 -0.0 ?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) "
                       "?0 (2s) ?0 (2s) ?0 (2s) ?0 (2s) ?0 hold:0"_s;
    const QList<int> slow{200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    QTest::newRow("slow for good, and a person goes on")
        << World{.probes = {{0, slow}}, .person = u"c"_s} << asked + u" ?1 +0.1 -0.1 ?1 +0.2 -0.2 completed"_s;
    QTest::newRow("slow for good, and a person leaves it out")
        << World{.probes = {{0, slow}}, .person = u"x"_s} << asked + u" ?1 +0.1 -0.1 ?1 +0.2 -0.2 completed"_s;
    QTest::newRow("slow for good, and a person stops")
        << World{.probes = {{0, slow}}, .person = u"s"_s} << asked + u" stopped"_s;
}

void TestSchedule::probesBeforeItGoesOn()
{
    QFETCH(const World, world);
    const Strategy strategy{.order = Order::Serial, .gateFactor = 3};
    QTEST(traceOf(shapeOf(u"e"_s, u"000"_s, strategy), world), "expected");
}

void TestSchedule::waitsForItsTime()
{
    QCOMPARE(traceOf(shapeOf(u"e"_s, u"0"_s, {.startAt = noon().addSecs(90)})), u"(90s) +0.0 -0.0 completed"_s);
    QCOMPARE(traceOf(shapeOf(u"e"_s, u"0"_s, {.startAt = noon()})), u"+0.0 -0.0 completed"_s);
    Schedule stopped(shapeOf(u"e"_s, u"0"_s, {.startAt = noon().addSecs(90)}));
    stopped.stop();
    QCOMPARE(Play(stopped, {}).trace(), u"stopped"_s);
}

void TestSchedule::sendsOnlyWhatIsToBeSentAgain()
{
    auto shape = shapeOf(u"eo"_s, u"000"_s, {});
    shape.requests = {{.step = 1, .node = 2, .attempt = 2}, {.step = 0, .node = 1, .attempt = 3}};
    QCOMPARE(traceOf(shape), u"+0.1#3 -0.1#3 +1.2#2 -1.2#2 completed"_s);
}

void TestSchedule::passesNoBarrierThatWasNotPassedBefore()
{
    auto shape = shapeOf(u"Ee"_s, u"000"_s, {});
    shape.notPassed = {{.step = 0, .node = 1}};
    shape.requests = {{.step = 1, .node = 0}, {.step = 1, .node = 1}};
    QCOMPARE(traceOf(shape), u"barrier after 0.1"_s);
    shape.requests.append({.step = 0, .node = 1, .attempt = 2}); // now it is sent again
    QCOMPARE(traceOf(shape), u"+0.1#2 -0.1#2 +1.0 +1.1 -1.0 -1.1 completed"_s);
    QCOMPARE(traceOf(shape, {.outcomes = {{u"0.1#2"_s, Evidence::Unknown}}}), u"+0.1#2 -0.1#2 barrier after 0.1#2"_s);
    shape.requests = {{.step = 0, .node = 2, .attempt = 2}}; // before the barrier
    QCOMPARE(traceOf(shape), u"+0.2#2 -0.2#2 completed"_s);
}

void TestSchedule::letsNothingLeaveThatIsNotToBeSentAnyMore()
{
    Schedule schedule(shapeOf(u"e"_s, u"000"_s, {.maxFailures = 1}));
    for (qsizetype node = 0; node < 3; ++node)
        QCOMPARE(std::get<Schedule::Start>(schedule.next(noon())).dispatch, (Dispatch{0, node}));
    QVERIFY(schedule.mayLeave({0, 1}));
    schedule.skip(1);
    QVERIFY(!schedule.mayLeave({0, 1}));
    QVERIFY(schedule.mayLeave({0, 2}));
    schedule.ended({0, 0}, Evidence::Failed);
    QVERIFY(!schedule.mayLeave({0, 2}));
    QCOMPARE(schedule.decided()->ending, Schedule::Ending::TooManyFailures);
}

void TestSchedule::tellsWhatWasNotSent()
{
    Schedule schedule(shapeOf(u"ee"_s, u"00"_s, {.order = Order::Serial}));
    Play(schedule, {.objectsTo = u"1.0"_s}).trace();
    QCOMPARE(schedule.unsent(), QList<Dispatch>({{0, 1}, {1, 1}}));
    Schedule skipped(shapeOf(u"ee"_s, u"00"_s, {.order = Order::Serial}));
    skipped.skip(1);
    Play(skipped, {}).trace();
    QCOMPARE(skipped.unsent(), QList<Dispatch>({{0, 1}, {1, 1}}));
}

void TestSchedule::movesNoStepFromANodeThatIsLeftOut()
{
    Schedule skipped(shapeOf(u"oe"_s, u"00"_s, {}));
    skipped.skip(0);
    QCOMPARE(Play(skipped, {}).trace(), u"+1.1 -1.1 completed"_s);
    QCOMPARE(skipped.unsent(), QList<Dispatch>({{0, 0}, {1, 0}}));
    // Nobody did what the next step needs.
    Schedule barred(shapeOf(u"Oe"_s, u"00"_s, {}));
    barred.skip(0);
    QCOMPARE(Play(barred, {}).trace(), u"barrier"_s);
}

void TestSchedule::passesABarrierThatWasAcknowledgedBefore()
{
    auto shape = shapeOf(u"Ee"_s, u"00"_s, {});
    shape.requests = {{.step = 0, .node = 1, .attempt = 2}, {.step = 1, .node = 1}};
    const World skipped{.outcomes = {{u"0.1#2"_s, Evidence::Skipped}}};
    QCOMPARE(traceOf(shape, skipped), u"+0.1#2 -0.1#2 barrier"_s);
    shape.acknowledged = {0};
    QCOMPARE(traceOf(shape, skipped), u"+0.1#2 -0.1#2 +1.1 -1.1 completed"_s);
}

/// Twenty times the nodes may take about twenty times as long, not four hundred times.
void TestSchedule::takesTimeInProportionToItsNodes()
{
    const auto timeFor = [](qsizetype nodes) {
        ScheduleShape shape{.steps = {{}, {.barrier = Barrier::AllAcknowledged}, {}}};
        QList<RequestNode> farms;
        for (qsizetype node = 0; node < nodes; ++node)
            farms.append(RequestNode{.farm = node});
        shape.nodes = nodes;
        shape.requests = requestsOf(stepsOf({FlushAll{}, FlushAll{}, FlushAll{}}), farms);
        Schedule schedule(shape);
        const test::CpuTime time;
        QList<Dispatch> sent;
        qsizetype ends = 0;
        while (true) {
            const auto move = schedule.next(noon());
            if (const auto *start = std::get_if<Schedule::Start>(&move))
                sent.append(start->dispatch);
            else if (std::holds_alternative<Schedule::Await>(move))
                schedule.ended(sent.at(ends++), Evidence::Acknowledged);
            else
                break;
        }
        if (ends != 3 * nodes)
            qFatal("Not everything was sent.");
        return time.elapsed();
    };
    timeFor(1'000);
    QVERIFY(timeFor(40'000) < 100 * std::max(timeFor(2'000), std::chrono::nanoseconds(100us)));
}

SLUICE_TEST(TestSchedule)

} // namespace tst_schedule

#include "tst_schedule.moc"
