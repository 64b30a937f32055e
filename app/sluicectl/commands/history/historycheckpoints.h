// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/history/historycommand.h"
#include "core/storage/history/checkpoints/checkpointplaces.h"
#include "core/storage/secrets/keychainsecrets.h"
#include "core/storage/signing/signingkey.h"

namespace sluice::ctl {

/// `sluicectl history checkpoints`: changes where checkpoints are kept, as far as an option says so, and tells it.
class HistoryCheckpointsCommand final : public HistoryCommand
{
    Q_OBJECT

public:
    explicit HistoryCheckpointsCommand(HistoryJob job);

protected:
    void run() override;

private:
    /// \a places as the options want them; nothing when an option cannot be used, and then the command has failed.
    std::optional<CheckpointPlaces> wanted(CheckpointPlaces places);
    void readKey(const CheckpointPlaces &places);
    void report(const CheckpointPlaces &places, const std::optional<ed25519::KeyPair> &key);

    KeychainSecrets m_secrets;
};

} // namespace sluice::ctl
