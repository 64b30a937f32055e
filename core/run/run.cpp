// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"

#include "core/domain/operation/traits.h"
#include "core/run/planrequests.h"
#include "core/run/plans/planjson.h"
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
    QPointer<AbstractCall> call{};      ///< null before it is sent
    QElapsedTimer clock{};              ///< since it is sent, which may begin with a sign-in
    std::optional<qint64> signInTook{}; ///< milliseconds until the request itself was about to leave
    bool isTooLate = false;             ///< the limit of the strategy is over
    bool isIntended = false;            ///< the record tells that it is about to leave
};

namespace {

constexpr milliseconds longestTimer = std::chrono::hours(1); // the clock of the machine may be set meanwhile

/// The longest text of a server that is recorded.
constexpr qsizetype longestDetail = 4096;

ScheduleShape shapeOf(const Plan &plan, const std::optional<Continuation> &continued)
{
    ScheduleShape shape{.nodes = plan.nodes.size(), .strategy = plan.strategy};
    for (const auto &step : plan.steps)
        shape.steps.append({.scope = step.scope, .barrier = step.barrier});
    if (!continued) {
        shape.requests = requestsOf(plan);
        return shape;
    }
    shape.requests = continued->requests;
    shape.notPassed = continued->matrix.notPassed();
    shape.acknowledged = continued->matrix.acknowledgedSteps();
    return shape;
}

/// What is to be sent again, if it is of \a plan. What is known of another plan says nothing about this one, so then nothing
/// is sent.
std::optional<Continuation> fitting(const Plan &plan, std::optional<Continuation> continued)
{
    if (!continued || continued->matrix.isOf(plan))
        return continued;
    return Continuation{.matrix = Matrix(plan), .requests = {}, .run = continued->run};
}

Error notSent(const QString &message)
{
    return {.kind = Error::Kind::Cancelled, .delivery = Error::Delivery::NotSent, .message = message};
}

/// Whether \a objection says that something is not as it was when the plan was reviewed.
bool isStale(const Error &objection)
{
    return objection.kind == Error::Kind::Blocked && objection.delivery == Error::Delivery::NotSent
        && (objection.cause == Error::Cause::RulesChanged || objection.cause == Error::Cause::ServerChanged
            || objection.cause == Error::Cause::ServerRemoved);
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

/// Empty for a plan that was not written down: the hash of nothing would look like evidence.
QString hashOf(const QString &document)
{
    if (document.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(document.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

Run::Run(const Plan &plan, const Destinations &destinations, RunLog &log, QObject *parent,
         std::optional<Continuation> continued)
    : Run(fitting(plan, std::move(continued)), plan, destinations, log, parent)
{
}

Run::Run(const std::optional<Continuation> &continued, const Plan &plan, const Destinations &destinations, RunLog &log,
         QObject *parent)
    : QObject(parent)
    , m_plan(plan)
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
    m_hasBegun = !m_isStopped;
    m_startedAt = QDateTime::currentDateTimeUtc();
    if (m_hasBegun) {
        recordBeginning();
        if (m_plan.strategy.startAt && *m_plan.strategy.startAt > QDateTime::currentDateTimeUtc())
            checkSignIns();
    }
    pumpSoon();
}

void Run::stop(const QString &why)
{
    if (!why.isEmpty() && !m_isOver)
        remark(RunRemark::Kind::Deviation, why);
    m_isStopped = true;
    m_schedule.stop();
    auto calls = m_reads;
    for (const auto &[dispatch, request] : m_requests)
        calls.append(request->call);
    for (const auto &call : std::as_const(calls)) {
        if (call)
            call->cancel();
    }
    if (m_hasBegun && !m_isOver)
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
    m_schedule.skip(node);
    if (!m_hasBegun)
        return;
    remark(RunRemark::Kind::Deviation, tr("%1 was left out by the operator.").arg(m_matrix.nodeName(node)));
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
    setState(State::Sending); // whoever hears of it may stop the run
    const auto &dispatch = start.dispatch;
    m_requests[dispatch] = std::make_unique<Request>();
    if (const auto objection = reasonNotToLeave(dispatch))
        refuse(dispatch, *objection);
    else if (const auto &problem = nodeOf(dispatch).problem)
        refuse(dispatch, *problem);
    else if (!sendableOf(dispatch))
        skipMissing(dispatch);
    else if (isObserved(dispatch.node) && !m_nodes.at(dispatch.node).before)
        readBefore(dispatch);
    else
        intend(dispatch);
    return true;
}

bool Run::make(const Schedule::Probe &probe)
{
    setState(State::Sending); // whoever hears of it may stop the run
    if (m_isStopped || m_plan.nodes.at(probe.node).problem) {
        m_schedule.probed(probe.node, {}, QDateTime::currentDateTimeUtc());
        return true;
    }
    auto *call = m_plan.nodes.at(probe.node).session->perform(Probe{}, this);
    track(call);
    QElapsedTimer clock;
    clock.start();
    call->then(this, [this, node = probe.node, clock](const Result<Answer> &answer) {
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
    m_endedBecause = sentenceOf(over);
    closeRest(over);
    return false;
}

void Run::setState(State state)
{
    if (std::exchange(m_state, state) != state || state == State::Held)
        Q_EMIT stateChanged();
}

// ---- One request ----------------------------------------------------------------------------------------------------

/// What is sent: nothing when the node lists none of the caches.
std::optional<Operation> Run::sendableOf(const Dispatch &dispatch) const
{
    return operationWithout(operationOf(dispatch), nodeOf(dispatch).missing);
}

std::optional<Error> Run::objectionTo(const Dispatch &dispatch) const
{
    if (m_plan.expires && QDateTime::currentDateTimeUtc() >= *m_plan.expires)
        return Error{.kind = Error::Kind::Blocked,
                     .delivery = Error::Delivery::NotSent,
                     .message = tr("The plan has expired. Make it anew, and have it approved again.")};
    return m_destinations.objectionTo(nodeOf(dispatch).destination, operationOf(dispatch), QDateTime::currentDateTime(),
                                      m_plan.reason, m_plan.approval);
}

/// Why \a dispatch may not leave any more. It is asked directly before a request leaves.
std::optional<Error> Run::reasonNotToLeave(const Dispatch &dispatch) const
{
    if (m_schedule.isSkipped(dispatch.node))
        return notSent(tr("Left out by the operator."));
    if (const auto &over = m_schedule.decided())
        return reasonNotSent(*over, dispatch);
    return objectionTo(dispatch);
}

/// If the plan does not hold any more, nothing else starts.
void Run::noteObjection(const Dispatch &dispatch, const Error &error)
{
    if (!isStale(error) || m_objection)
        return;
    m_objection = error;
    m_schedule.object(dispatch);
}

/// Ends \a dispatch, of which nothing has left.
void Run::refuse(const Dispatch &dispatch, const Error &error)
{
    noteObjection(dispatch, error);
    conclude(dispatch, outcomeOf(operationOf(dispatch), Failure(error), 0));
}

void Run::skipMissing(const Dispatch &dispatch)
{
    recordLeftOut(dispatch);
    const auto &names = m_matrix.targetsOfStep(dispatch.step);
    conclude(dispatch, outcomeOf(operationOf(dispatch), Failure(notListedError(nodeOf(dispatch).node, names)), 0));
}

/// The request as it is sent, or would be.
RequestIntended Run::intentOf(const Dispatch &dispatch) const
{
    const auto &node = nodeOf(dispatch);
    const auto &request = node.destination.nodes.isEmpty() ? SignInRequest() : node.destination.nodes.constFirst();
    return {.dispatch = dispatch,
            .server = node.server,
            .serverId = node.destination.serverId,
            .node = node.node,
            .address = node.session->address(),
            .account = request.credentials.user,
            .environment = node.destination.environment,
            .operation = traitsOf(operationOf(dispatch)).id,
            .targets = targetsOf(sendableOf(dispatch).value_or(operationOf(dispatch)))};
}

RequestEnded Run::recordOf(const Dispatch &dispatch, const Cell &outcome) const
{
    const auto error = outcome.error.value_or(Error());
    const auto request = m_requests.find(dispatch);
    const bool isIntended = request != m_requests.end() && request->second->isIntended;
    return {.dispatch = dispatch,
            .evidence = outcome.evidence,
            .message = error.message,
            .detail = error.detail.left(longestDetail),
            .serverCode = error.serverCode,
            .httpStatus = outcome.httpStatus,
            .milliseconds = outcome.milliseconds,
            .unsent = isIntended ? std::nullopt : std::optional(intentOf(dispatch))};
}

/// The record comes first: after a crash it tells that this request may have been sent.
void Run::intend(const Dispatch &dispatch)
{
    m_requests.at(dispatch)->isIntended = true;
    recordLeftOut(dispatch);
    record(intentOf(dispatch), [this, dispatch](const Result<void> &recorded) {
        const auto unrecorded = recorded ? m_unrecordedBefore : std::optional(recorded.error());
        if (const auto reason = reasonNotToLeave(dispatch))
            refuse(dispatch, *reason);
        else if (m_spent)
            refuse(dispatch, *m_spent);
        else if (unrecorded && !mayGoUnrecorded(dispatch.node))
            refuse(dispatch,
                   {.kind = Error::Kind::Blocked,
                    .delivery = Error::Delivery::NotSent,
                    .message = isApprovalNeeded()
                        ? tr("Nothing is sent of an approved plan that cannot be recorded. %1").arg(unrecorded->message)
                        : tr("In Production nothing is sent that cannot be recorded. %1").arg(unrecorded->message)});
        else
            send(dispatch);
    });
}

/// Asked when what comes before the request is done, and again when its connection stands.
std::optional<Error> Run::guard(const Dispatch &dispatch)
{
    if (const auto request = m_requests.find(dispatch); request != m_requests.end() && !request->second->signInTook)
        request->second->signInTook = request->second->clock.elapsed();
    return reasonNotToLeave(dispatch);
}

void Run::send(const Dispatch &dispatch)
{
    auto &request = *m_requests.at(dispatch);
    m_matrix.begin(dispatch, QDateTime::currentDateTimeUtc());
    request.clock.start();
    auto *call =
        nodeOf(dispatch).session->perform(*sendableOf(dispatch), this, [this, dispatch] { return guard(dispatch); });
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
    if (!known)
        noteObjection(dispatch, known.error());
    auto outcome = outcomeOf(operationOf(dispatch), known, request.clock.elapsed());
    outcome.signInMilliseconds = request.signInTook.value_or(outcome.milliseconds);
    conclude(dispatch, outcome);
}

/// Nobody is told before it is recorded.
void Run::conclude(const Dispatch &dispatch, const Cell &outcome)
{
    record(recordOf(dispatch, outcome), [this, dispatch, outcome](const Result<void> &) { tell(dispatch, outcome); });
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
    track(call);
    call->then(this, [this, dispatch](const Result<SettingsSnapshot> &snapshot) {
        m_nodes.at(dispatch.node).before = snapshot.value_or(SettingsSnapshot());
        if (const auto reason = reasonNotToLeave(dispatch))
            refuse(dispatch, *reason);
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
    track(call);
    call->then(this, [this, node](const Result<SettingsSnapshot> &snapshot) {
        const auto after = snapshot ? *snapshot : SettingsSnapshot{.lists = {}, .problem = snapshot.error().message};
        const auto observation = compare(*m_nodes.at(node).before, after);
        m_matrix.observe(node, observation);
        remark(RunRemark::Kind::Observation,
               u"%1: %2"_s.arg(m_matrix.nodeName(node), observationSentence(observation)));
        Q_EMIT observed(node);
    });
    Q_EMIT doing({.what = Doing::What::ReadingSettings, .dispatch = {.node = node}});
}

/// Until the run stops, as many at once as may be sent to at once.
void Run::checkSignIns()
{
    for (const auto &dispatch : m_schedule.all()) {
        const bool isNext = m_toCheck.isEmpty() || m_toCheck.constLast() != dispatch.node; // in the order of the nodes
        if (isNext && !nodeOf(dispatch).problem)
            m_toCheck.append(dispatch.node);
    }
    for (int i = 0; i < m_plan.strategy.atOnce; ++i)
        checkNextSignIn();
}

void Run::checkNextSignIn()
{
    if (m_isStopped || m_toCheck.isEmpty())
        return;
    const auto node = m_toCheck.takeFirst();
    const auto &planned = m_plan.nodes.at(node);
    if (const auto now = m_destinations.forSignIn(planned.destination); !now) {
        QMetaObject::invokeMethod(
            this, [this, node, error = now.error()] { tellSignIn(node, error); }, Qt::QueuedConnection);
        return;
    }
    auto *call = planned.session->perform(SignIn{}, this);
    track(call);
    call->then(this, [this, node](const Result<Answer> &answer) {
        tellSignIn(node, answer ? std::nullopt : std::optional(answer.error()));
    });
}

void Run::tellSignIn(qsizetype node, const std::optional<Error> &problem)
{
    if (m_isStopped)
        return;
    if (problem) {
        remark(RunRemark::Kind::Deviation,
               tr("The sign-in was tried before the start: %1: %2").arg(m_matrix.nodeName(node), problem->message));
    }
    Q_EMIT signInChecked(node, problem);
    checkNextSignIn();
}

/// Keeps the end of the run waiting for \a call, which reads something.
void Run::track(AbstractCall *call)
{
    m_reads.append(call);
    connect(call, &AbstractCall::finished, this, [this, call] {
        m_reads.removeOne(call);
        if (m_isOver) // after its own handler
            QMetaObject::invokeMethod(this, &Run::finishWhenQuiet, Qt::QueuedConnection);
    });
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
        if (!over.cause)
            return tr("Not sent, because no node answered OK to the step before.");
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
    return notSent(sentenceOf(over));
}

/// Of what was not sent, too, the record comes first.
void Run::closeRest(const Schedule::Over &over)
{
    const auto unsent = m_schedule.unsent();
    m_toClose = unsent.size();
    for (const auto &dispatch : unsent) {
        const auto outcome = outcomeOf(operationOf(dispatch), Failure(reasonNotSent(over, dispatch)), 0);
        record(recordOf(dispatch, outcome), [this, dispatch, outcome](const Result<void> &) {
            m_matrix.end(dispatch, outcome);
            Q_EMIT ended(dispatch);
            if (--m_toClose == 0)
                close();
        });
    }
    if (unsent.isEmpty())
        close();
}

void Run::close()
{
    RunEnded end{.text = m_endedBecause};
    for (const auto &dispatch : m_schedule.all()) {
        const auto *outcome = m_matrix.outcomeOf(dispatch);
        switch (outcome ? outcome->evidence : Evidence::Cancelled) {
        case Evidence::Acknowledged:
            ++end.acknowledged;
            break;
        case Evidence::Refused:
        case Evidence::Failed:
            ++end.bad;
            break;
        case Evidence::Unknown:
            ++end.unknown;
            break;
        case Evidence::Skipped:
        case Evidence::Cancelled:
            ++end.unsent;
            break;
        }
    }
    record(end);
    for (qsizetype node = 0; node < m_matrix.nodeCount(); ++node)
        readAfter(node);
    m_isClosed = true;
    finishWhenQuiet();
}

void Run::finishWhenQuiet()
{
    if (!m_isClosed || m_state == State::Ended || !m_reads.isEmpty())
        return;
    setState(State::Ended);
    Q_EMIT finished();
    QMetaObject::invokeMethod(this, &Run::settleWhenWritten, Qt::QueuedConnection);
}

// ---- The record -----------------------------------------------------------------------------------------------------

RunBegun Run::beginning() const
{
    RunBegun begun{.who = thisOperator(),
                   .people = m_plan.people,
                   .plan = m_plan.document,
                   .planHash = hashOf(m_plan.document),
                   .environment = Environment::Demo,
                   .reason = m_plan.reason,
                   .change = m_plan.change,
                   .continues = m_continues,
                   .needsApproval = isApprovalNeeded()};
    if (const auto document = planFromCanonical(m_plan.document)) {
        for (const auto &left : document->leftOut) {
            if (left.kind == LeftOut::Kind::Node)
                begun.leftOut.append(tr("%1, %2: %3", "a server, its node, why").arg(left.server, left.name, left.why));
        }
    }
    qsizetype farm = -1;
    for (const auto &node : m_plan.nodes) {
        if (std::exchange(farm, node.farm) != node.farm)
            begun.servers.append(node.server);
        if (strictness(node.destination.environment) > strictness(begun.environment))
            begun.environment = node.destination.environment;
    }
    return begun;
}

bool Run::isApprovalNeeded() const
{
    return std::ranges::any_of(m_plan.nodes, [](const PlanNode &node) { return node.destination.policy.planRequired; });
}

/// A server in Production gets nothing that leaves no trace, and nobody an approved plan of which it cannot be recorded
/// that it is carried out: the approval could count twice. Whoever has a reason to go on without the history has given
/// the run another log.
bool Run::mayGoUnrecorded(qsizetype node) const
{
    return !mustBeRecorded(m_plan.nodes.at(node).destination) && !isApprovalNeeded();
}

QList<RunRecord> Run::lost() const
{
    auto records = m_lost;
    if (m_hasBegun && !m_spent && m_beginning != Beginning::Written)
        records.prepend({.run = m_id, .at = m_startedAt, .event = beginning()});
    return records;
}

void Run::recordBeginning()
{
    m_beginning = Beginning::BeingWritten;
    record(beginning(), [this](const Result<void> &recorded) {
        m_beginning = recorded ? Beginning::Written : Beginning::Missing;
        if (!m_isInAnotherHistory)
            m_unrecordedBefore = recorded ? std::nullopt : std::optional(recorded.error());
    });
}

void Run::remark(RunRemark::Kind kind, const QString &text, std::optional<Dispatch> dispatch)
{
    record(RunRemark{.kind = kind, .text = text, .dispatch = dispatch});
}

/// The plan names these caches, and this request does not.
void Run::recordLeftOut(const Dispatch &dispatch)
{
    const auto &node = nodeOf(dispatch);
    const auto names = leftOutOf(operationOf(dispatch), node.missing);
    if (names.isEmpty())
        return;
    record(RunRemark{.kind = RunRemark::Kind::Deviation,
                     .text = tr("Left out: %1", "crm02 lists no cache …").arg(notListedError(node.node, names).message),
                     .dispatch = dispatch,
                     .node = node.node});
}

/// A run that was stopped before its start leaves no record.
void Run::record(const RunEvent &event, std::function<void(const Result<void> &)> then)
{
    if (!m_hasBegun) {
        if (then)
            QMetaObject::invokeMethod(
                this, [then = std::move(then)] { then({}); }, Qt::QueuedConnection);
        return;
    }
    if (m_spent) {
        if (then)
            QMetaObject::invokeMethod(
                this, [this, then = std::move(then)] { then(Failure(*m_spent)); }, Qt::QueuedConnection);
        return;
    }
    if (m_beginning == Beginning::Missing && !std::holds_alternative<RunBegun>(event))
        recordBeginning(); // it could not be written before, or stands in another file
    const RunRecord written{.run = m_id, .at = QDateTime::currentDateTimeUtc(), .event = event};
    append(written, [this, then = std::move(then)](const Result<void> &recorded) {
        if (recorded)
            recordWhatWasLost();
        if (then)
            then(recorded);
    });
}

void Run::append(const RunRecord &record, std::function<void(const Result<void> &)> then)
{
    ++m_writing;
    m_log.append(record, this)->then(this, [this, record, then = std::move(then)](const Result<void> &recorded) {
        if (!recorded)
            noteLoss(record, recorded.error());
        if (then)
            then(recorded);
        --m_writing;
        settleWhenWritten();
    });
}

void Run::settleWhenWritten()
{
    if (m_state == State::Ended && m_writing == 0 && !std::exchange(m_isSettled, true))
        Q_EMIT settled();
}

/// A beginning is written again before the next record. Of a run whose beginning is lost with its file, Production gets
/// nothing more: whoever took the file away may take the next one too.
void Run::noteLoss(const RunRecord &record, const Error &error)
{
    if (error.cause == Error::Cause::ApprovalSpent) {
        m_spent = error;
        m_lost.clear();
    }
    if (m_spent)
        return;
    if (error.cause == Error::Cause::AnotherHistory) {
        m_beginning = Beginning::Missing;
        m_isInAnotherHistory = true;
        m_unrecordedBefore = error;
    }
    if (!std::holds_alternative<RunBegun>(record.event))
        m_lost.append(record);
    if (!std::exchange(m_isUnrecorded, true))
        Q_EMIT notRecorded(error);
}

/// What could not be written at its time, once something can be written again.
void Run::recordWhatWasLost()
{
    const auto lost = std::exchange(m_lost, {});
    if (lost.isEmpty())
        return;
    remark(RunRemark::Kind::NotRecorded,
           tr("%n records that follow could not be written at their time.", nullptr, static_cast<int>(lost.size())));
    for (const auto &late : lost)
        append(late, {});
}

} // namespace sluice
