// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"
#include "core/mock/mockserver.h"
#include "core/run/plans/planjson.h"
#include "core/run/run.h"
#include "core/session/session.h"
#include "core/session/sessions.h"
#include "core/storage/memoryrunlog.h"
#include "core/storage/servers/serverstore.h"
#include "core/transport/httpclient.h"
#include "tests/support/stores.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace sluice;
using namespace Qt::StringLiterals;

namespace tst_runrecord {
using mock::Fault;
using mock::FaultRelay;
using mock::MockServer;

/// A log whose disk is as slow as the test wants.
class SlowRunLog final : public RunLog
{
public:
    Call<void> *append(const RunRecord &record, QObject *parent) override
    {
        auto *call = new Call<void>(parent);
        records.append(record);
        m_waiting.append(call);
        return call;
    }
    Call<QList<UnansweredRequest>> *unanswered(QObject *parent) override
    {
        auto *call = new Call<QList<UnansweredRequest>>(parent);
        call->finish(QList<UnansweredRequest>());
        return call;
    }
    std::optional<Error> problem() const override { return {}; }

    /// Whether the last record that was given to it is of the type \a Event, and not on the disk.
    template<typename Event>
    bool waitsFor() const
    {
        return !m_waiting.isEmpty() && std::holds_alternative<Event>(records.constLast().event);
    }
    bool isWaiting() const { return !m_waiting.isEmpty(); }
    void writeAll()
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (auto *call : waiting)
            call->finish({});
    }

    QList<RunRecord> records;

private:
    QList<Call<void> *> m_waiting;
};

QString textOf(const RunEvent &event)
{
    if (const auto *begun = std::get_if<RunBegun>(&event))
        return u"begun "_s + begun->servers.join(u' ');
    if (const auto *intent = std::get_if<RequestIntended>(&event))
        return u"intended %1 %2 %3"_s.arg(intent->node, intent->operation, intent->targets.join(u' '));
    if (const auto *ended = std::get_if<RequestEnded>(&event))
        return u"ended %1 %2"_s.arg(ended->dispatch.node).arg(machineWord(ended->evidence));
    if (const auto *remark = std::get_if<RunRemark>(&event))
        return u"remark "_s + remark->text;
    const auto &over = std::get<RunEnded>(event);
    return u"over %1 %2 %3 %4"_s.arg(over.acknowledged).arg(over.bad).arg(over.unknown).arg(over.unsent);
}

class TestRunRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsARequestBeforeItLeaves();
    void recordsAnOutcomeBeforeAnybodyIsTold();
    void sendsNothingThatIsStoppedBeforeItIsRecorded();
    void recordsARunFromItsBeginningToItsEnd();
    void sendsWhatCannotBeRecordedOnlyWhereItMay_data();
    void sendsWhatCannotBeRecordedOnlyWhereItMay();
    void tellsThatTheOutcomeCouldNotBeRecorded();
    void sendsNothingOfAnApprovedPlanThatCannotBeRecorded();
    void sendsNothingOfAPlanWhoseApprovalIsSpent();
    void settlesWhenEverythingIsWritten();
    void sendsOnInAnotherHistoryOnlyWhereItMay_data();
    void sendsOnInAnotherHistoryOnlyWhereItMay();
    void recordsThatItWasHeldAndWentOn();
    void recordsWhatANodeDoesNotList();
    void recordsANodeThatCannotBeReached();
    void recordsWhatWasNotSent();
    void leavesNoRecordWhenItWasStoppedBeforeItsStart();
    void recordsLaterWhatCouldNotBeRecorded();
    void sendsNothingThatIsLeftOutWhileItIsRecorded();
    void startsNothingMoreWhenOneIsNotAsItWasReviewed();
    void sendsNothingAgainOfAnotherPlan();
    void namesTheRunThatItContinues();
    void tellsWhoseItsPlanIsAndWhatThatLeavesOut();

private:
    PlanNode node(MockServer &server, Environment environment = Environment::Test);
    Plan plan(Environment environment = Environment::Test);
    QStringList record() const;

    HttpClient m_client;
    ServerStore m_store;
    Destinations m_destinations{m_store};
    MemoryRunLog m_log;
    std::unique_ptr<MockServer> m_one;
    std::unique_ptr<MockServer> m_two;
};

