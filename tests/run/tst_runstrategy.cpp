// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/inforouter/inforouterserver.h"
#include "core/mock/mockserver.h"
#include "core/run/run.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_runstrategy {
using namespace std::chrono_literals;
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

/// Farms of mock servers, each behind a relay.
class TestRunStrategy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void sendsToNoMoreNodesAtOnceThanItMay();
    void takesAsLongAsItsSlowNodesOneByOne();
    void stopsAfterTheSecondNodeThatFails();
    void passesNoBarrierAfterANodeWithoutAnswer();
    void sendsOnceToAFarm();
    void sendsOnceToTheNodeThatListsTheCache();
    void passesNoBarrierThatNoNodeAnswered();
    void letsEachProductDoWhatItCan();
    void endsARequestThatTakesTooLong();
    void sendsAgainOnlyWhatWasNotDone();
    void sendsAgainWhatGotNoAnswerOnlyWhenThatIsSaid();
    void stopsForAllServersWhenOneIsNotAsItWasReviewed();
    void sendsNothingOnceThePlanHasExpired();
    void leavesOutANodeOnHold();
    void probesASlowNodeBeforeItGoesOn();
    void signsInBeforeItWaitsForItsTime();

private:
    /// \a nodes servers; each is reached through its relay.
    void start(int nodes);
    Plan plan(const QList<Operation> &steps, const Strategy &strategy);
    void carryOut(Run &run);
    QList<int> flushes() const;

    HttpClient m_client;
    ServerStore m_store;
    Destinations m_destinations{m_store};
    MemoryRunLog m_log;
    std::vector<std::unique_ptr<MockServer>> m_servers;
    std::vector<std::unique_ptr<FaultRelay>> m_relays;
    std::unique_ptr<QObject> m_owner; ///< of the sessions
};

void TestRunStrategy::start(int nodes)
{
    m_owner = std::make_unique<QObject>();
    for (int i = 0; i < nodes; ++i) {
        m_servers.push_back(std::make_unique<MockServer>());
        QVERIFY(m_servers.back()->listen());
        m_relays.push_back(std::make_unique<FaultRelay>(m_servers.back()->port()));
        QVERIFY(m_relays.back()->listen());
    }
}

void TestRunStrategy::cleanup()
{
    m_owner.reset();
    m_relays.clear();
    m_servers.clear();
    const auto servers = m_store.servers();
    for (const auto &server : servers)
        QVERIFY(test::remove(m_store, server.id));
}

/// One farm of all servers.
Plan TestRunStrategy::plan(const QList<Operation> &steps, const Strategy &strategy)
{
    Plan plan{.steps = stepsOf(steps), .strategy = strategy};
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        SignInRequest request{.protocolId = u"superoffice-soap"_s,
                              .address = m_relays.at(i)->through(m_servers.at(i)->url()).toString(),
                              .timeout = 10s};
        const auto destination = m_destinations.at(request, Environment::Test).value();
        request.credentials = {.user = m_servers.at(i)->user(), .password = m_servers.at(i)->password()};
        plan.nodes.append({.server = u"crm"_s,
                           .node = u"crm%1"_s.arg(i + 1, 2, 10, QChar(u'0')),
                           .session = Sessions(m_client).open(request, m_owner.get()).value(),
                           .destination = destination});
    }
    return plan;
}

void TestRunStrategy::carryOut(Run &run)
{
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    if (!finished.wait(60000))
        qFatal("The run never ended.");
}

/// How many flushes each server has carried out.
QList<int> TestRunStrategy::flushes() const
{
    QList<int> counts;
    for (const auto &server : m_servers)
        counts.append(server->flushCount(u"CurrencyCache"_s));
    return counts;
}

namespace {

const FlushNamed &flush()
{
    static const auto *const named = new FlushNamed{{u"CurrencyCache"_s}};
    return *named;
}

QString words(const Run &run)
{
    QStringList words;
    const auto cells = run.cells();
    for (const auto &cell : cells)
        words.append(machineWord(cell.evidence));
    return words.join(u' ');
}

} // namespace

void TestRunStrategy::sendsToNoMoreNodesAtOnceThanItMay()
{
    start(10);
    for (const auto &relay : m_relays)
        relay->setFault(Fault::delay(20));
    Run run(plan({flush()}, {.atOnce = 3}), m_destinations, m_log);
    qsizetype most = 0;
    connect(&run, &Run::doing, this, [&] { most = std::max(most, run.matrix().counts().running); });
    carryOut(run);
    QCOMPARE(most, 3);
    QCOMPARE(flushes(), QList<int>(10, 1));
}

