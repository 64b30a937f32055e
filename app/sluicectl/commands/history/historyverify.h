// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/history/historycommand.h"
#include "core/storage/history/reading/historyverdict.h"

namespace sluice::ctl {

/// `sluicectl history verify`. Its exit codes are those of HistoryVerdict::Kind, and 1 when the history or a file of
/// checkpoints cannot be read.
class HistoryVerifyCommand final : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void run() override;

private:
    void report(const Result<HistoryVerdict> &verdict);
};

} // namespace sluice::ctl