void TestRunRecord::init()
{
    m_one = std::make_unique<MockServer>();
    m_two = std::make_unique<MockServer>();
    QVERIFY(m_one->listen() && m_two->listen());
}

PlanNode TestRunRecord::node(MockServer &server, Environment environment)
{
    SignInRequest request{.protocolId = u"superoffice-soap"_s, .address = server.url().toString()};
    const auto destination = m_destinations.at(request, environment).value();
    request.credentials = {.user = server.user(), .password = server.password()};
    return {.server = u"crm"_s,
            .node = u"crm0%1"_s.arg(&server == m_one.get() ? 1 : 2),
            .session = Sessions(m_client).open(request, this).value(),
            .destination = destination};
}

/// A flush of two caches on two nodes, one after the other.
Plan TestRunRecord::plan(Environment environment)
{
    return {.steps = stepsOf({FlushNamed{{u"CurrencyCache"_s, u"UserGroupCache"_s}}}),
            .nodes = {node(*m_one, environment), node(*m_two, environment)},
            .strategy = {.order = Order::Serial},
            .reason = u"currency of today"_s};
}

/// One text for each record.
QStringList TestRunRecord::record() const
{
    QStringList texts;
    for (const auto &record : m_log.records())
        texts.append(textOf(record.event));
    return texts;
}

namespace {

void carryOut(Run &run)
{
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    if (!finished.wait(10000))
        qFatal("The run never ended.");
}

QStringList words(const Run &run)
{
    QStringList words;
    const auto cells = run.cells();
    for (const auto &cell : cells)
        words.append(machineWord(cell.evidence));
    return words;
}

} // namespace

void TestRunRecord::recordsARequestBeforeItLeaves()
{
    SlowRunLog log;
    Run run(plan(), m_destinations, log);
    run.start();
    QTRY_VERIFY(log.waitsFor<RequestIntended>());
    QTest::qWait(50); // nothing can be waited for: it must not come
    QVERIFY(m_one->journal().isEmpty());
    log.writeAll();
    QTRY_COMPARE(m_one->flushCount(u"CurrencyCache"_s), 1);
}

void TestRunRecord::recordsAnOutcomeBeforeAnybodyIsTold()
{
    SlowRunLog log;
    Run run(plan(), m_destinations, log);
    QSignalSpy ended(&run, &Run::ended);
    run.start();
    QTRY_VERIFY(log.waitsFor<RequestIntended>());
    log.writeAll();
    QTRY_VERIFY(log.waitsFor<RequestEnded>());
    QCOMPARE(std::get<RequestEnded>(log.records.constLast().event).evidence, Evidence::Acknowledged);
    QCOMPARE(ended.count(), 0);
    QCOMPARE(run.matrix().state(0, 0), Matrix::State::Running);
    log.writeAll();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(run.matrix().last(0, 0)->evidence, Evidence::Acknowledged);
}

void TestRunRecord::sendsNothingThatIsStoppedBeforeItIsRecorded()
{
    SlowRunLog log;
    Run run(plan(), m_destinations, log);
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    QTRY_VERIFY(log.waitsFor<RequestIntended>());
    run.stop();
    QTRY_VERIFY_WITH_TIMEOUT((log.writeAll(), finished.count() == 1), 5000);
    QCOMPARE(words(run), QStringList({u"cancelled"_s, u"cancelled"_s, u"cancelled"_s, u"cancelled"_s}));
    QVERIFY(m_one->journal().isEmpty());
}