/// Two at once take half as long as one by one, within a quarter: nothing else waits for anything.
void TestRunStrategy::takesAsLongAsItsSlowNodesOneByOne()
{
    start(6);
    const auto timeOf = [this](const Strategy &strategy) {
        auto made = plan({flush()}, strategy);
        for (const auto &node : std::as_const(made.nodes)) { // signed in before, so that one request is one delay
            QSignalSpy listed(node.session->call(ListCaches{}, m_owner.get()), &AbstractCall::finished);
            if (!listed.wait(20000))
                qFatal("No sign-in.");
        }
        for (const auto &relay : m_relays)
            relay->setFaultEverywhere(Fault::delay(200));
        Run run(made, m_destinations, m_log);
        QElapsedTimer clock;
        clock.start();
        carryOut(run);
        for (const auto &relay : m_relays)
            relay->setFaultEverywhere(Fault::none());
        return clock.elapsed();
    };
    const auto serial = timeOf({.order = Order::Serial});
    const auto twoAtOnce = timeOf({.atOnce = 2});
    QVERIFY2(serial >= 6 * 200, qPrintable(QString::number(serial)));
    QVERIFY2(4 * twoAtOnce < 5 * serial / 2, qPrintable(u"%1 and %2 ms"_s.arg(twoAtOnce).arg(serial)));
}

void TestRunStrategy::stopsAfterTheSecondNodeThatFails()
{
    start(10);
    m_relays.at(1)->setFault(Fault::refuse());
    m_relays.at(3)->setFault(Fault::refuse());
    Run run(plan({flush()}, {.order = Order::Serial, .maxFailures = 2}), m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run),
             u"acknowledged failed acknowledged failed cancelled cancelled cancelled cancelled cancelled cancelled"_s);
    QCOMPARE(flushes(), QList<int>({1, 0, 1, 0, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(run.cells().at(4).error->message, u"Not sent, because 2 nodes did not answer OK."_s);
    for (std::size_t i = 4; i < m_servers.size(); ++i)
        QVERIFY(m_servers.at(i)->journal().isEmpty());
}

void TestRunStrategy::passesNoBarrierAfterANodeWithoutAnswer()
{
    start(3);
    auto made = plan({flush(), ClearConfiguration{u"WebClient"_s, u"Web"_s, true}}, {});
    made.steps.first().barrier = Barrier::AllAcknowledged;
    for (const auto &node : std::as_const(made.nodes)) {
        QSignalSpy listed(node.session->call(ListCaches{}, m_owner.get()), &AbstractCall::finished);
        QVERIFY(listed.wait());
    }
    m_relays.at(1)->setFaultEverywhere(Fault::cutAfterRequest());
    Run run(made, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run), u"acknowledged cancelled unknown cancelled acknowledged cancelled"_s);
    QCOMPARE(run.endedBecause(), u"Not sent, because crm02 did not answer OK to the step before."_s);
    for (const auto &server : m_servers)
        QVERIFY(server->journal().constLast().operation != u"ClearConfigurationCache"_s);
}

void TestRunStrategy::sendsOnceToAFarm()
{
    start(5);
    auto made = plan({ClearConfiguration{u"WebClient"_s, u"Web"_s, true}}, {});
    made.steps.first().scope = Scope::OncePerFarm;
    Run run(made, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run), u"acknowledged"_s);
    QCOMPARE(m_servers.front()->journal().size(), 3); // probe, sign-in, one call
    for (std::size_t i = 1; i < m_servers.size(); ++i)
        QVERIFY(m_servers.at(i)->journal().isEmpty());
}

void TestRunStrategy::sendsOnceToTheNodeThatListsTheCache()
{
    start(3);
    auto made = plan({flush()}, {});
    made.steps.first().scope = Scope::OncePerFarm;
    made.nodes.first().missing = targetsOf(flush());
    Run run(made, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run), u"acknowledged"_s);
    QCOMPARE(flushes(), QList<int>({0, 1, 0}));
}

