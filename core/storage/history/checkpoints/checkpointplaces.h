// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QStringList>

namespace sluice {

/// Where checkpoints of the history are kept, as the user wants it.
struct CheckpointPlaces
{
    static constexpr int mostBetween = 1'000'000;

    bool journal = true; ///< the journal of the system
    QStringList files{}; ///< absolute paths; best on another disk
    int every = 100;     ///< records, 1 to mostBetween; also at the end of each run

    friend bool operator==(const CheckpointPlaces &, const CheckpointPlaces &) = default;
};

/// What is wrong with \a places, in one sentence; nothing when they can be used.
std::optional<QString> problemOf(const CheckpointPlaces &places);

/// "~/.config/Sluice/sluice/checkpoints.json"; empty where no home is known.
QString usualCheckpointPlacesFile();

/// Those in the file at \a path; the default ones where there is no file. Fails with the mistakes of the file, each with
/// its place, and with a path that is empty.
[[nodiscard]] Result<CheckpointPlaces> readCheckpointPlaces(const QString &path);

/// Replaces \a base, which were read from the file at \a path, by \a places. Waits for the lock and the disk. A file with a
/// mistake is not replaced; with the cause ChangedElsewhere nor is one that holds something else by now. InvalidInput for a new file of \a places
/// that is one of Sluice's own, is no file, or has contents without a checkpoint: it belongs to somebody else.
[[nodiscard]] Result<void> changeCheckpointPlaces(const QString &path, const CheckpointPlaces &base,
                                                  const CheckpointPlaces &places);

} // namespace sluice
