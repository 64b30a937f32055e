// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run.h"

#include "core/session/session.h"
#include "core/session/settingssnapshot.h"

#include <algorithm>

namespace sluice {

namespace {

/// The status of the answer to the step itself. A step that was not sent has none, even if its sign-in was answered.
int statusOf(const Result<Answer> &answer)
{
    if (answer)
        return answer->httpStatus;
    return answer.error().delivery == Error::Delivery::NotSent ? 0 : answer.error().httpStatus;
}

} // namespace

Run::Run(Plan plan, const Destinations &destinations, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_destinations(destinations)
{
    Q_ASSERT(!m_plan.steps.isEmpty() && !m_plan.nodes.isEmpty());
}

void Run::start()
{
    if (m_stopped)
        QMetaObject::invokeMethod(this, &Run::cancelRest, Qt::QueuedConnection);
    else
        dispatchNext();
}

void Run::stop()
{
    m_stopped = true;
    if (m_running)
        m_running->cancel();
}

void Run::dispatchNext()
{
    if (isBlocked())
        return;
    if (m_step == 0 && isObserved())
        snapshotBefore();
    else
        send();
}

std::optional<Error> Run::objectionNow() const
{
    return m_destinations.objectionTo(m_plan.nodes.at(m_node).destination, step(), QDateTime::currentDateTime(),
                                      m_plan.reason, m_plan.approval);
}

/// The check before anything is sent for a step, also a sign-in. It is made again when the request itself leaves, because
/// hours may have passed since the plan was made, and another program may have changed what is stored.
bool Run::isBlocked()
{
    const auto objection = objectionNow();
    if (!objection)
        return false;
    m_clock.start();
    // Later, because finished() must not be emitted within start().
    QMetaObject::invokeMethod(
        this, [this, error = *objection] { handleAnswer(Failure(error)); }, Qt::QueuedConnection);
    return true;
}

bool Run::isObserved() const
{
    return m_plan.observe && mayReadSettings(*m_plan.nodes.at(m_node).session);
}

/// Whether a step on the current node may have had an effect. If not, there is nothing to observe.
bool Run::mayHaveActed() const
{
    return std::any_of(m_cells.cbegin() + m_firstOfNode, m_cells.cend(), [](const Cell &cell) {
        return cell.evidence == Evidence::Acknowledged || cell.evidence == Evidence::Unknown;
    });
}

void Run::enter(Phase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        Q_EMIT phaseChanged();
}

/// The steps are sent even if the settings cannot be read.
void Run::snapshotBefore()
{
    enter(Phase::Before);
    auto *call = readSettingsSnapshot(*m_plan.nodes.at(m_node).session, this);
    m_running = call;
    call->then(this, [this](const Result<SettingsSnapshot> &snapshot) {
        m_before = snapshot.value_or(SettingsSnapshot());
        m_stopped ? cancelRest() : send();
    });
}

void Run::snapshotAfter()
{
    enter(Phase::After);
    auto *call = readSettingsSnapshot(*m_plan.nodes.at(m_node).session, this);
    m_running = call;
    call->then(this, [this](const Result<SettingsSnapshot> &snapshot) {
        const auto after = snapshot ? *snapshot : SettingsSnapshot{.lists = {}, .problem = snapshot.error().message};
        const auto observation = compare(*std::exchange(m_before, {}), after);
        for (auto i = m_firstOfNode; i < m_cells.size(); ++i)
            m_cells[i].observation = observation;
        Q_EMIT cellsObserved(m_firstOfNode, m_cells.size() - m_firstOfNode);
        startNext();
    });
}

void Run::send()
{
    enter(Phase::Sending);
    m_clock.start();
    auto *call = m_plan.nodes.at(m_node).session->perform(step(), this, [this] { return objectionNow(); });
    m_running = call;
    call->then(this, [this](const Result<Answer> &answer) { handleAnswer(answer); });
}

void Run::handleAnswer(const Result<Answer> &answer)
{
    if (m_step == 0)
        m_firstOfNode = m_cells.size();
    addCells(answer);
    const bool lastOfNode = m_step + 1 == m_plan.steps.size();
    if (lastOfNode && m_before && !m_stopped && mayHaveActed())
        snapshotAfter();
    else
        startNext();
}

void Run::startNext()
{
    if (!goToNextStep())
        end();
    else if (m_stopped)
        cancelRest();
    else
        dispatchNext();
}

void Run::cancelRest()
{
    m_clock.start();
    do {
        addCells(Failure({.kind = Error::Kind::Cancelled,
                          .delivery = Error::Delivery::NotSent,
                          .message = tr("Stopped before it was sent.")}));
    } while (goToNextStep());
    end();
}

void Run::end()
{
    m_finished = true;
    Q_EMIT finished();
}

/// Adds one cell for each target of the request.
void Run::addCells(const Result<Answer> &answer)
{
    const auto reply = answer.map([](const Answer &a) { return a.reply; });
    const auto &node = m_plan.nodes.at(m_node);
    const auto sendable = checked(step());
    const auto targets = targetsOf(sendable ? *sendable : step());
    for (const auto &target : targets) {
        m_cells.append({.server = node.server,
                        .node = node.node,
                        .target = target,
                        .evidence = evidenceOf(step(), reply),
                        .error = answer ? std::nullopt : std::optional(answer.error()),
                        .httpStatus = statusOf(answer),
                        .milliseconds = m_clock.elapsed(),
                        .finishedAt = QDateTime::currentDateTime(),
                        .ofNodes = m_plan.nodes.size()});
    }
    Q_EMIT cellsAdded(targets.size());
}

/// Goes to the next step, or to the first step of the next node. Returns false at the end of the plan.
bool Run::goToNextStep()
{
    if (++m_step < m_plan.steps.size())
        return true;
    m_step = 0;
    m_before.reset();
    return ++m_node < m_plan.nodes.size();
}

} // namespace sluice