void TestRunRecord::recordsARunFromItsBeginningToItsEnd()
{
    Run run(plan(), m_destinations, m_log);
    carryOut(run);
    QCOMPARE(record(),
             QStringList({u"begun crm"_s, u"intended crm01 flush-named CurrencyCache UserGroupCache"_s,
                          u"ended 0 acknowledged"_s, u"intended crm02 flush-named CurrencyCache UserGroupCache"_s,
                          u"ended 1 acknowledged"_s, u"over 2 0 0 0"_s}));
    const auto &first = m_log.records().constFirst();
    QCOMPARE(first.run, run.id());
    const auto &begun = std::get<RunBegun>(first.event);
    QCOMPARE(begun.reason, u"currency of today"_s);
    QCOMPARE(begun.environment, Environment::Test);
    QVERIFY(!begun.who.user.isEmpty() && !begun.who.machine.isEmpty());
    const auto &intent = std::get<RequestIntended>(m_log.records().at(1).event);
    QCOMPARE(intent.account, QString()); // that of the destination, which has none here
    QVERIFY(intent.address.startsWith(m_one->url().toString()));
}

void TestRunRecord::sendsWhatCannotBeRecordedOnlyWhereItMay_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("isSent");

    QTest::newRow("not in Production") << Environment::Production << false;
    QTest::newRow("elsewhere") << Environment::Staging << true;
}

void TestRunRecord::sendsWhatCannotBeRecordedOnlyWhereItMay()
{
    QFETCH(const Environment, environment);
    QFETCH(const bool, isSent);
    m_log.failFrom(0, inputError(u"The disk is full."_s));
    Run run(plan(environment), m_destinations, m_log);
    QSignalSpy notRecorded(&run, &Run::notRecorded);
    carryOut(run);
    m_log.recover();
    QCOMPARE(m_one->flushCount(u"CurrencyCache"_s), isSent ? 1 : 0);
    QCOMPARE(words(run).constFirst(), isSent ? u"acknowledged"_s : u"failed"_s);
    QCOMPARE(notRecorded.count(), 1);
    if (!isSent)
        QCOMPARE(run.cells().constFirst().error->message,
                 u"In Production nothing is sent that cannot be recorded. The disk is full."_s);
}

void TestRunRecord::tellsThatTheOutcomeCouldNotBeRecorded()
{
    MemoryRunLog log;
    log.failFrom(2, inputError(u"The disk is full."_s));
    Run run(plan(Environment::Production), m_destinations, log);
    QSignalSpy notRecorded(&run, &Run::notRecorded);
    carryOut(run);
    QCOMPARE(notRecorded.count(), 1);
    QCOMPARE(words(run), QStringList({u"acknowledged"_s, u"acknowledged"_s, u"failed"_s, u"failed"_s}));
    QVERIFY(!run.isRecorded());
}

/// Not in Test either: its approval could count twice.
void TestRunRecord::sendsNothingOfAnApprovedPlanThatCannotBeRecorded()
{
    auto approved = plan();
    for (auto &node : approved.nodes)
        node.destination.policy.planRequired = true;
    MemoryRunLog log;
    log.failFrom(0, inputError(u"It was carried out."_s));
    Run run(approved, m_destinations, log);
    carryOut(run);
    QCOMPARE(words(run).constFirst(), u"failed"_s);
    QVERIFY(m_one->journal().isEmpty() && m_two->journal().isEmpty());
    QCOMPARE(run.cells().constFirst().error->message,
             u"Nothing is sent of an approved plan that cannot be recorded. It was carried out."_s);
    const auto lost = run.lost();
    QVERIFY(std::get<RunBegun>(lost.constFirst().event).needsApproval);
}

/// That is no trouble with the history, so nothing else is said, and nothing is written again and again.
void TestRunRecord::sendsNothingOfAPlanWhoseApprovalIsSpent()
{
    auto approved = plan();
    for (auto &node : approved.nodes)
        node.destination.policy.planRequired = true;
    MemoryRunLog log;
    log.failFrom(0,
                 {.kind = Error::Kind::Blocked,
                  .message = u"This plan was carried out."_s,
                  .cause = Error::Cause::ApprovalSpent});
    Run run(approved, m_destinations, log);
    QSignalSpy notRecorded(&run, &Run::notRecorded);
    carryOut(run);
    QVERIFY(m_one->journal().isEmpty() && m_two->journal().isEmpty());
    QCOMPARE(run.cells().constFirst().error->message, u"This plan was carried out."_s);
    QCOMPARE(run.cells().constLast().error->message, u"This plan was carried out."_s);
    QVERIFY(notRecorded.isEmpty());
    QVERIFY(run.isRecorded() && run.lost().isEmpty());
}