void TestRunStrategy::passesNoBarrierThatNoNodeAnswered()
{
    start(2);
    auto made = plan({flush(), ClearConfiguration{u"WebClient"_s, u"Web"_s, true}}, {});
    made.steps.first().barrier = Barrier::AllAcknowledged;
    for (auto &node : made.nodes)
        node.missing = targetsOf(flush());
    Run run(made, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run), u"skipped cancelled skipped cancelled"_s);
    QCOMPARE(run.endedBecause(), u"Not sent, because no node answered OK to the step before."_s);
    for (const auto &server : m_servers)
        QVERIFY(server->journal().isEmpty());
}

/// A cache with a name is never promoted to the whole cache, and what a product does not have holds up nobody.
void TestRunStrategy::letsEachProductDoWhatItCan()
{
    start(1);
    mock::InfoRouterServer files;
    QVERIFY(files.listen());
    auto made = plan({flush(), FlushAll{}}, {});
    made.steps.first().barrier = Barrier::AllAcknowledged;
    SignInRequest request{.protocolId = u"inforouter"_s, .address = files.url().toString()};
    const auto destination = m_destinations.at(request, Environment::Test).value();
    request.credentials = {.user = files.user(), .password = files.password()};
    made.nodes.append({.server = u"files"_s,
                       .node = u"files"_s,
                       .session = Sessions(m_client).open(request, m_owner.get()).value(),
                       .destination = destination,
                       .farm = 1});
    Run run(made, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run), u"acknowledged acknowledged skipped acknowledged"_s);
}

void TestRunStrategy::endsARequestThatTakesTooLong()
{
    start(2);
    auto made = plan({flush()}, {.nodeTimeout = 1s});
    QSignalSpy listed(made.nodes.at(0).session->call(ListCaches{}, m_owner.get()), &AbstractCall::finished);
    QVERIFY(listed.wait());
    m_relays.at(0)->setFaultEverywhere(Fault::stall()); // signed in: the flush gets no answer
    m_relays.at(1)->setFaultEverywhere(Fault::stall()); // the sign-in gets none
    Run run(made, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run), u"unknown failed"_s);
    for (const auto &cell : run.cells()) {
        QCOMPARE(cell.error->kind, Error::Kind::Timeout);
        QCOMPARE(cell.error->message, u"No answer within 1 s, the limit of this run for each node."_s);
    }
}

void TestRunStrategy::sendsAgainOnlyWhatWasNotDone()
{
    start(3);
    m_relays.at(1)->setFault(Fault::refuse());
    Run first(plan({flush()}, {}), m_destinations, m_log);
    carryOut(first);
    QCOMPARE(words(first), u"acknowledged failed acknowledged"_s);
    m_relays.at(1)->setFault(Fault::none());
    Run second(first.plan(), m_destinations, m_log, nullptr,
               Continuation{.matrix = first.matrix(), .requests = first.matrix().retryable(), .run = first.id()});
    carryOut(second);
    QCOMPARE(words(second), u"acknowledged acknowledged acknowledged"_s);
    QCOMPARE(flushes(), QList<int>({1, 1, 1}));
}

void TestRunStrategy::sendsAgainWhatGotNoAnswerOnlyWhenThatIsSaid()
{
    start(2);
    auto made = plan({flush()}, {});
    QSignalSpy listed(made.nodes.at(0).session->call(ListCaches{}, m_owner.get()), &AbstractCall::finished);
    QVERIFY(listed.wait());
    m_relays.at(0)->setFaultEverywhere(Fault::cutAfterRequest());
    Run first(made, m_destinations, m_log);
    carryOut(first);
    QCOMPARE(words(first), u"unknown acknowledged"_s);
    QVERIFY(first.matrix().retryable().isEmpty());
    m_relays.at(0)->setFaultEverywhere(Fault::none());
    Run second(first.plan(), m_destinations, m_log, nullptr,
               Continuation{.matrix = first.matrix(), .requests = first.matrix().unanswered(), .run = first.id()});
    carryOut(second);
    QCOMPARE(words(second), u"acknowledged acknowledged"_s);
    QCOMPARE(flushes(), QList<int>({2, 1})); // the first one had arrived
}

