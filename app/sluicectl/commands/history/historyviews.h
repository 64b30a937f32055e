// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/history/historycommand.h"

namespace sluice::ctl {

/// `sluicectl history list`
class HistoryListCommand final : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void run() override;
};

/// `sluicectl history show`
class HistoryShowCommand final : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void run() override;
};

/// `sluicectl history export`
class HistoryExportCommand final : public HistoryCommand
{
    Q_OBJECT

public:
    using HistoryCommand::HistoryCommand;

protected:
    void run() override;

private:
    void write(const QByteArray &bytes);
};

} // namespace sluice::ctl
