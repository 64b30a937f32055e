// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/action.h"

#include "app/sluicectl/output.h"
#include "core/session/session.h"

namespace sluice::ctl {

ActionCommand::ActionCommand(Session &session, const ServerJob &job)
    : m_session(session)
    , m_job(job)
    , m_run({.steps = {job.operation}, .nodes = {{session.node(), session.node(), &session}}, .observe = job.observe})
{
    m_clock.start();
    connect(&m_run, &Run::finished, this, [this] { report(m_run.cells()); });
}

void ActionCommand::carryOut()
{
    m_run.start();
}

void ActionCommand::giveUp(const Error &error)
{
    QList<Cell> cells;
    const auto targets = targetsOf(m_job.operation);
    for (const auto &target : targets) {
        cells.append({.server = m_session.node(),
                      .node = m_session.node(),
                      .target = target,
                      .evidence = evidenceOf(m_job.operation, Failure(error)),
                      .error = error,
                      .milliseconds = m_clock.elapsed(),
                      .finishedAt = QDateTime::currentDateTime()});
    }
    report(cells);
}

void ActionCommand::stop()
{
    m_run.stop();
}

void ActionCommand::report(const QList<Cell> &cells)
{
    const auto remarks = remarksOn(cells);
    for (const auto &remark : remarks)
        say(remark);
    // What happened on the server counts, also when nobody could be told of it.
    const auto whole = m_session.wholeCache();
    printData(m_job.json ? cellsJson(cells) : cellsText(cells, whole ? whole->label : QString()));
    say(summaryOf(cells));
    finish(exitCodeOf(cells, m_session.wasReached()));
}

} // namespace sluice::ctl
