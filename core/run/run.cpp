// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"

#include "core/domain/operation/traits.h"
#include "core/session/session.h"
#include "core/session/settingssnapshot.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

struct Run::Request
{
    QPointer<AbstractCall> call{}; ///< null before it is sent
    QElapsedTimer clock{};         ///< since it is sent
    bool isTooLate = false;        ///< the limit of the strategy is over
};

namespace {

constexpr milliseconds longestTimer = std::chrono::hours(1); // the clock of the machine may be set meanwhile

/// The longest text of a server that is recorded.
constexpr qsizetype longestDetail = 4096;

ScheduleShape shapeOf(const Plan &plan, const std::optional<Continuation> &continued)
{
    ScheduleShape shape{.strategy = plan.strategy};
    for (const auto &step : plan.steps)
        shape.steps.append({.scope = step.scope, .barrier = step.barrier});
    for (const auto &node : plan.nodes)
        shape.farms.append(node.farm);
    if (continued)
        shape.only = continued->requests;
    return shape;
}

Error notSent(const QString &message)
{
    return {.kind = Error::Kind::Cancelled, .delivery = Error::Delivery::NotSent, .message = message};
}

/// Whether \a objection says that something is not as it was when the plan was reviewed.
bool isStale(const Error &objection)
{
    return objection.kind == Error::Kind::Blocked && objection.delivery == Error::Delivery::NotSent
        && (objection.cause == Error::Cause::RulesChanged || objection.cause == Error::Cause::ServerChanged);
}

/// The status of the answer to the step itself. A step that was not sent has none, even if its sign-in was answered.
int statusOf(const Result<Answer> &answer)
{
    if (answer)
        return answer->httpStatus;
    return answer.error().delivery == Error::Delivery::NotSent ? 0 : answer.error().httpStatus;
}

Cell outcomeOf(const Operation &operation, const Result<Answer> &answer, qint64 took)
{
    return {.evidence = evidenceOf(operation, answer.map([](const Answer &a) { return a.reply; })),
            .error = answer ? std::nullopt : std::optional(answer.error()),
            .httpStatus = statusOf(answer),
            .milliseconds = took,
            .finishedAt = QDateTime::currentDateTime()};
}

} // namespace

Run::Run(Plan plan, const Destinations &destinations, RunLog &log, QObject *parent,
         std::optional<Continuation> continued)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_destinations(destinations)
    , m_log(log)
    , m_id(newRunId())
    , m_continues(continued ? continued->run : QString())
    , m_matrix(continued ? continued->matrix : Matrix(m_plan))
    , m_schedule(shapeOf(m_plan, continued))
    , m_nodes(static_cast<std::size_t>(m_plan.nodes.size()))
{
    for (const auto &dispatch : m_schedule.all())
        ++m_nodes.at(dispatch.node).left;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Run::pump);
}

Run::~Run() = default;

// ---- What a person says ---------------------------------------------------------------------------------------------

void Run::start()
{
    if (!m_isStopped) {
        record(beginning());
        if (m_plan.strategy.startAt && *m_plan.strategy.startAt > QDateTime::currentDateTimeUtc())
            checkSignIns();
    }
    pumpSoon();
}

void Run::stop()
{
    m_isStopped = true;
    m_schedule.stop();
    QList<QPointer<AbstractCall>> calls;
    for (const auto &[dispatch, request] : m_requests)
        calls.append(request->call);
    calls += m_reads.values();
    for (const auto &call : std::as_const(calls)) {
        if (call)
            call->cancel();
    }
    if (!m_isOver)
        pumpSoon();
}

void Run::proceed()
{
    if (m_state != State::Held)
        return;
    remark(RunRemark::Kind::Deviation, tr("Continued after: %1").arg(m_heldBecause));
    m_schedule.proceed();
    pumpSoon();
}

void Run::skip(qsizetype node)
{
    remark(RunRemark::Kind::Deviation, tr("%1 was left out by the operator.").arg(m_matrix.nodeName(node)));
    m_schedule.skip(node);
    pumpSoon();
}

// ---- The next move --------------------------------------------------------------------------------------------------

void Run::pumpSoon()
{
    if (!std::exchange(m_isPumpQueued, true))
        QMetaObject::invokeMethod(this, &Run::pump, Qt::QueuedConnection);
}

void Run::pump()
{
    m_isPumpQueued = false;
    m_timer.stop();
    while (!m_isOver
           && std::visit([this](const auto &move) { return make(move); },
                         m_schedule.next(QDateTime::currentDateTimeUtc()))) { }
}

bool Run::make(const Schedule::Start &start)
{
    setState(State::Sending);
    const auto &dispatch = start.dispatch;
    m_requests[dispatch] = std::make_unique<Request>();
    if (const auto objection = objectionTo(dispatch))
        endUnsent(dispatch, *objection);
    else if (isObserved(dispatch.node) && !m_nodes.at(dispatch.node).before)
        readBefore(dispatch);
    else
        intend(dispatch);
    return true;
}

