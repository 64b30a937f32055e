// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/history/historyseen.h"

#include "app/sluicectl/render/historytext.h"
#include "app/sluicectl/terminal/output.h"
#include "core/storage/history/history.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

HistorySeenCommand::HistorySeenCommand(HistoryJob job)
    : HistoryCommand(std::move(job))
{
}

HistorySeenCommand::~HistorySeenCommand() = default;

void HistorySeenCommand::run()
{
    const auto found = namedRun();
    if (!found)
        return;
    const auto &run = found->runs.constFirst();
    if (run.state == HistoryRun::State::Running) {
        say(tr("The run %1 goes on, and its answers may still come.").arg(shortRunId(run.id)));
        finish(ExitCode::Failed);
        return;
    }
    record(run);
}

void HistorySeenCommand::record(const HistoryRun &run)
{
    const auto who = thisOperator();
    for (const auto &request : run.requests) {
        if (request.end || request.wasShown)
            continue;
        if (!m_history)
            m_history = std::make_unique<History>(path());
        const RunRemark seen{.kind = RunRemark::Kind::Seen,
                             .text =
                                 tr("%1 on %2 has seen that the answer is not recorded.").arg(who.user, who.machine),
                             .dispatch = request.dispatch,
                             .node = request.about() ? request.about()->node : QString()};
        ++m_waiting;
        m_history->append({.run = run.id, .at = QDateTime::currentDateTimeUtc(), .event = seen}, this)
            ->then(this, [this](const Result<void> &recorded) { handleRecorded(recorded); });
    }
    if (m_waiting > 0)
        return;
    say(tr("Of the run %1 no answer is missing that nobody has seen.").arg(shortRunId(run.id)));
    finish(ExitCode::Done);
}

void HistorySeenCommand::handleRecorded(const Result<void> &recorded)
{
    if (!recorded && !m_problem)
        m_problem = recorded.error();
    if (--m_waiting > 0)
        return;
    if (m_problem)
        fail(*m_problem);
    else
        finish(ExitCode::Done);
}

} // namespace sluice::ctl