void TestRunRecord::settlesWhenEverythingIsWritten()
{
    SlowRunLog log;
    Run run(plan(), m_destinations, log);
    QSignalSpy finished(&run, &Run::finished);
    QSignalSpy settled(&run, &Run::settled);
    run.start();
    while (finished.isEmpty()) {
        QTRY_VERIFY(log.isWaiting() || !finished.isEmpty());
        if (finished.isEmpty() && !log.waitsFor<RunEnded>())
            log.writeAll();
    }
    QVERIFY(log.waitsFor<RunEnded>());
    QVERIFY(settled.isEmpty());
    log.writeAll();
    QTRY_COMPARE(settled.count(), 1);
}

void TestRunRecord::sendsOnInAnotherHistoryOnlyWhereItMay_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QStringList>("outcomes");

    QTest::newRow("not in Production") << Environment::Production
                                       << QStringList{u"acknowledged"_s, u"failed"_s, u"failed"_s, u"failed"_s};
    QTest::newRow("elsewhere") << Environment::Staging
                               << QStringList{u"acknowledged"_s, u"acknowledged"_s, u"acknowledged"_s,
                                              u"acknowledged"_s};
}

/// Its file is gone when the second request is about to leave, and there is another one after that.
void TestRunRecord::sendsOnInAnotherHistoryOnlyWhereItMay()
{
    QFETCH(const Environment, environment);
    QFETCH(const QStringList, outcomes);
    MemoryRunLog log;
    auto plan = this->plan(environment);
    plan.steps = stepsOf({FlushNamed{{u"CurrencyCache"_s}}, FlushAll{}});
    constexpr qsizetype inFirst = 3; // its beginning, and the first request with its outcome
    log.failFrom(inFirst, {.kind = Error::Kind::Blocked, .message = u"Gone."_s, .cause = Error::Cause::AnotherHistory});
    Run run(plan, m_destinations, log);
    QSignalSpy notRecorded(&run, &Run::notRecorded);
    connect(&run, &Run::notRecorded, &log, [&log] { log.recover(); });
    carryOut(run);
    QCOMPARE(words(run), outcomes);
    QCOMPARE(notRecorded.count(), 1);
    const auto again = log.records().sliced(inFirst);
    QVERIFY(std::holds_alternative<RunBegun>(again.constFirst().event));
    QCOMPARE(again.constFirst().run, run.id());
    if (environment == Environment::Production)
        QCOMPARE(run.cells().constLast().error->message,
                 u"In Production nothing is sent that cannot be recorded. Gone."_s);
}

void TestRunRecord::recordsThatItWasHeldAndWentOn()
{
    MemoryRunLog log;
    auto plan = this->plan();
    plan.strategy.holdAfterFirst = true;
    Run run(plan, m_destinations, log);
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    QTRY_COMPARE(run.state(), Run::State::Held);
    QCOMPARE(run.heldBecause(), u"The first node is done."_s);
    QVERIFY(m_two->journal().isEmpty());
    run.proceed();
    QVERIFY(finished.wait());
    QStringList remarks;
    for (const auto &record : log.records()) {
        if (const auto *remark = std::get_if<RunRemark>(&record.event))
            remarks.append(remark->text);
    }
    QCOMPARE(remarks, QStringList({u"Held: The first node is done."_s, u"Continued after: The first node is done."_s}));
    QCOMPARE(m_two->flushCount(u"CurrencyCache"_s), 1);
}

void TestRunRecord::recordsWhatANodeDoesNotList()
{
    MemoryRunLog log;
    auto plan = this->plan();
    plan.nodes[0].missing = QStringList{u"UserGroupCache"_s};
    plan.nodes[1].missing = QStringList{u"CurrencyCache"_s, u"UserGroupCache"_s};
    Run run(plan, m_destinations, log);
    carryOut(run);
    QList<RunRemark> remarks;
    for (const auto &record : log.records()) {
        if (const auto *remark = std::get_if<RunRemark>(&record.event))
            remarks.append(*remark);
    }
    QCOMPARE(remarks.size(), 2);
    QCOMPARE(remarks.at(0),
             (RunRemark{.kind = RunRemark::Kind::Deviation,
                        .text = u"Left out: crm01 lists no cache “UserGroupCache”."_s,
                        .dispatch = Dispatch{0, 0},
                        .node = u"crm01"_s}));
    QCOMPARE(remarks.at(1).text, u"Left out: crm02 does not list the caches “CurrencyCache”, “UserGroupCache”."_s);
    QCOMPARE(remarks.at(1).node, u"crm02"_s);
    QCOMPARE(m_two->flushCount(u"CurrencyCache"_s), 0);
}

