// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/action.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/commands/plans/nodelists.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/render/planoutput.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/targets/destinations.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/process/stopsignals.h"
#include "core/run/planrequests.h"
#include "core/session/session.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

ActionCommand::ActionCommand(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules, RunLog &log)
    : m_nodes(nodes)
    , m_job(job)
    , m_rules(rules)
    , m_log(log)
    , m_output(m_nodes, m_job)
    , m_approval(m_job.approval)
{
}

ActionCommand::~ActionCommand() = default;

void ActionCommand::start()
{
    QList<PlanNode> listed;
    for (const auto &node : m_nodes) {
        if (m_job.file && isListed(m_job.file->plan, node))
            listed.append(node);
    }
    if (!m_job.file)
        compareNames();
    else if (isStillAllowed())
        listed.isEmpty() ? judgeAgain({}, {}) : readLists(listed);
}

QList<Destination> ActionCommand::destinations() const
{
    QList<Destination> destinations;
    qsizetype farm = -1;
    for (const auto &node : m_nodes) {
        if (std::exchange(farm, node.farm) != node.farm)
            destinations.append(node.destination);
    }
    return destinations;
}

bool ActionCommand::isStillAllowed()
{
    const auto objection = m_rules.latestObjectionTo(m_job, destinations());
    if (!objection)
        return true;
    sayError(*objection);
    finish(exitCodeOf(*objection, false));
    return false;
}

// ---- Before the first request ---------------------------------------------------------------------------------------

/// Reads what \a nodes list, to compare it with what they listed when the plan was made.
void ActionCommand::readLists(const QList<PlanNode> &nodes)
{
    auto *call = listsOf(nodes, this);
    m_asking = call;
    call->then(this, [this, nodes](const Result<QList<Result<CacheList>>> &lists) {
        if (lists)
            judgeAgain(nodes, *lists);
        else
            carryOut(); // stopped, which is reported there
    });
}

void ActionCommand::judgeAgain(const QList<PlanNode> &nodes, const QList<Result<CacheList>> &lists)
{
    const auto check = checkOf(*m_job.file, m_rules, m_job.ownKey, nodes, lists);
    if (!check) {
        sayError(check.error());
        finish(exitCodeOf(check.error(), false));
        return;
    }
    const auto verdict = judged(*m_job.file, *check);
    if (verdict.isRunnable()) {
        m_approval = verdict.approvalOf(m_job.file->plan);
        m_people = verdict.people;
        sayNotes(verdict);
        sayNotCompared();
        compareNames();
    } else {
        sayObjections(verdict);
        finish(ExitCode::NotConfirmed);
    }
}

/// Without a list in the plan nobody knows whether a node lists others today. Where caches have no names there are none.
void ActionCommand::sayNotCompared() const
{
    QStringList places;
    for (const auto &node : m_nodes) {
        if (isListed(m_job.file->plan, node) || node.session->wholeCache())
            continue;
        places.append(node.server == node.node ? node.server
                                               : tr("%1, %2", "a server and its node").arg(node.server, node.node));
    }
    if (!places.isEmpty())
        say(tr("Note: The plan does not say which caches these nodes listed when it was signed, so nothing was "
               "compared: %1.")
                .arg(places.join(u"; "_s)));
}

/// The names in all steps. A node whose list is in the plan file was compared with that, names included.
void ActionCommand::compareNames()
{
    FlushNamed selected;
    for (const auto &step : m_job.steps) {
        if (const auto *named = std::get_if<FlushNamed>(&step.operation))
            selected.names += named->names;
    }
    selected.names.removeDuplicates();
    QList<Session *> sessions;
    QList<qsizetype> compared;
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        const auto &node = m_nodes.at(i);
        if (node.session->wholeCache() || (m_job.file && isListed(m_job.file->plan, node)))
            continue;
        sessions.append(node.session);
        compared.append(i);
    }
    if (selected.names.isEmpty() || m_job.options.has(u"allow-unknown"_s)) {
        carryOut();
        return;
    }
    if (!isStillAllowed())
        return;
    auto *call = checkNames(sessions, selected, this);
    m_asking = call;
    call->then(this, [this, compared, selected](const Result<QList<NameFinding>> &findings) {
        if (!findings) {
            carryOut(); // stopped, which is reported there
            return;
        }
        QList<NameFinding> all(m_nodes.size(), NameFinding{.error = Error()}); // nothing is known of the others
        for (qsizetype i = 0; i < compared.size(); ++i)
            all[compared.at(i)] = findings->at(i);
        for (qsizetype i = 0; i < m_nodes.size(); ++i) {
            const auto *planned = m_job.file ? plannedNode(m_job.file->plan, m_nodes.at(i)) : nullptr;
            if (planned && planned->caches)
                all[i] = {.unknown = unknownNames(selected, *planned->caches)};
        }
        handleFindings(compared, all);
    });
}

