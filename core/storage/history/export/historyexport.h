// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/checkpoints/checkpoint.h"
#include "core/storage/history/reading/historyrun.h"

#include <QJsonArray>
#include <QTimeZone>

namespace sluice {

// What leaves the history for other programs. Texts of servers are never read as anything else there.

/// \a runs as CSV (RFC 4180), in UTF-8, with a line of headings: a line for each request, and for each remark and each run
/// without requests. All times are UTC. A cell that a spreadsheet would take for a formula begins with an apostrophe.
QByteArray csvOf(const QList<HistoryRun> &runs);

/// \a runs as canonical JSON with "schema": "sluice-history/1", see docs/history.md. \a head is that of the history when
/// they were read. With \a checkpoint the export can later be compared with the history.
QByteArray jsonOf(const QList<HistoryRun> &runs, const HistoryHead &head, const std::optional<Checkpoint> &checkpoint);

/// \a runs as jsonOf() writes them.
QJsonArray runsArray(const QList<HistoryRun> &runs);

/// \a run for a ticket, in Markdown and in the language of the user. Times are UTC, and beside it those of \a zone.
QString markdownOf(const HistoryRun &run, const QTimeZone &zone);

} // namespace sluice
