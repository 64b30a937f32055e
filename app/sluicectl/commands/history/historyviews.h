// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/history/historycommand.h"
#include "core/storage/secrets/keychainsecrets.h"

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
    explicit HistoryExportCommand(HistoryJob job);

protected:
    void run() override;

private:
    void writeSigned(const Found &found);
    void write(const QByteArray &bytes);

    KeychainSecrets m_secrets; ///< for the key that signs the checkpoint of an export
};

} // namespace sluice::ctl
