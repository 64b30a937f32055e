// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/matrix.h"

#include "core/run/planrequests.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sluice {

namespace {

int badness(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Acknowledged:
        return 0;
    case Evidence::Skipped:
        return 1;
    case Evidence::Cancelled:
        return 2;
    case Evidence::Refused:
        return 3;
    case Evidence::Failed:
        return 4;
    case Evidence::Unknown:
        return 5;
    }
    Q_UNREACHABLE();
}

bool isBad(Evidence evidence)
{
    return badness(evidence) >= badness(Evidence::Refused);
}

/// Whether the request may have left this machine.
bool hasLeft(const Cell &outcome)
{
    return !outcome.error || outcome.error->delivery != Error::Delivery::NotSent;
}

qsizetype &counterOf(Matrix::Counts &counts, Evidence evidence)
{
    switch (evidence) {
    case Evidence::Acknowledged:
        return counts.acknowledged;
    case Evidence::Refused:
    case Evidence::Failed:
        return counts.bad;
    case Evidence::Unknown:
        return counts.unknown;
    case Evidence::Skipped:
        return counts.skipped;
    case Evidence::Cancelled:
        return counts.cancelled;
    }
    Q_UNREACHABLE();
}

} // namespace

Evidence worse(Evidence one, Evidence other)
{
    return badness(other) > badness(one) ? other : one;
}

Matrix::Matrix(const Plan &plan)
    : m_entries(plan.steps.size() * plan.nodes.size())
{
    for (const auto &step : plan.steps) {
        m_barriers.append(step.barrier);
        const auto sendable = checked(step.operation);
        m_targets.append(sluice::targetsOf(sendable ? *sendable : step.operation));
        for (qsizetype target = 0; target < m_targets.constLast().size(); ++target)
            m_rows.append({.step = m_targets.size() - 1, .target = target});
    }
    QSet<qsizetype> farms;
    for (const auto &node : plan.nodes) {
        m_nodes.append(
            {.server = node.server, .name = node.node, .missing = {node.missing.cbegin(), node.missing.cend()}});
        farms.insert(node.farm);
    }
    m_servers = farms.size();
    const auto requests = requestsOf(plan);
    QHash<std::pair<qsizetype, qsizetype>, qsizetype> nodesOf; // by step and farm
    for (const auto &[step, node, attempt] : requests)
        ++nodesOf[{step, plan.nodes.at(node).farm}];
    for (const auto &[step, node, attempt] : requests) {
        auto &entry = at(step, node);
        entry.isPlanned = true;
        entry.ofNodes = nodesOf.value({step, plan.nodes.at(node).farm});
        ++m_nodes[node].left;
    }
    m_counts.waiting = requests.size();
    m_endedNodes = std::ranges::count(m_nodes, 0, &Node::left);
}

/// Adds \a by to what the state of an entry is counted under.
void Matrix::count(qsizetype step, qsizetype node, int by)
{
    auto &counted = m_nodes[node];
    switch (state(step, node)) {
    case State::NotPlanned:
        return;
    case State::Waiting:
        m_counts.waiting += by;
        return;
    case State::Running:
        m_counts.running += by;
        return;
    case State::Ended:
        break;
    }
    const auto evidence = last(step, node)->evidence;
    counterOf(m_counts, evidence) += by;
    const bool wasEnded = counted.left == 0;
    counted.left -= by;
    m_endedNodes += (counted.left == 0 ? 1 : 0) - (wasEnded ? 1 : 0);
    if (isBad(evidence)) {
        const bool wasBad = counted.bad > 0;
        counted.bad += by;
        m_failedNodes += (counted.bad > 0 ? 1 : 0) - (wasBad ? 1 : 0);
    }
}

void Matrix::begin(const Dispatch &dispatch, const QDateTime &at)
{
    count(dispatch.step, dispatch.node, -1);
    auto &attempts = this->at(dispatch.step, dispatch.node).attempts;
    if (!attempts.isEmpty() && attempts.constLast().dispatch == dispatch) // it was cancelled before it was sent
        attempts.removeLast();
    attempts.append({.dispatch = dispatch, .startedAt = at, .outcome = {}});
    count(dispatch.step, dispatch.node, 1);
}

void Matrix::end(const Dispatch &dispatch, Cell outcome)
{
    count(dispatch.step, dispatch.node, -1);
    auto &entry = at(dispatch.step, dispatch.node);
    outcome.server = m_nodes.at(dispatch.node).server;
    outcome.node = m_nodes.at(dispatch.node).name;
    outcome.ofNodes = entry.ofNodes;
    outcome.dispatch = dispatch;
    if (entry.attempts.isEmpty() || entry.attempts.constLast().dispatch != dispatch)
        entry.attempts.append({.dispatch = dispatch});
    entry.attempts.last().outcome = std::move(outcome);
    count(dispatch.step, dispatch.node, 1);
}

void Matrix::observe(qsizetype node, const SettingsObservation &observation)
{
    for (qsizetype step = 0; step < stepCount(); ++step) {
        if (state(step, node) == State::Ended)
            at(step, node).attempts.last().outcome->observation = observation;
    }
}

Matrix::State Matrix::state(qsizetype step, qsizetype node) const
{
    const auto &entry = at(step, node);
    if (!entry.isPlanned)
        return State::NotPlanned;
    if (entry.attempts.isEmpty())
        return State::Waiting;
    return entry.attempts.constLast().outcome ? State::Ended : State::Running;
}