void TestRunStrategy::stopsForAllServersWhenOneIsNotAsItWasReviewed()
{
    start(3);
    auto made = plan({flush()}, {.order = Order::Serial});
    for (qsizetype i = 0; i < made.nodes.size(); ++i)
        made.nodes[i].farm = i;
    connect(m_servers.at(0).get(), &MockServer::journalled, this, [this] {
        if (m_store.servers().isEmpty())
            QVERIFY(m_store.add({.name = u"second"_s,
                                 .protocolId = u"superoffice"_s,
                                 .address = m_relays.at(1)->through(m_servers.at(1)->url()).toString(),
                                 .environment = Environment::Production}));
    });
    Run run(made, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(words(run), u"acknowledged failed cancelled"_s);
    QVERIFY2(run.endedBecause().startsWith("Not sent, because crm is not as it was reviewed: "_L1),
             qPrintable(run.endedBecause()));
    QVERIFY(m_servers.at(1)->journal().isEmpty() && m_servers.at(2)->journal().isEmpty());
}

/// It waits in between, until the plan has expired: the first node had its turn, and the second one has none.
void TestRunStrategy::sendsNothingOnceThePlanHasExpired()
{
    start(2);
    auto late = plan({flush()}, {.order = Order::Serial, .pause = 3s});
    late.expires = QDateTime::currentDateTimeUtc().addSecs(2);
    Run run(late, m_destinations, m_log);
    carryOut(run);
    QCOMPARE(flushes(), QList({1, 0}));
    const auto *cell = run.matrix().last(0, 1);
    QVERIFY(cell && cell->error);
    QCOMPARE(cell->error->kind, Error::Kind::Blocked);
    QCOMPARE(cell->error->delivery, Error::Delivery::NotSent);
    QVERIFY2(cell->error->message.startsWith("The plan has expired."_L1), qPrintable(cell->error->message));
}

void TestRunStrategy::leavesOutANodeOnHold()
{
    start(3);
    Run run(plan({flush()}, {.holdAfterFirst = true}), m_destinations, m_log);
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    QTRY_COMPARE(run.state(), Run::State::Held);
    run.skip(1);
    run.proceed();
    QVERIFY(finished.wait());
    QCOMPARE(words(run), u"acknowledged cancelled acknowledged"_s);
    QCOMPARE(run.cells().at(1).error->message, u"Left out by the operator."_s);
}

/// The first node answers slower after its flush than before, and then as before.
void TestRunStrategy::probesASlowNodeBeforeItGoesOn()
{
    start(2);
    Run run(plan({flush()}, {.order = Order::Serial, .gateFactor = 2}), m_destinations, m_log);
    QSignalSpy finished(&run, &Run::finished);
    connect(&run, &Run::ended, this, [this](const Dispatch &dispatch) {
        if (dispatch.node == 0)
            m_relays.at(0)->setFaultEverywhere(Fault::delay(600));
    });
    run.start();
    QTRY_COMPARE(run.state(), Run::State::Waiting);
    QVERIFY(m_servers.at(1)->journal().isEmpty());
    m_relays.at(0)->setFaultEverywhere(Fault::none());
    QVERIFY(finished.wait(10000));
    QCOMPARE(words(run), u"acknowledged acknowledged"_s);
}

void TestRunStrategy::signsInBeforeItWaitsForItsTime()
{
    start(2);
    auto made = plan({flush()}, {.startAt = QDateTime::currentDateTimeUtc().addSecs(3600)});
    SignInRequest wrong{.protocolId = u"superoffice-soap"_s, .address = m_servers.at(1)->url().toString()};
    wrong.credentials = {.user = u"NOBODY"_s, .password = u"wrong"_s};
    made.nodes[1].session = Sessions(m_client).open(wrong, m_owner.get()).value();
    Run run(made, m_destinations, m_log);
    QSignalSpy checked(&run, &Run::signInChecked);
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    QTRY_COMPARE(checked.count(), 2);
    QCOMPARE(run.state(), Run::State::Waiting);
    QHash<qsizetype, bool> works;
    for (const auto &arguments : std::as_const(checked))
        works.insert(arguments.at(0).value<qsizetype>(), !arguments.at(1).value<std::optional<Error>>());
    QCOMPARE(works, (QHash<qsizetype, bool>{{0, true}, {1, false}}));
    run.stop();
    QVERIFY(finished.wait());
    QCOMPARE(flushes(), QList<int>({0, 0}));
}

SLUICE_TEST(TestRunStrategy)

} // namespace tst_runstrategy

#include "tst_runstrategy.moc"
