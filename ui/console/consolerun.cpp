// SPDX-License-Identifier: GPL-3.0-or-later
// What a console does while actions are sent, and with what comes of them.
#include "ui/console/console.h"

#include "core/run/run.h"
#include "ui/console/targetcheck.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/texts.h"

#include <algorithm>

namespace sluice {

bool Console::maySend(const Operation &action)
{
    checkTarget();
    const auto objection = objectionToTarget(m_store, m_target);
    if (objection)
        report(action, serverName(), *objection);
    return !objection;
}

void Console::carryOut(const QList<Operation> &steps, bool observe, const QString &reason)
{
    if (isBusy() || !m_session || steps.isEmpty() || !maySend(steps.constFirst()))
        return;
    if (!reason.isEmpty())
        m_activities.add({.time = QDateTime::currentDateTime(),
                          .what = tr("Reason"),
                          .where = serverLabel(m_target, {}),
                          .outcome = withoutControls(reason)});
    m_steps = steps;
    m_outcomes.clear();
    Plan plan{.steps = steps, .nodes = {}, .observe = observe, .reason = reason};
    for (auto *node : std::as_const(m_nodes))
        plan.nodes.append({.server = serverName(),
                           .node = node->name(),
                           .session = node,
                           .environment = m_environment,
                           .policy = policy()});
    m_run = new Run(plan, this);
    connect(m_run, &Run::phaseChanged, this, &Console::showPhase);
    connect(m_run, &Run::cellsAdded, this, &Console::takeCells);
    connect(m_run, &Run::cellsObserved, this, &Console::takeObservations);
    connect(m_run, &Run::finished, this, &Console::concludeRun);
    m_run->start();
    if (!isBusy()) // else it began with another phase
        showPhase();
}

void Console::showPhase()
{
    const auto done = m_outcomes.size();
    const auto where = m_nodes.at(std::min(done / m_steps.size(), m_nodes.size() - 1))->name();
    begin(m_run->phase() == Run::Phase::Sending ? activityText(stepOf(done), where, wholeLabel()) : readingText(where));
}

/// Of the request with this number: every step on the first node, then every step on the second.
const Operation &Console::stepOf(qsizetype request) const
{
    return m_steps.at(request % m_steps.size());
}

/// The cells of one step. One request: what is known about one of its targets is known about all.
void Console::takeCells(qsizetype count)
{
    const auto cells = m_run->cells().last(count);
    const bool firstNode = m_outcomes.size() < m_steps.size();
    firstNode ? m_caches.setCells(cells) : m_caches.addCells(cells);
    note(stepOf(m_outcomes.size()), cells.constFirst().node, evidenceSentence(cells.constFirst()));
    m_outcomes.append(cells.constFirst());
    if (m_outcomes.size() < m_steps.size() * m_nodes.size())
        showPhase();
}

/// The cells of one node were observed together.
void Console::takeObservations(qsizetype first, qsizetype count)
{
    const auto cells = m_run->cells().mid(first, count);
    m_caches.addCells(cells);
    const auto &cell = cells.constFirst();
    note(ReadSettings{}, cell.node, observationSentence(*cell.observation));
}

void Console::concludeRun()
{
    m_run->deleteLater();
    m_run.clear();
    QList<ErrorReport> troubles;
    for (qsizetype i = 0; i < m_outcomes.size(); ++i) {
        const auto &cell = m_outcomes.at(i);
        if (cell.error && cell.error->kind != Error::Kind::Cancelled)
            troubles.append(reportWith(stepOf(i), cell.node, outcomeText(stepOf(i), cell, wholeLabel()), *cell.error));
    }
    end();
    const auto nodes = m_nodes.size();
    Q_EMIT flushed(nodes > 1 ? farmSummaryText(m_steps, m_outcomes, nodes, wholeLabel())
                             : summaryText(m_steps, m_outcomes, wholeLabel()));
    if (std::ranges::any_of(m_outcomes, [](const Cell &cell) { return cell.evidence == Evidence::Acknowledged; }))
        askUntilWhen();
    if (!troubles.isEmpty())
        Q_EMIT failed(combined(troubles, nodes > 1));
}

} // namespace sluice