/// The reason is known, so nobody is asked again.
void TestRunRecord::recordsANodeThatCannotBeReached()
{
    MemoryRunLog log;
    auto plan = this->plan();
    plan.nodes[1].problem = Error{.kind = Error::Kind::SignInRefused, .message = u"The password is wrong."_s};
    Run run(plan, m_destinations, log);
    carryOut(run);
    QCOMPARE(words(run), QStringList({u"acknowledged"_s, u"acknowledged"_s, u"failed"_s, u"failed"_s}));
    QVERIFY(m_two->journal().isEmpty());
    QList<RequestEnded> unsent;
    for (const auto &record : log.records()) {
        if (const auto *ended = std::get_if<RequestEnded>(&record.event); ended && ended->unsent)
            unsent.append(*ended);
    }
    QCOMPARE(unsent.size(), 1);
    QCOMPARE(unsent.constFirst().message, u"The password is wrong."_s);
    QCOMPARE(unsent.constFirst().unsent->node, u"crm02"_s);
    QCOMPARE(unsent.constFirst().unsent->targets, QStringList({u"CurrencyCache"_s, u"UserGroupCache"_s}));
}

void TestRunRecord::recordsWhatWasNotSent()
{
    MemoryRunLog log;
    auto plan = this->plan();
    plan.strategy.maxFailures = 1;
    m_one->expireTickets();
    FaultRelay relay(m_one->port());
    QVERIFY(relay.listen());
    relay.setFault(Fault::refuse());
    SignInRequest request{.protocolId = u"superoffice-soap"_s, .address = relay.through(m_one->url()).toString()};
    request.credentials = {.user = m_one->user(), .password = m_one->password()};
    plan.nodes.first().session = Sessions(m_client).open(request, this).value();
    Run run(plan, m_destinations, log);
    carryOut(run);
    QCOMPARE(words(run), QStringList({u"failed"_s, u"failed"_s, u"cancelled"_s, u"cancelled"_s}));
    const auto &ended = std::get<RequestEnded>(log.records().at(log.records().size() - 2).event);
    QCOMPARE(ended.dispatch.node, 1);
    QCOMPARE(ended.evidence, Evidence::Cancelled);
    QCOMPARE(ended.message, u"Not sent, because 1 nodes did not answer OK."_s);
    QVERIFY(m_two->journal().isEmpty());
}

void TestRunRecord::leavesNoRecordWhenItWasStoppedBeforeItsStart()
{
    MemoryRunLog log;
    Run run(plan(), m_destinations, log);
    run.stop();
    carryOut(run);
    QCOMPARE(words(run).constFirst(), u"cancelled"_s);
    QVERIFY(log.records().isEmpty());
}

void TestRunRecord::recordsLaterWhatCouldNotBeRecorded()
{
    MemoryRunLog log;
    Run run(plan(), m_destinations, log);
    connect(&run, &Run::doing, this, [&log, isFirst = true]() mutable { // the first intent is written
        if (std::exchange(isFirst, false))
            log.failFrom(2, inputError(u"The disk is full."_s));
    });
    connect(&run, &Run::ended, this, [&log] { log.recover(); });
    carryOut(run);
    QStringList texts;
    for (const auto &record : log.records())
        texts.append(textOf(record.event));
    QCOMPARE(texts.count(u"ended 0 acknowledged"_s), 1);
    QCOMPARE(texts.count(u"remark 1 records that follow could not be written at their time."_s), 1);
}

