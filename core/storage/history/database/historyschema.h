// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/database/sqliteconnection.h"

#include <QStringList>

namespace sluice {

/// "Sluc", in PRAGMA application_id.
inline constexpr int HistoryApplication = 0x536c7563;

/// The newest version of the tables, in PRAGMA user_version.
int historyVersion();

/// Brings the database from the version \a from, 0 for an empty one, to the newest. Needs a transaction.
[[nodiscard]] HistoryResult<void> migrateHistory(SqliteConnection &database, int from);

/// The tables, indexes and triggers of a database, each as one text.
[[nodiscard]] HistoryResult<QStringList> schemaOf(SqliteConnection &database);

/// What schemaOf() says of a history of the newest version that nobody has changed.
[[nodiscard]] HistoryResult<QStringList> expectedSchema();

} // namespace sluice
