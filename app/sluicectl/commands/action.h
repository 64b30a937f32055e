// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/commands/runoutput.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/run/run.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <memory>

namespace sluice::ctl {

/// A command that changes something. It carries out its operation on all nodes, as the strategy of its job says, and
/// reports the outcome for each target as soon as it is known. It has been confirmed before; if the rules became stricter
/// since, it sends nothing and says why.
class ActionCommand : public Command
{
    Q_OBJECT

public:
    /// \a rules and \a log outlive the command.
    ActionCommand(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules, RunLog &log);
    ~ActionCommand() override;

    void start() override { carryOut(); }
    void stop() override;

protected:
    /// Whether the rules still allow what was confirmed. If not, says why and finishes.
    bool isStillAllowed();
    /// Carries out the operation on all nodes that were not given up. After stop() it sends nothing and reports that.
    void carryOut();
    /// Sends nothing to the node \a index, and reports \a error as the reason for each of its targets.
    void giveUp(qsizetype index, const Error &error) { m_givenUp.insert(index, error); }

    const QList<PlanNode> &nodes() const { return m_nodes; }
    const ServerJob &job() const { return m_job; }

private:
    Plan planOfRest();
    QList<Cell> cellsGivenUp(const PlanNode &node, const Error &error) const;
    void tellGivenUp();
    void handleDoing(const Run::Doing &doing);
    void handleEnded(const Dispatch &dispatch);
    void tell(qsizetype node);
    bool awaitsObservation(qsizetype node) const;
    void handleState();
    void askWhetherToGoOn();
    void showProgress() const;
    void report();
    ExitCode exitCode() const;

    const QList<PlanNode> m_nodes;
    const ServerJob &m_job;
    StoredRules &m_rules;
    RunLog &m_log;
    RunOutput m_output;
    QHash<qsizetype, Error> m_givenUp; ///< by index in m_nodes
    QList<qsizetype> m_planned;        ///< index in m_nodes of each node of the plan
    QSet<qsizetype> m_lookedAt;        ///< nodes of the plan whose settings were read before
    std::unique_ptr<Run> m_run;        ///< null when all nodes were given up
    QElapsedTimer m_clock;
    bool m_stopped = false; ///< by a signal
};

/// Makes an action of the class \a Action. \a log is not null.
template<typename Action>
std::unique_ptr<Command> makeAction(const QList<PlanNode> &nodes, const ServerJob &job, StoredRules &rules, RunLog *log)
{
    return std::make_unique<Action>(nodes, job, rules, *log);
}

} // namespace sluice::ctl
