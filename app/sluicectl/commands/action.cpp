// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/action.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/render/planoutput.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/process/stopsignals.h"
#include "core/session/session.h"
#include "core/storage/files/canonicaljson.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

ActionCommand::ActionCommand(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules, RunLog &log)
    : m_nodes(nodes)
    , m_job(job)
    , m_rules(rules)
    , m_log(log)
    , m_output(m_nodes, m_job)
{
    m_clock.start();
}

ActionCommand::~ActionCommand() = default;

bool ActionCommand::isStillAllowed()
{
    QList<Destination> destinations;
    qsizetype farm = -1;
    for (const auto &node : m_nodes) {
        if (std::exchange(farm, node.farm) != node.farm)
            destinations.append(node.destination);
    }
    const auto objection = m_rules.latestObjectionTo(m_job, destinations);
    if (!objection)
        return true;
    say(sentenceOf(*objection));
    finish(exitCodeOf(*objection, false));
    return false;
}

Plan ActionCommand::planOfRest()
{
    Plan plan{.steps = stepsOf({m_job.operation}),
              .nodes = {},
              .strategy = m_job.strategy,
              .observe = m_job.observe,
              .reason = m_job.reason,
              .change = m_job.change};
    plan.steps.first().scope = m_job.scope;
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        if (m_givenUp.contains(i))
            continue;
        plan.nodes.append(m_nodes.at(i));
        m_planned.append(i);
    }
    plan.document = QString::fromUtf8(canonicalJson(planJson(plan)));
    return plan;
}

void ActionCommand::carryOut()
{
    if (!m_stopped && !isStillAllowed())
        return;
    tellGivenUp();
    auto plan = planOfRest();
    if (plan.strategy.startAt)
        say(startSentence(plan.strategy));
    if (plan.nodes.isEmpty()) {
        report();
        return;
    }
    m_run = std::make_unique<Run>(std::move(plan), m_rules.destinations(), m_log);
    connect(m_run.get(), &Run::doing, this, &ActionCommand::handleDoing);
    connect(m_run.get(), &Run::ended, this, &ActionCommand::handleEnded);
    connect(m_run.get(), &Run::observed, this, &ActionCommand::tell);
    // Queued, because a question waits, and nothing else of the run may wait with it.
    connect(m_run.get(), &Run::stateChanged, this, &ActionCommand::handleState, Qt::QueuedConnection);
    connect(m_run.get(), &Run::notRecorded, this,
            [](const Error &error) { say(tr("This run is not recorded completely: %1").arg(sentenceOf(error))); });
    connect(m_run.get(), &Run::signInChecked, this, [this](qsizetype node, const std::optional<Error> &problem) {
        if (problem)
            sayAbout(labelOf(m_run->plan().nodes.at(node)),
                     tr("The sign-in was tried before the start: %1").arg(sentenceOf(*problem)));
    });
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

// ---- What is known of a node ----------------------------------------------------------------------------------------

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

void ActionCommand::tellGivenUp()
{
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        if (const auto givenUp = m_givenUp.constFind(i); givenUp != m_givenUp.cend())
            m_output.tell(i, cellsGivenUp(m_nodes.at(i), *givenUp));
    }
}

/// Whether the outcome on \a node is known, and an observation of it may still come.
bool ActionCommand::awaitsObservation(qsizetype node) const
{
    if (m_stopped || !m_lookedAt.contains(node))
        return false;
    const auto *outcome = m_run->matrix().last(0, node);
    return outcome && (outcome->evidence == Evidence::Acknowledged || outcome->evidence == Evidence::Unknown);
}

void ActionCommand::handleDoing(const Run::Doing &doing)
{
    if (doing.what == Run::Doing::What::ReadingSettings)
        m_lookedAt.insert(doing.dispatch.node);
    showProgress();
}

void ActionCommand::handleEnded(const Dispatch &dispatch)
{
    if (!awaitsObservation(dispatch.node))
        tell(dispatch.node);
    showProgress();
}

void ActionCommand::tell(qsizetype node)
{
    const auto *outcome = m_run->matrix().last(0, node);
    if (outcome)
        m_output.tell(m_planned.at(node), m_run->matrix().cellsOf(outcome->dispatch));
}

// ---- While it goes on -----------------------------------------------------------------------------------------------

void ActionCommand::showProgress() const
{
    const auto progress = progressOf(m_run->matrix().nodes());
    if (m_run->state() == Run::State::Waiting) {
        const auto until = m_run->waitsUntil().toLocalTime().toString(u"HH:mm:ss"_s);
        showStatus(tr("%1. Waiting until %2; Ctrl+C stops it.", "3 of 12 nodes").arg(progress, until));
    } else {
        showStatus(progress);
    }
}

void ActionCommand::handleState()
{
    if (m_stopped || m_run->isFinished())
        return;
    if (m_run->state() == Run::State::Held)
        askWhetherToGoOn();
    else
        showProgress();
}

void ActionCommand::askWhetherToGoOn()
{
    hideStatus();
    const auto because = m_run->heldBecause();
    if (!isInteractive() || m_job.secretFromStdin) {
        say(tr("%1 There is no terminal to ask on, so nothing more is sent.").arg(because));
        m_run->stop();
        return;
    }
    const auto answer =
        readLine(printable(because) + u' ' + tr("Continue? [y/N]") + u' ', Echo::On, StopSignals::descriptor());
    if (answer.stopped)
        return; // the signal stops the run
    if (isYes(QString::fromUtf8(answer.line.value_or(QByteArray()))))
        m_run->proceed();
    else
        m_run->stop();
}

// ---- The end --------------------------------------------------------------------------------------------------------

ExitCode ActionCommand::exitCode() const
{
    auto cells = m_output.cells();
    const auto wasReached = [](const PlanNode &node) { return node.session->wasReached(); };
    const bool reached = std::ranges::any_of(m_nodes, wasReached);
    if (m_stopped)
        return exitCodeOf(cells, reached);
    // What a rule of the run kept from being sent was not stopped by a signal, and is not done either.
    const auto unsent = cells.removeIf([](const Cell &cell) { return cell.evidence == Evidence::Cancelled; });
    const auto code = exitCodeOf(cells, reached);
    return unsent > 0 && code == ExitCode::Done ? ExitCode::Partly : code;
}

void ActionCommand::report()
{
    hideStatus();
    for (qsizetype node = 0; m_run && node < m_planned.size(); ++node)
        tell(node);
    if (m_run && !m_stopped && !m_run->endedBecause().isEmpty())
        say(m_run->endedBecause());
    const bool printed = m_output.finish();
    finish(withOutput(exitCode(), printed));
}

} // namespace sluice::ctl