bool Run::make(const Schedule::Probe &probe)
{
    setState(State::Sending);
    auto *call = m_plan.nodes.at(probe.node).session->perform(Probe{}, this);
    m_reads.insert(probe.node, call);
    QElapsedTimer clock;
    clock.start();
    call->then(this, [this, node = probe.node, clock](const Result<Answer> &answer) {
        m_reads.remove(node);
        const auto took = answer ? std::optional(milliseconds(clock.elapsed())) : std::nullopt;
        m_schedule.probed(node, took, QDateTime::currentDateTimeUtc());
        pumpSoon();
    });
    return true;
}

bool Run::make(const Schedule::WaitUntil &wait)
{
    m_waitsUntil = wait.time;
    setState(State::Waiting);
    const milliseconds rest(QDateTime::currentDateTimeUtc().msecsTo(wait.time));
    m_timer.start(std::clamp(rest, milliseconds(0), longestTimer));
    return false;
}

bool Run::make(const Schedule::Hold &hold)
{
    m_heldFor = hold.slow;
    const auto because = hold.slow ? tr("%1 does not answer as quickly as before, so the next node has to wait.")
                                         .arg(m_matrix.nodeName(*hold.slow))
                                   : tr("The first node is done.");
    if (m_state != State::Held || because != m_heldBecause)
        remark(RunRemark::Kind::Deviation, tr("Held: %1").arg(because));
    m_heldBecause = because;
    setState(State::Held);
    return false;
}

bool Run::make(const Schedule::Await &)
{
    setState(State::Sending);
    return false;
}

bool Run::make(const Schedule::Over &over)
{
    m_isOver = true;
    closeRest(over);
    finishWhenQuiet();
    return false;
}

void Run::setState(State state)
{
    if (std::exchange(m_state, state) != state || state == State::Held)
        Q_EMIT stateChanged();
}

// ---- One request ----------------------------------------------------------------------------------------------------

std::optional<Error> Run::objectionTo(const Dispatch &dispatch) const
{
    if (m_plan.expires && QDateTime::currentDateTimeUtc() >= *m_plan.expires)
        return Error{.kind = Error::Kind::Blocked,
                     .delivery = Error::Delivery::NotSent,
                     .message = tr("The plan has expired. Make it anew, and have it approved again.")};
    return m_destinations.objectionTo(nodeOf(dispatch).destination, operationOf(dispatch), QDateTime::currentDateTime(),
                                      m_plan.reason, m_plan.approval);
}

/// Later, because nobody may be told anything within start().
void Run::endUnsent(const Dispatch &dispatch, const Error &error)
{
    QMetaObject::invokeMethod(
        this,
        [this, dispatch, error] {
            if (isStale(error) && !m_objection) {
                m_objection = error;
                m_schedule.object(dispatch);
            }
            tell(dispatch, outcomeOf(operationOf(dispatch), Failure(error), 0));
        },
        Qt::QueuedConnection);
}

/// The record comes first: after a crash it tells that this request may have been sent.
void Run::intend(const Dispatch &dispatch)
{
    const auto &node = nodeOf(dispatch);
    const auto &request = node.destination.nodes.isEmpty() ? SignInRequest() : node.destination.nodes.constFirst();
    const RequestIntended intent{.dispatch = dispatch,
                                 .server = node.server,
                                 .serverId = node.destination.serverId,
                                 .node = node.node,
                                 .address = node.session->address(),
                                 .account = request.credentials.user,
                                 .environment = node.destination.environment,
                                 .operation = traitsOf(operationOf(dispatch)).id,
                                 .targets = m_matrix.targetsOfStep(dispatch.step)};
    record(intent, [this, dispatch](const Result<void> &recorded) {
        if (m_isStopped)
            conclude(dispatch,
                     outcomeOf(operationOf(dispatch), Failure(notSent(tr("Stopped before it was sent."))), 0));
        else if (!recorded && !mayGoUnrecorded(dispatch.node))
            endUnsent(
                dispatch,
                {.kind = Error::Kind::Blocked,
                 .delivery = Error::Delivery::NotSent,
                 .message =
                     tr("In Production nothing is sent that cannot be recorded. %1").arg(recorded.error().message)});
        else
            send(dispatch);
    });
}

