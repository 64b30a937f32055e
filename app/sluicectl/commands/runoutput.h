// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/render/cellgroup.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/plan.h"

namespace sluice::ctl {

/// Prints the results of an action: of each step on each node as soon as they are known, or as one document of JSON at the
/// end. What the lines leave out is said on stderr, beside them.
class RunOutput final
{
public:
    /// All of it outlives the output.
    RunOutput(const QList<PlanNode> &nodes, const ServerJob &job);

    /// The results of \a step on the node \a index are \a cells, which is told once. Where there is no cell nothing is told.
    void tell(qsizetype index, qsizetype step, const QList<Cell> &cells);

    /// Prints what is left, and the summary. \a isRecorded: whether the record of the run is complete. False when the
    /// results could not be written.
    bool finish(bool isRecorded);

    /// Everything that was told, in the order of the nodes and their steps.
    QList<Cell> cells() const;

private:
    bool isAmongOthers() const { return m_nodes.size() > 1; }
    void answer(const CellGroup &group) const;
    void answerRest(bool isRecorded) const;
    void explain(const PlanNode &node, const CellGroup &group) const;

    const QList<PlanNode> &m_nodes;
    const ServerJob &m_job;
    QList<CellGroup> m_groups; ///< by node, then by step; without cells until it was told
    DataStream m_data;
};

} // namespace sluice::ctl
