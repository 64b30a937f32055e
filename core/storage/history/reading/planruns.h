// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/database/sqliteconnection.h"
#include "core/storage/history/reading/historyrun.h"

namespace sluice {

// An approval counts for one run. All functions wait for the disk.

/// Whether a server may have done something in \a run, or still may.
bool hasSpentApproval(const HistoryRun &run);

/// The runs of the plan with the hash \a planHash, oldest first. Reads all beginnings, because nothing finds them by the plan.
[[nodiscard]] HistoryResult<QList<HistoryRun>> runsOfPlan(SqliteConnection &database, const QString &planHash);

/// The run among \a runs with which the sending of \a run, by its id, began: that some of whose requests it sends again, and
/// so on back. \a run itself if it continues none of them.
QString firstOf(const QList<HistoryRun> &runs, const QString &run);

/// "This plan was carried out on 30.11.2026 14:02 by kari: 3 of 4 requests were acknowledged."
QString sentenceOfPlanRun(const HistoryRun &run);

/// A sentence for each run that has spent the approval of the plan with the hash \a planHash in the history at \a path. Nothing when that cannot be read.
QStringList earlierRunsOfPlan(const QString &path, const QString &planHash);

} // namespace sluice
