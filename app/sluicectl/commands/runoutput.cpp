// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/runoutput.h"

#include "app/sluicectl/render/certificatetext.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "core/session/session.h"

namespace sluice::ctl {

RunOutput::RunOutput(const QList<PlanNode> &nodes, const ServerJob &job)
    : m_nodes(nodes)
    , m_job(job)
    , m_groups(nodes.size())
    , m_isTold(nodes.size(), false)
{
}

void RunOutput::tell(qsizetype index, const QList<Cell> &cells)
{
    if (cells.isEmpty() || std::exchange(m_isTold[index], true))
        return;
    const auto &node = m_nodes.at(index);
    const auto whole = node.session->wholeCache();
    m_groups[index] = {.place = labelOf(node), .wholeCache = whole ? whole->label : QString(), .cells = cells};
    explain(index);
    if (m_job.jsonLines)
        m_data.write(cellLines(m_groups.at(index)));
    else if (!m_job.json)
        m_data.write(cellsText(m_groups.at(index), isAmongOthers()));
}

void RunOutput::explain(qsizetype index) const
{
    const auto &group = m_groups.at(index);
    const auto remarks = remarksOn(group.cells);
    for (const auto &remark : remarks)
        isAmongOthers() ? sayAbout(group.place, remark) : say(remark);
    if (group.cells.constFirst().error)
        sayCertificate(m_nodes.at(index).destination, group.place, *group.cells.constFirst().error);
}

bool RunOutput::finish()
{
    if (m_job.json)
        m_data.write(cellsJson(m_groups));
    const bool isPrinted = m_data.finish();
    const auto summary = summaryOf(cells());
    isAmongOthers() ? say(summary) : sayAbout(m_groups.constFirst().place, summary);
    return isPrinted;
}

QList<Cell> RunOutput::cells() const
{
    QList<Cell> all;
    for (const auto &group : m_groups)
        all += group.cells;
    return all;
}

} // namespace sluice::ctl
