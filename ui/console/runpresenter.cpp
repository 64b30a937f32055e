// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/runpresenter.h"

#include "core/models/cachemodel.h"
#include "core/run/run.h"
#include "ui/console/activitylog.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/outcometexts.h"

#include <algorithm>

namespace sluice {

RunPresenter::RunPresenter(CacheModel &caches, ActivityLog &log, QObject *parent)
    : QObject(parent)
    , m_caches(caches)
    , m_log(log)
{
}

void RunPresenter::start(const SignedInServer &server, const ConfirmedAction &action, const Destinations &destinations)
{
    m_server = server;
    m_steps = action.steps;
    m_outcomes.clear();
    if (!action.reason.isEmpty())
        add(tr("Reason"), {}, action.reason);
    Plan plan{.steps = stepsOf(action.steps), .nodes = {}, .observe = action.observe, .reason = action.reason};
    for (auto *node : server.nodes)
        plan.nodes.append(
            {.server = server.name(), .node = node->name(), .session = node, .destination = action.destination});
    m_run = new Run(plan, destinations, this);
    connect(m_run, &Run::phaseChanged, this, &RunPresenter::showProgress);
    connect(m_run, &Run::cellsAdded, this, &RunPresenter::handleCells);
    connect(m_run, &Run::cellsObserved, this, &RunPresenter::handleObservations);
    connect(m_run, &Run::finished, this, &RunPresenter::handleFinished);
    m_run->start();
    if (m_run->phase() == Run::Phase::Sending) // any other phase was announced when it began
        showProgress();
}

bool RunPresenter::isRunning() const
{
    return !m_run.isNull();
}

void RunPresenter::stop()
{
    if (m_run)
        m_run->stop();
}

void RunPresenter::abandon()
{
    delete m_run;
}

NodesDone RunPresenter::nodesDone() const
{
    if (m_steps.isEmpty())
        return {};
    return {.done = m_outcomes.size() / m_steps.size(), .all = m_server.nodes.size()};
}

QStringList RunPresenter::outcomes() const
{
    QStringList lines;
    for (qsizetype i = 0; i < m_outcomes.size(); ++i) {
        const auto &cell = m_outcomes.at(i);
        lines.append(tr("%1, %2: %3", "crm01, Flush 3 caches: Server answered OK")
                         .arg(cell.node, doneText(stepOf(i), m_server.wholeLabel()), evidenceSentence(cell)));
    }
    return lines;
}

void RunPresenter::showProgress()
{
    const auto done = m_outcomes.size();
    const auto where = m_server.nodes.at(std::min(done / m_steps.size(), m_server.nodes.size() - 1))->name();
    if (m_run->phase() == Run::Phase::Sending)
        Q_EMIT progressed({.kind = Progress::Kind::Sending, .where = where, .operation = stepOf(done)});
    else
        Q_EMIT progressed({.kind = Progress::Kind::ReadingSettings, .where = where});
}

/// Requests are in this order: every step on the first node, then every step on the second.
const Operation &RunPresenter::stepOf(qsizetype request) const
{
    return m_steps.at(request % m_steps.size());
}

/// These are the cells of one request, so they all have the same outcome.
void RunPresenter::handleCells(qsizetype count)
{
    const auto cells = m_run->cells().last(count);
    const bool isFirstNode = m_outcomes.size() < m_steps.size();
    isFirstNode ? m_caches.setCells(cells) : m_caches.addCells(cells);
    const auto &cell = cells.constFirst();
    const auto &step = stepOf(m_outcomes.size());
    add(shortDoneText(step, m_server.wholeLabel()), cell.node, evidenceSentence(cell),
        doneText(step, m_server.wholeLabel()));
    m_outcomes.append(cell);
    if (m_outcomes.size() < m_steps.size() * m_server.nodes.size())
        showProgress();
}

/// These are the cells of one node, so they all have the same observation.
void RunPresenter::handleObservations(qsizetype first, qsizetype count)
{
    const auto cells = m_run->cells().mid(first, count);
    m_caches.addCells(cells);
    const auto &cell = cells.constFirst();
    add(doneText(ReadSettings{}), cell.node, observationSentence(*cell.observation));
}

void RunPresenter::handleFinished()
{
    m_run->deleteLater();
    m_run.clear();
    const auto isGood = [](const Cell &cell) { return cell.evidence == Evidence::Acknowledged; };
    RunSummary result{.sentence = summary(), .anyAcknowledged = std::ranges::any_of(m_outcomes, isGood)};
    if (const auto reports = errors(); !reports.isEmpty())
        result.error = combined(reports, m_server.nodes.size() > 1);
    Q_EMIT finished(result);
}

QString RunPresenter::summary() const
{
    const auto nodes = m_server.nodes.size();
    return nodes > 1 ? farmSummaryText(m_steps, m_outcomes, nodes, m_server.wholeLabel())
                     : summaryText(m_steps, m_outcomes, m_server.wholeLabel());
}

QList<ErrorReport> RunPresenter::errors() const
{
    QList<ErrorReport> reports;
    for (qsizetype i = 0; i < m_outcomes.size(); ++i) {
        const auto &cell = m_outcomes.at(i);
        if (!cell.error || cell.error->kind == Error::Kind::Cancelled)
            continue;
        reports.append({.attempted = stepOf(i),
                        .where = cell.node,
                        .sentence = outcomeText(stepOf(i), cell, m_server.wholeLabel()),
                        .error = *cell.error,
                        .serverId = m_server.destination.serverId,
                        .environment = m_log.environmentOf(m_server.destination)});
    }
    return reports;
}

void RunPresenter::add(const QString &what, const QString &node, const QString &outcome, const QString &whatInFull)
{
    const auto place = m_log.place(m_server.destination, node);
    m_log.add(what, place.isEmpty() ? m_server.name() : place, outcome, whatInFull);
}

} // namespace sluice