void Run::send(const Dispatch &dispatch)
{
    auto &request = *m_requests.at(dispatch);
    m_matrix.begin(dispatch, QDateTime::currentDateTimeUtc());
    request.clock.start();
    auto *call = nodeOf(dispatch).session->perform(operationOf(dispatch), this,
                                                   [this, dispatch] { return objectionTo(dispatch); });
    request.call = call;
    call->then(this, [this, dispatch](const Result<Answer> &answer) { handleAnswer(dispatch, answer); });
    if (m_plan.strategy.nodeTimeout) {
        QTimer::singleShot(*m_plan.strategy.nodeTimeout, call, [this, dispatch, call] {
            if (const auto late = m_requests.find(dispatch); late != m_requests.end())
                late->second->isTooLate = true;
            call->cancel();
        });
    }
    Q_EMIT doing({.what = Doing::What::Sending, .dispatch = dispatch});
}

void Run::handleAnswer(const Dispatch &dispatch, const Result<Answer> &answer)
{
    const auto &request = *m_requests.at(dispatch);
    auto known = answer;
    if (request.isTooLate && !known && known.error().kind == Error::Kind::Cancelled) {
        known.error().kind = Error::Kind::Timeout;
        known.error().message = tr("No answer within %n s, the limit of this run for each node.", nullptr,
                                   static_cast<int>(m_plan.strategy.nodeTimeout->count()));
    }
    if (!known && isStale(known.error()) && !m_objection) {
        m_objection = known.error();
        m_schedule.object(dispatch);
    }
    conclude(dispatch, outcomeOf(operationOf(dispatch), known, request.clock.elapsed()));
}

/// Nobody is told before it is recorded.
void Run::conclude(const Dispatch &dispatch, const Cell &outcome)
{
    const auto error = outcome.error.value_or(Error());
    const RequestEnded ended{.dispatch = dispatch,
                             .evidence = outcome.evidence,
                             .message = error.message,
                             .detail = error.detail.left(longestDetail),
                             .serverCode = error.serverCode,
                             .httpStatus = outcome.httpStatus,
                             .milliseconds = outcome.milliseconds};
    record(ended, [this, dispatch, outcome](const Result<void> &) { tell(dispatch, outcome); });
}

void Run::tell(const Dispatch &dispatch, const Cell &outcome)
{
    m_requests.erase(dispatch);
    m_matrix.end(dispatch, outcome);
    auto &node = m_nodes.at(dispatch.node);
    --node.left;
    Q_EMIT ended(dispatch);
    m_schedule.ended(dispatch, outcome.evidence);
    if (node.left == 0)
        readAfter(dispatch.node);
    pump(); // at once: whoever sees the last outcome sees that the run is over
}

// ---- Observations ---------------------------------------------------------------------------------------------------

bool Run::isObserved(qsizetype node) const
{
    return m_plan.observe && mayReadSettings(*m_plan.nodes.at(node).session);
}

/// Whether a step on \a node may have had an effect. If not, there is nothing to observe.
bool Run::mayHaveActed(qsizetype node) const
{
    for (qsizetype step = 0; step < m_matrix.stepCount(); ++step) {
        const auto *outcome = m_matrix.last(step, node);
        if (outcome && (outcome->evidence == Evidence::Acknowledged || outcome->evidence == Evidence::Unknown))
            return true;
    }
    return false;
}

/// The steps are sent even if the settings cannot be read.
void Run::readBefore(const Dispatch &dispatch)
{
    auto *call = readSettingsSnapshot(*nodeOf(dispatch).session, this);
    m_reads.insert(dispatch.node, call);
    call->then(this, [this, dispatch](const Result<SettingsSnapshot> &snapshot) {
        m_reads.remove(dispatch.node);
        m_nodes.at(dispatch.node).before = snapshot.value_or(SettingsSnapshot());
        if (m_isStopped)
            tell(dispatch, outcomeOf(operationOf(dispatch), Failure(notSent(tr("Stopped before it was sent."))), 0));
        else
            intend(dispatch);
    });
    Q_EMIT doing({.what = Doing::What::ReadingSettings, .dispatch = dispatch});
}

void Run::readAfter(qsizetype node)
{
    auto &state = m_nodes.at(node);
    if (!state.before || state.isCompared || m_isStopped || !mayHaveActed(node))
        return;
    state.isCompared = true;
    auto *call = readSettingsSnapshot(*m_plan.nodes.at(node).session, this);
    m_reads.insert(node, call);
    call->then(this, [this, node](const Result<SettingsSnapshot> &snapshot) {
        m_reads.remove(node);
        const auto after = snapshot ? *snapshot : SettingsSnapshot{.lists = {}, .problem = snapshot.error().message};
        const auto observation = compare(*m_nodes.at(node).before, after);
        m_matrix.observe(node, observation);
        remark(RunRemark::Kind::Observation,
               u"%1: %2"_s.arg(m_matrix.nodeName(node), observationSentence(observation)));
        Q_EMIT observed(node);
        finishWhenQuiet();
    });
    Q_EMIT doing({.what = Doing::What::ReadingSettings, .dispatch = {.node = node}});
}

