// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/history/historycommand.h"
#include "core/call/call.h"

namespace sluice {
class History;
} // namespace sluice

namespace sluice::ctl {

/// `sluicectl history seen`: records that a person has seen which requests of a run have no answer.
class HistorySeenCommand final : public HistoryCommand
{
    Q_OBJECT

public:
    explicit HistorySeenCommand(HistoryJob job);
    ~HistorySeenCommand() override;

protected:
    void run() override;

private:
    void record(const HistoryRun &run);
    void handleRecorded(const Result<void> &recorded);

    std::unique_ptr<History> m_history;
    qsizetype m_waiting = 0;
    std::optional<Error> m_problem;
};

} // namespace sluice::ctl
