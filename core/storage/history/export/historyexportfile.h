// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/export/historyexport.h"
#include "core/storage/history/reading/historyquery.h"

namespace sluice {

enum class ExportForm { Csv, Json, Markdown };

/// All runs that \a query asks for, newest first, whatever its limit and its page. Markdown has beside UTC the times of
/// \a zone. JSON has a checkpoint of the history as it is now, signed with \a keys if there are any. Waits for the disk.
[[nodiscard]] HistoryResult<QByteArray> exportedRuns(SqliteConnection &database, const HistoryQuery &query,
                                                     ExportForm form, const QTimeZone &zone,
                                                     const std::optional<ed25519::KeyPair> &keys,
                                                     const std::function<bool()> &isWanted = {});

/// What exportedRuns() makes of a history without a file.
QByteArray exportOfNothing(ExportForm form);

} // namespace sluice