/// What another node of the farm lists is skipped where it is missing. What none lists is a mistake, unless the author of
/// a plan file has seen the lists.
void ActionCommand::handleFindings(const QList<qsizetype> &compared, const QList<NameFinding> &findings)
{
    for (const auto node : compared) {
        const auto &finding = findings.at(node);
        if (finding.keepsFromFlushing)
            m_nodes[node].problem = finding.error;
        else if (finding.error)
            remark(node,
                   tr("The names were not checked, because the list of caches could not be read: %1")
                       .arg(sentenceOf(*finding.error)));
    }
    bool isMistaken = false;
    for (qsizetype first = 0, end = 0; first < m_nodes.size(); first = end) {
        while (end < m_nodes.size() && m_nodes.at(end).farm == m_nodes.at(first).farm)
            ++end;
        const auto names = namesOnNodes(findings.mid(first, end - first));
        for (qsizetype node = first; node < end; ++node)
            isMistaken = tellNames(node, findings.at(node), names, compared.contains(node)) || isMistaken;
    }
    if (!isMistaken) {
        carryOut();
        return;
    }
    say(m_job.file ? tr("Nothing was flushed. A plan file with a name that the server does not list, such as a table, "
                        "has to be signed by somebody who is signed in, so that it holds the lists.")
                   : tr("Nothing was flushed. To flush a name that the server does not list, such as a table, add "
                        "--allow-unknown."));
    finish(ExitCode::Usage);
}

/// Says which names \a node does not list, and notes those that are skipped there. Returns whether one is a mistake.
bool ActionCommand::tellNames(qsizetype node, const NameFinding &finding, const NamesOnNodes &names, bool isCompared)
{
    bool isMistaken = false;
    for (const auto &[name, similar] : finding.unknown) {
        if (std::ranges::find(names.nowhere, name, &NameFinding::Unknown::name) == names.nowhere.cend()) {
            m_nodes[node].missing.append(name);
            remark(node, tr("The server lists no cache “%1”, so it is skipped there.").arg(name));
        } else if (isCompared) {
            isMistaken = true;
            remark(node,
                   similar.isEmpty()
                       ? tr("The server lists no cache “%1”.").arg(name)
                       : tr("The server lists no cache “%1”, but “%2”.").arg(name, similar.join(u"”, “"_s)));
        }
    }
    return isMistaken;
}

/// Before the lists were read, the first node of each farm was named for a step that is sent once.
void ActionCommand::tellMoved(const Plan &plan) const
{
    auto expected = plan;
    for (auto &node : expected.nodes)
        node.missing.clear();
    const auto planned = requestsOf(expected);
    const QSet<Dispatch> before(planned.cbegin(), planned.cend());
    const auto requests = requestsOf(plan);
    for (const auto &request : requests) {
        if (!before.contains(request))
            remark(request.node,
                   tr("Step %1, which is sent once, goes here, because the first node does not list all its caches.")
                       .arg(request.step + 1));
    }
}

void ActionCommand::remark(qsizetype node, const QString &sentence) const
{
    m_nodes.size() > 1 ? sayAbout(labelOf(m_nodes.at(node)), sentence) : say(sentence);
}

// ---- Carrying out ---------------------------------------------------------------------------------------------------

Plan ActionCommand::plan() const
{
    Plan plan{.steps = m_job.steps,
              .nodes = m_nodes,
              .strategy = m_job.strategy,
              .observe = m_job.observe,
              .reason = m_job.reason,
              .change = m_job.change,
              .approval = m_approval,
              .people = m_people};
    if (m_job.file)
        plan.expires = m_job.file->plan.expires;
    plan.document = canonicalPlan(m_job.file ? m_job.file->plan : reviewOf(proposalOf(m_job, destinations())).document);
    return plan;
}