void TestRunRecord::sendsNothingThatIsLeftOutWhileItIsRecorded()
{
    SlowRunLog log;
    Run run(plan(), m_destinations, log);
    QSignalSpy finished(&run, &Run::finished);
    run.start();
    QTRY_VERIFY(log.waitsFor<RequestIntended>());
    run.skip(0);
    QTRY_VERIFY_WITH_TIMEOUT((log.writeAll(), finished.count() == 1), 5000);
    QCOMPARE(words(run), QStringList({u"cancelled"_s, u"cancelled"_s, u"acknowledged"_s, u"acknowledged"_s}));
    QVERIFY(m_one->journal().isEmpty());
}

/// Also when all may be sent at once.
void TestRunRecord::startsNothingMoreWhenOneIsNotAsItWasReviewed()
{
    auto changed = plan();
    changed.strategy = {};
    changed.nodes[1].farm = 1;
    const auto id = m_store.add({.name = u"first"_s,
                                 .protocolId = u"superoffice"_s,
                                 .address = m_one->url().toString(),
                                 .environment = Environment::Production});
    QVERIFY(id);
    MemoryRunLog log;
    Run run(changed, m_destinations, log);
    carryOut(run);
    QVERIFY(test::remove(m_store, *id));
    QCOMPARE(words(run), QStringList({u"failed"_s, u"failed"_s, u"cancelled"_s, u"cancelled"_s}));
    QVERIFY(m_one->journal().isEmpty() && m_two->journal().isEmpty());
}

void TestRunRecord::sendsNothingAgainOfAnotherPlan()
{
    MemoryRunLog log;
    Run first(plan(), m_destinations, log);
    carryOut(first);
    auto other = plan();
    other.steps = stepsOf({FlushAll{}});
    const auto before = m_one->journal().size();
    Run second(other, m_destinations, log, nullptr,
               Continuation{.matrix = first.matrix(), .requests = {{0, 0, 2}}, .run = first.id()});
    carryOut(second);
    QCOMPARE(m_one->journal().size(), before);
    QVERIFY(second.cells().isEmpty());
}

void TestRunRecord::namesTheRunThatItContinues()
{
    MemoryRunLog log;
    Run first(plan(), m_destinations, log);
    carryOut(first);
    Run second(first.plan(), m_destinations, log, nullptr,
               Continuation{.matrix = first.matrix(), .requests = {{0, 1, 2}}, .run = first.id()});
    carryOut(second);
    const auto begun = std::ranges::find_if(log.records(), [&second](const RunRecord &record) {
        return record.run == second.id() && std::holds_alternative<RunBegun>(record.event);
    });
    QCOMPARE(std::get<RunBegun>(begun->event).continues, first.id());
    QCOMPARE(m_one->flushCount(u"CurrencyCache"_s), 1);
    QCOMPARE(m_two->flushCount(u"CurrencyCache"_s), 2);
    QCOMPARE(second.matrix().attempts(0, 1).size(), 2);
}

void TestRunRecord::tellsWhoseItsPlanIsAndWhatThatLeavesOut()
{
    auto reviewed = plan();
    const LeftOut portal{.server = u"portal"_s, .name = u"portal01"_s, .why = u"Nobody signed in."_s};
    const LeftOut currency{.kind = LeftOut::Kind::Cache, .server = u"crm"_s, .name = u"A"_s, .why = u"Protected."_s};
    PlanDocument document{.servers = {plannedServer(reviewed.nodes.constFirst().destination)},
                          .steps = reviewed.steps,
                          .leftOut = {currency, portal},
                          .created = QDateTime(QDate(2026, 11, 30), QTime(14, 0), Qt::UTC)};
    reviewed.document = canonicalPlan(document);
    reviewed.people = {.author = u"Anna"_s, .approvers = {u"Bo"_s}};
    MemoryRunLog log;
    Run run(reviewed, m_destinations, log);
    carryOut(run);
    const auto begun = std::get<RunBegun>(log.records().constFirst().event);
    QCOMPARE(begun.people, reviewed.people);
    QCOMPARE(begun.leftOut, QStringList{u"portal, portal01: Nobody signed in."_s});
}

SLUICE_TEST(TestRunRecord)

} // namespace tst_runrecord

#include "tst_runrecord.moc"
