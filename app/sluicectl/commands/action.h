// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/commands/runoutput.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/domain/operation/reply.h"
#include "core/run/namecheck.h"
#include "core/run/run.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <memory>

namespace sluice::ctl {

/// A command that changes something. It carries out its steps on all nodes, as the strategy of its job says, and reports
/// the outcome for each target as soon as it is known. It has been confirmed before; if the rules became stricter since,
/// it sends nothing and says why.
///
/// Before anything is sent anywhere, a plan file is judged again with the lists of the caches of its nodes, and the names
/// to flush are compared with the list of every other node that can be read. Whenever the run has waited, the file is read
/// and judged once more, without the lists; if it may not be carried out any more, nothing more is sent.
class ActionCommand final : public Command
{
    Q_OBJECT

public:
    /// \a rules and \a log outlive the command.
    ActionCommand(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules, RunLog &log);
    ~ActionCommand() override;

    void start() override;
    void stop() override;

private:
    /// Whether the rules still allow what was confirmed. If not, says why and finishes.
    bool isStillAllowed();
    void readLists(const QList<PlanNode> &nodes);
    void judgeAgain(const QList<PlanNode> &nodes, const QList<Result<CacheList>> &lists);
    void sayNotCompared() const;
    void compareNames();
    void handleFindings(const QList<qsizetype> &compared, const QList<NameFinding> &findings);
    bool tellNames(qsizetype node, const NameFinding &finding, const NamesOnNodes &names, bool isCompared);
    void remark(qsizetype node, const QString &sentence) const;
    void tellMoved(const Plan &plan) const;
    /// Carries out the steps on all nodes. After stop() it sends nothing and reports that.
    void carryOut();

    QList<Destination> destinations() const;
    Plan plan() const;
    void handleDoing(const Run::Doing &doing);
    void handleEnded(const Dispatch &dispatch);
    void tellObserved(qsizetype node);
    void tell(qsizetype node, qsizetype step);
    bool awaitsObservation(const Dispatch &dispatch) const;
    std::optional<QString> objectionToGoingOn() const;
    void judgeAfterWaiting();
    void handleState();
    void askWhetherToGoOn();
    void showProgress() const;
    void report();
    ExitCode exitCode() const;

    QList<PlanNode> m_nodes; ///< with what was found before the run
    const ServerJob &m_job;
    StoredRules &m_rules;
    RunLog &m_log;
    RunOutput m_output;
    PlanPeople m_people{};           ///< of the plan file, as it was judged last
    Approval m_approval;             ///< of the plan file, as it was judged last
    QSet<qsizetype> m_lookedAt;      ///< nodes of the plan whose settings were read before
    std::unique_ptr<Run> m_run;      ///< null before it begins
    QPointer<AbstractCall> m_asking; ///< while lists of caches are read
    bool m_stopped = false;          ///< by a signal
    bool m_hasWaited = false;        ///< m_run has, since it sent something
    bool m_isRefused = false;        ///< the plan file was, after m_run had waited
};

/// \a log is not null.
std::unique_ptr<Command> makeAction(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules,
                                    RunLog *log);

} // namespace sluice::ctl
