// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/reading/historyverdict.h"

namespace sluice {

// Both wait for the disk.

/// Compares the history at \a path with all checkpoints that stand in \a file. Blocked when that cannot be read.
[[nodiscard]] Result<HistoryVerdict> verifyWithFile(const QString &path, const QString &file);

/// Compares the history at \a path with those in the files in which this account keeps checkpoints, as \a placesFile says:
/// see readCheckpointPlaces(). A file that is not there is named in the verdict; one that cannot be read is a failure.
[[nodiscard]] Result<HistoryVerdict> verifyWithKept(const QString &path, const QString &placesFile);

} // namespace sluice