const Cell *Matrix::last(qsizetype step, qsizetype node) const
{
    const auto &attempts = at(step, node).attempts;
    const Cell *latest = nullptr;
    for (auto attempt = attempts.crbegin(); attempt != attempts.crend(); ++attempt) {
        if (!attempt->outcome)
            continue;
        if (hasLeft(*attempt->outcome))
            return latest && attempt->outcome->evidence != Evidence::Unknown ? latest : &*attempt->outcome;
        if (!latest)
            latest = &*attempt->outcome;
    }
    return latest;
}

/// What the request did not hold, because the node does not list it, was not sent whatever became of the rest.
Cell Matrix::cellOf(const Cell &outcome, const QString &target) const
{
    auto cell = outcome;
    cell.target = target;
    const auto &node = m_nodes.at(outcome.dispatch.node);
    if (!node.missing.contains(target))
        return cell;
    cell.evidence = Evidence::Skipped;
    cell.error = notListedError(node.name, {target});
    cell.httpStatus = 0;
    return cell;
}

QList<Cell> Matrix::expanded(const Cell &outcome) const
{
    QList<Cell> cells;
    const auto &targets = m_targets.at(outcome.dispatch.step);
    for (const auto &target : targets)
        cells.append(cellOf(outcome, target));
    return cells;
}

const Cell *Matrix::outcomeOf(const Dispatch &dispatch) const
{
    const auto &attempts = at(dispatch.step, dispatch.node).attempts;
    const auto attempt = std::ranges::find(attempts, dispatch, &Attempt::dispatch);
    return attempt == attempts.cend() || !attempt->outcome ? nullptr : &*attempt->outcome;
}

QList<Cell> Matrix::cellsOf(const Dispatch &dispatch) const
{
    const auto *outcome = outcomeOf(dispatch);
    return outcome ? expanded(*outcome) : QList<Cell>();
}

bool Matrix::isOf(const Plan &plan) const
{
    const Matrix other(plan);
    const auto isSameNode = [](const Node &one, const Node &two) {
        return one.server == two.server && one.name == two.name && one.missing == two.missing;
    };
    return m_targets == other.m_targets && m_barriers == other.m_barriers
        && std::ranges::equal(m_nodes, other.m_nodes, isSameNode);
}

QList<Cell> Matrix::lastCells(qsizetype step, qsizetype node) const
{
    const auto *known = last(step, node);
    return known ? expanded(*known) : QList<Cell>();
}

std::optional<Cell> Matrix::lastCell(const Row &row, qsizetype node) const
{
    const auto *known = last(row.step, node);
    return known ? std::optional(cellOf(*known, targetOf(row))) : std::nullopt;
}

QList<Dispatch> Matrix::notPassed() const
{
    QList<Dispatch> requests;
    const auto acknowledged = acknowledgedSteps();
    for (qsizetype step = 0; step < stepCount(); ++step) {
        const auto isPassed = [&](Evidence evidence) {
            return evidence == Evidence::Acknowledged || (evidence == Evidence::Skipped && acknowledged.contains(step));
        };
        if (m_barriers.at(step) == Barrier::GoOnAnyway)
            continue;
        for (qsizetype node = 0; node < nodeCount(); ++node) {
            const auto *known = last(step, node);
            if (at(step, node).isPlanned && (!known || !isPassed(known->evidence)))
                requests.append(known ? known->dispatch : Dispatch{.step = step, .node = node});
        }
    }
    return requests;
}

QSet<qsizetype> Matrix::acknowledgedSteps() const
{
    QSet<qsizetype> steps;
    for (qsizetype step = 0; step < stepCount(); ++step) {
        for (qsizetype node = 0; node < nodeCount() && !steps.contains(step); ++node) {
            const auto *known = last(step, node);
            if (known && known->evidence == Evidence::Acknowledged)
                steps.insert(step);
        }
    }
    return steps;
}

QList<Cell> Matrix::outcomes() const
{
    QList<Cell> outcomes;
    for (qsizetype node = 0; node < nodeCount(); ++node) {
        for (qsizetype step = 0; step < stepCount(); ++step) {
            if (const auto *outcome = last(step, node))
                outcomes.append(*outcome);
        }
    }
    return outcomes;
}

QList<Cell> Matrix::cells() const
{
    QList<Cell> cells;
    const auto outcomes = this->outcomes();
    for (const auto &outcome : outcomes)
        cells += expanded(outcome);
    return cells;
}

QList<Dispatch> Matrix::again(bool (*wanted)(Evidence)) const
{
    QList<Dispatch> requests;
    for (qsizetype node = 0; node < nodeCount(); ++node) {
        for (qsizetype step = 0; step < stepCount(); ++step) {
            if (state(step, node) != State::Ended)
                continue;
            if (!wanted(last(step, node)->evidence))
                continue;
            const auto &attempt = at(step, node).attempts.constLast();
            auto dispatch = attempt.dispatch;
            dispatch.attempt += attempt.startedAt.isValid() ? 1 : 0;
            requests.append(dispatch);
        }
    }
    return requests;
}

QList<Dispatch> Matrix::retryable() const
{
    return again([](Evidence evidence) { return evidence == Evidence::Refused || evidence == Evidence::Failed; });
}

QList<Dispatch> Matrix::unanswered() const
{
    return again([](Evidence evidence) { return evidence == Evidence::Unknown; });
}

QList<Dispatch> Matrix::unsent() const
{
    return again([](Evidence evidence) { return evidence == Evidence::Cancelled; });
}

} // namespace sluice