void Run::checkSignIns()
{
    for (qsizetype node = 0; node < m_plan.nodes.size(); ++node) {
        m_plan.nodes.at(node).session->perform(SignIn{}, this)->then(this, [this, node](const Result<Answer> &answer) {
            if (!answer) {
                remark(RunRemark::Kind::Deviation,
                       tr("The sign-in was tried before the start: %1: %2")
                           .arg(m_matrix.nodeName(node), answer.error().message));
            }
            Q_EMIT signInChecked(node, answer ? std::nullopt : std::optional(answer.error()));
        });
    }
}

// ---- The end --------------------------------------------------------------------------------------------------------

QString Run::sentenceOf(const Schedule::Over &over) const
{
    switch (over.ending) {
    case Schedule::Ending::Completed:
        return {};
    case Schedule::Ending::Stopped:
        return tr("Stopped before it was sent.");
    case Schedule::Ending::TooManyFailures:
        return tr("Not sent, because %n nodes did not answer OK.", nullptr, static_cast<int>(m_schedule.failedNodes()));
    case Schedule::Ending::BarrierNotPassed:
        return tr("Not sent, because %1 did not answer OK to the step before.").arg(nodeOf(*over.cause).node);
    case Schedule::Ending::Objected:
        return tr("Not sent, because %1 is not as it was reviewed: %2")
            .arg(nodeOf(*over.cause).server, m_objection->message);
    }
    Q_UNREACHABLE();
}

/// The rest of the server that changed is blocked for the same reason as its first request.
Error Run::reasonNotSent(const Schedule::Over &over, const Dispatch &dispatch) const
{
    if (over.ending == Schedule::Ending::Completed)
        return notSent(tr("Left out by the operator."));
    if (over.ending == Schedule::Ending::Objected && nodeOf(dispatch).farm == nodeOf(*over.cause).farm)
        return *m_objection;
    return notSent(m_endedBecause);
}

void Run::closeRest(const Schedule::Over &over)
{
    m_endedBecause = sentenceOf(over);
    const auto unsent = m_schedule.unsent();
    for (const auto &dispatch : unsent) {
        m_matrix.end(dispatch, outcomeOf(operationOf(dispatch), Failure(reasonNotSent(over, dispatch)), 0));
        Q_EMIT ended(dispatch);
    }
    if (!unsent.isEmpty())
        remark(RunRemark::Kind::NotSent,
               tr("%n requests were not sent. %1", nullptr, static_cast<int>(unsent.size())).arg(m_endedBecause));
    for (qsizetype node = 0; node < m_matrix.nodeCount(); ++node)
        readAfter(node);
    const auto &counts = m_matrix.counts();
    record(RunEnded{.text = m_endedBecause,
                    .acknowledged = counts.acknowledged,
                    .bad = counts.bad,
                    .unknown = counts.unknown,
                    .unsent = counts.skipped + counts.cancelled});
}

void Run::finishWhenQuiet()
{
    if (!m_isOver || m_state == State::Ended || !m_reads.isEmpty())
        return;
    setState(State::Ended);
    Q_EMIT finished();
}

// ---- The record -----------------------------------------------------------------------------------------------------

RunBegun Run::beginning() const
{
    RunBegun begun{.who = thisOperator(),
                   .plan = m_plan.document,
                   .planHash = QString::fromLatin1(
                       QCryptographicHash::hash(m_plan.document.toUtf8(), QCryptographicHash::Sha256).toHex()),
                   .environment = Environment::Demo,
                   .reason = m_plan.reason,
                   .change = m_plan.change,
                   .continues = m_continues};
    qsizetype farm = -1;
    for (const auto &node : m_plan.nodes) {
        if (std::exchange(farm, node.farm) != node.farm)
            begun.servers.append(node.server);
        if (strictness(node.destination.environment) > strictness(begun.environment))
            begun.environment = node.destination.environment;
    }
    return begun;
}

/// A server in Production gets nothing that leaves no trace, unless somebody has said why.
bool Run::mayGoUnrecorded(qsizetype node) const
{
    return m_plan.nodes.at(node).destination.environment != Environment::Production || !m_plan.withoutRecord.isEmpty();
}

void Run::remark(RunRemark::Kind kind, const QString &text, std::optional<Dispatch> dispatch)
{
    record(RunRemark{.kind = kind, .text = text, .dispatch = dispatch});
}

void Run::record(const RunEvent &event, std::function<void(const Result<void> &)> then)
{
    auto *writing = m_log.append({.run = m_id, .at = QDateTime::currentDateTimeUtc(), .event = event}, this);
    writing->then(this, [this, then = std::move(then)](const Result<void> &recorded) {
        if (!recorded && !std::exchange(m_isUnrecorded, true))
            Q_EMIT notRecorded(recorded.error());
        if (then)
            then(recorded);
    });
}

} // namespace sluice
