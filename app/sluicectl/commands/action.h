// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/render/cellgroup.h"
#include "app/sluicectl/targets/jobnode.h"
#include "core/run/run.h"

#include <QElapsedTimer>
#include <QHash>

#include <memory>

namespace sluice::ctl {

/// A command that changes something: carries out its operation on one node after the other and tells what is known of
/// each target. It was confirmed before.
class ActionCommand : public Command
{
    Q_OBJECT

public:
    ActionCommand(const QList<JobNode> &nodes, const ServerJob &job);
    ~ActionCommand() override;

    void start() override { carryOut(); }
    void stop() override;

protected:
    /// On all nodes that were not given up. Sends nothing after stop(), and tells that of each target.
    void carryOut();
    /// It is not sent to the node \a index, because of \a error, and that is told of each target.
    void giveUp(qsizetype index, const Error &error) { m_givenUp.insert(index, error); }

    const QList<JobNode> &nodes() const { return m_nodes; }
    const ServerJob &job() const { return m_job; }

private:
    QString nodeText(const JobNode &node) const;
    QList<Cell> cellsGivenUp(const JobNode &node, const Error &error) const;
    void report();
    void explain(const QList<CellGroup> &groups) const;

    const QList<JobNode> m_nodes;
    const ServerJob &m_job;
    QHash<qsizetype, Error> m_givenUp; ///< by index in m_nodes
    std::unique_ptr<Run> m_run;        ///< none where all were given up
    QElapsedTimer m_clock;
    bool m_stopped = false;
};

/// Makes an action of the class \a Action.
template<typename Action>
std::unique_ptr<Command> makeAction(const QList<JobNode> &nodes, const ServerJob &job)
{
    return std::make_unique<Action>(nodes, job);
}

} // namespace sluice::ctl