void ActionCommand::carryOut()
{
    if (!m_stopped && !isStillAllowed())
        return;
    const auto plan = this->plan();
    if (plan.strategy.startAt)
        say(startSentence(plan.strategy));
    tellMoved(plan);
    m_run = std::make_unique<Run>(plan, m_rules.destinations(), m_log);
    connect(m_run.get(), &Run::doing, this, &ActionCommand::handleDoing);
    connect(m_run.get(), &Run::ended, this, &ActionCommand::handleEnded);
    connect(m_run.get(), &Run::observed, this, &ActionCommand::tellObserved);
    // At once, because when this returns the next request leaves.
    connect(m_run.get(), &Run::stateChanged, this, &ActionCommand::judgeAfterWaiting);
    // Queued, because a question waits, and nothing else of the run may wait with it.
    connect(m_run.get(), &Run::stateChanged, this, &ActionCommand::handleState, Qt::QueuedConnection);
    connect(m_run.get(), &Run::notRecorded, this,
            [](const Error &error) { say(tr("This run is not recorded completely: %1").arg(sentenceOf(error))); });
    connect(m_run.get(), &Run::signInChecked, this, [this](qsizetype node, const std::optional<Error> &problem) {
        if (problem)
            sayAbout(labelOf(m_run->plan().nodes.at(node)),
                     tr("The sign-in was tried before the start: %1").arg(sentenceOf(*problem)));
    });
    connect(m_run.get(), &Run::settled, this, &ActionCommand::report);
    if (m_stopped)
        m_run->stop();
    m_run->start();
}

void ActionCommand::stop()
{
    m_stopped = true;
    if (m_asking)
        m_asking->cancel();
    if (m_run)
        m_run->stop();
}

// ---- What is known of a node ----------------------------------------------------------------------------------------

/// Whether the outcome of \a dispatch is known, and an observation of it may still come.
bool ActionCommand::awaitsObservation(const Dispatch &dispatch) const
{
    if (m_stopped || !m_lookedAt.contains(dispatch.node))
        return false;
    const auto *outcome = m_run->matrix().last(dispatch.step, dispatch.node);
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
    if (!awaitsObservation(dispatch))
        tell(dispatch.node, dispatch.step);
    showProgress();
}

void ActionCommand::tellObserved(qsizetype node)
{
    for (qsizetype step = 0; step < m_job.steps.size(); ++step)
        tell(node, step);
}

void ActionCommand::tell(qsizetype node, qsizetype step)
{
    const auto *outcome = m_run->matrix().last(step, node);
    if (outcome)
        m_output.tell(node, step, m_run->matrix().cellsOf(outcome->dispatch));
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

/// Why the plan file may not be carried out any further, by what is known now; nothing if it may. The lists of caches are
/// not read again.
std::optional<QString> ActionCommand::objectionToGoingOn() const
{
    const auto file = readPlanFile(m_job.takenUp);
    if (!file)
        return sentenceOf(file.error());
    if (*file != *m_job.file)
        return tr("The plan file %1 was changed since this run began.").arg(m_job.takenUp);
    const auto check = checkOf(*file, m_rules, m_job.ownKey);
    if (!check)
        return sentenceOf(check.error());
    const auto verdict = judged(*file, *check);
    if (verdict.isRunnable())
        return {};
    QStringList reasons;
    for (const auto &objection : verdict.objections)
        reasons.append(objection.text);
    return reasons.join(u' ');
}

/// A run may wait for its time or for a person, and meanwhile a signer may be removed or the file be changed.
void ActionCommand::judgeAfterWaiting()
{
    if (m_run->state() != Run::State::Sending) {
        m_hasWaited = true;
        return;
    }
    if (!std::exchange(m_hasWaited, false) || !m_job.file || m_stopped || m_isRefused)
        return;
    if (const auto objection = objectionToGoingOn()) {
        m_isRefused = true;
        hideStatus();
        say(tr("%1 The plan may not be carried out any more, so nothing more is sent.").arg(*objection));
        m_run->stop(*objection);
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
    if (m_isRefused && cells.isEmpty())
        return ExitCode::NotConfirmed;
    const auto code = exitCodeOf(cells, reached);
    return unsent > 0 && code == ExitCode::Done ? ExitCode::Partly : code;
}

void ActionCommand::report()
{
    hideStatus();
    for (qsizetype node = 0; m_run && node < m_nodes.size(); ++node)
        tellObserved(node);
    if (m_run && !m_stopped && !m_isRefused && !m_run->endedBecause().isEmpty())
        say(m_run->endedBecause());
    const bool isRecorded = !m_run || m_run->isRecorded();
    const bool isPromised =
        std::ranges::any_of(m_nodes, [](const PlanNode &node) { return mustBeRecorded(node.destination); });
    const bool printed = m_output.finish(isRecorded);
    finish(withRecord(withOutput(exitCode(), printed), isRecorded, isPromised));
}

std::unique_ptr<Command> makeAction(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules, RunLog *log)
{
    return std::make_unique<ActionCommand>(nodes, job, rules, *log);
}

} // namespace sluice::ctl
