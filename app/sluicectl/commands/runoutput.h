// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/render/cellgroup.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/plan.h"

namespace sluice::ctl {

/// Prints the results of an action: of each node as soon as they are known, or as one document of JSON at the end. What
/// the lines leave out is said on stderr, beside them.
class RunOutput final
{
public:
    /// All of it outlives the output.
    RunOutput(const QList<PlanNode> &nodes, const ServerJob &job);

    /// The results of the node \a index are \a cells, which is told once. A node without cells is passed over.
    void tell(qsizetype index, const QList<Cell> &cells);
    bool isTold(qsizetype index) const { return m_isTold.at(index); }

    /// Prints what is left, and the summary. False when the results could not be written.
    bool finish();

    /// Of all nodes that were told, in their order.
    QList<Cell> cells() const;

private:
    bool isAmongOthers() const { return m_nodes.size() > 1; }
    void explain(qsizetype index) const;

    const QList<PlanNode> &m_nodes;
    const ServerJob &m_job;
    QList<CellGroup> m_groups; ///< by node
    QList<bool> m_isTold;      ///< by node
    DataStream m_data;
};

} // namespace sluice::ctl
