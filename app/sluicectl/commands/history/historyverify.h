// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/history/historycommand.h"

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
};

} // namespace sluice::ctl
