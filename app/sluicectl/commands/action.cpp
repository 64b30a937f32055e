// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/action.h"

#include "app/sluicectl/render/cellgroup.h"
#include "app/sluicectl/render/certificatetext.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "app/sluicectl/terminal/output.h"
#include "core/session/session.h"

#include <algorithm>

namespace sluice::ctl {

ActionCommand::ActionCommand(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules, RunLog &log)
    : m_nodes(nodes)
    , m_job(job)
    , m_rules(rules)
    , m_log(log)
{
    m_clock.start();
}

ActionCommand::~ActionCommand() = default;

bool ActionCommand::isStillAllowed()
{
    QList<Destination> destinations;
    for (const auto &node : m_nodes) {
        if (!destinations.contains(node.destination))
            destinations.append(node.destination);
    }
    const auto objection = m_rules.latestObjectionTo(m_job, destinations);
    if (!objection)
        return true;
    say(sentenceOf(*objection));
    finish(exitCodeOf(*objection, false));
    return false;
}

void ActionCommand::carryOut()
{
    if (!m_stopped && !isStillAllowed())
        return;
    Plan plan{.steps = stepsOf({m_job.operation}), .nodes = {}, .observe = m_job.observe, .reason = m_job.reason};
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        if (m_givenUp.contains(i))
            continue;
        plan.nodes.append(m_nodes.at(i));
        m_planned.append(i);
    }
    if (plan.nodes.isEmpty()) {
        report();
        return;
    }
    m_run = std::make_unique<Run>(std::move(plan), m_rules.destinations(), m_log);
    connect(m_run.get(), &Run::finished, this, &ActionCommand::report);
    if (m_stopped)
        m_run->stop();
    m_run->start();
}

void ActionCommand::stop()
{
    m_stopped = true;
    if (m_run)
        m_run->stop();
}

QList<Cell> ActionCommand::cellsGivenUp(const PlanNode &node, const Error &error) const
{
    QList<Cell> cells;
    const auto targets = sluice::targetsOf(m_job.operation);
    for (const auto &target : targets) {
        cells.append({.server = node.server,
                      .node = node.node,
                      .target = target,
                      .evidence = evidenceOf(m_job.operation, Failure(error)),
                      .error = error,
                      .milliseconds = m_clock.elapsed(),
                      .finishedAt = QDateTime::currentDateTime()});
    }
    return cells;
}

/// By index in m_nodes.
QHash<qsizetype, QList<Cell>> ActionCommand::cellsByNode() const
{
    QHash<qsizetype, QList<Cell>> byNode;
    const auto sent = m_run ? m_run->cells() : QList<Cell>();
    for (const auto &cell : sent)
        byNode[m_planned.at(cell.dispatch.node)].append(cell);
    for (auto givenUp = m_givenUp.cbegin(); givenUp != m_givenUp.cend(); ++givenUp)
        byNode.insert(givenUp.key(), cellsGivenUp(m_nodes.at(givenUp.key()), givenUp.value()));
    return byNode;
}

void ActionCommand::report()
{
    const auto byNode = cellsByNode();
    QList<CellGroup> groups;
    QList<Cell> all;
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        const auto &node = m_nodes.at(i);
        const auto whole = node.session->wholeCache();
        const auto cells = byNode.value(i);
        groups.append({.place = labelOf(node), .wholeCache = whole ? whole->label : QString(), .cells = cells});
        all += cells;
    }
    explain(groups);
    const bool printed = printData(m_job.json ? cellsJson(groups) : cellsText(groups));
    groups.size() == 1 ? sayAbout(groups.first().place, summaryOf(all)) : say(summaryOf(all));
    const auto wasReached = [](const PlanNode &node) { return node.session->wasReached(); };
    finish(withOutput(exitCodeOf(all, std::ranges::any_of(m_nodes, wasReached)), printed));
}

void ActionCommand::explain(const QList<CellGroup> &groups) const
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const auto &group = groups.at(i);
        const auto remarks = remarksOn(group.cells);
        for (const auto &remark : remarks)
            groups.size() > 1 ? sayAbout(group.place, remark) : say(remark);
        if (!group.cells.isEmpty() && group.cells.first().error)
            sayCertificate(m_nodes.at(i).destination, group.place, *group.cells.first().error);
    }
}

} // namespace sluice::ctl
