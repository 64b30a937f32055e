// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

class CheckpointKeeper;
class History;
class HistoryReader;
class SecretStore;

/// What a view of the history works with. All of it is of the same file, and outlives the view.
struct HistoryParts
{
    History &history;
    HistoryReader &reader;
    CheckpointKeeper &checkpoints;
    SecretStore &secrets; ///< with the key that signs checkpoints
};

} // namespace sluice
