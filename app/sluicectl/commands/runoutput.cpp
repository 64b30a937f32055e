// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/runoutput.h"

#include "app/sluicectl/render/certificatetext.h"
#include "app/sluicectl/render/json.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/render/text.h"
#include "core/session/session.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct RunOutputText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::RunOutput)
};

} // namespace

RunOutput::RunOutput(const QList<PlanNode> &nodes, const ServerJob &job)
    : m_nodes(nodes)
    , m_job(job)
    , m_groups(nodes.size() * job.steps.size())
{
}

void RunOutput::tell(qsizetype index, qsizetype step, const QList<Cell> &cells)
{
    auto &group = m_groups[index * m_job.steps.size() + step];
    if (cells.isEmpty() || !group.cells.isEmpty())
        return;
    const auto &node = m_nodes.at(index);
    const auto whole = node.session->wholeCache();
    group = {.place = labelOf(node),
             .wholeCache = whole ? whole->label : QString(),
             .step = m_job.steps.size() > 1 ? std::optional(step + 1) : std::nullopt,
             .cells = cells};
    explain(node, group);
    if (!JsonAnswer::ofProgram().isWanted())
        m_data.write(cellsText(group, isAmongOthers() || group.step));
    else if (m_job.jsonLines)
        answer(group);
}

/// For machines: the results, and what went wrong beside them.
void RunOutput::answer(const CellGroup &group) const
{
    auto &json = JsonAnswer::ofProgram();
    for (const auto &cell : group.cells) {
        auto result = cellObject(group, cell);
        result.insert(u"reason"_s, m_job.reason);
        json.addResult(result);
        if (cell.error)
            json.addError(*cell.error, {.server = cell.server, .node = cell.node}, cell.target);
    }
}

void RunOutput::answerRest(bool isRecorded) const
{
    auto &json = JsonAnswer::ofProgram();
    if (m_job.json) {
        for (const auto &group : m_groups)
            answer(group);
    }
    for (const auto evidence : allEvidence)
        json.summarize(machineWord(evidence), countOf(cells(), evidence));
    json.set(u"reason"_s, m_job.reason);
    json.set(u"change"_s, m_job.change);
    json.set(u"record"_s, isRecorded ? u"complete"_s : u"incomplete"_s);
}

void RunOutput::explain(const PlanNode &node, const CellGroup &group) const
{
    const auto remarks = remarksOn(group.cells);
    for (const auto &remark : remarks)
        isAmongOthers() ? sayAbout(group.place, remark) : say(remark);
    if (group.cells.constFirst().error)
        sayCertificate(node.destination, group.place, *group.cells.constFirst().error);
}

bool RunOutput::finish(bool isRecorded)
{
    answerRest(isRecorded);
    const bool isPrinted = m_data.finish();
    const auto summary = summaryOf(cells());
    isAmongOthers() ? say(summary) : sayAbout(labelOf(m_nodes.constFirst()), summary);
    if (!isRecorded)
        say(RunOutputText::tr("The record of this run is incomplete: the history will not show all of this."));
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
