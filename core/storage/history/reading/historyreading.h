// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/filestamp.h"
#include "core/storage/history/database/historydatabase.h"

#include <QHash>

#include <functional>

namespace sluice {

// Reading a history. All functions wait for the disk, and may be called on any thread.

/// Whether there is a file "-wal" beside the history: a program that writes runs, or has crashed.
bool hasWriteAheadLog(const QString &history);

/// Opens \a database for reading and begins a transaction, so that everything that is read is of one moment. \return its
/// version, 0 when nothing is in it. Fails with Foreign, Newer, Damaged or Unreadable.
[[nodiscard]] HistoryResult<int> beginReading(SqliteConnection &database);

/// Runs \a work on one state of the history at \a link. Without a file, or with an empty one, the result is \a absent.
///
/// Nothing is written and no file is made, with one exception: if a program that writes runs, or has crashed, SQLite
/// cannot read what is in the file "-wal" without the file "-shm" beside it, and makes that if it is missing.
template<typename T, typename Work>
[[nodiscard]] HistoryResult<T> readHistory(const QString &link, const T &absent, const Work &work)
{
    const auto path = historyBehind(link);
    const auto read = [&](SqliteConnection::Access access) -> HistoryResult<T> {
        SqliteConnection database(path, access);
        const auto version = beginReading(database);
        if (!version)
            return HistoryFailure(version.error());
        return *version == 0 ? HistoryResult<T>(absent) : HistoryResult<T>(work(database));
    };
    constexpr int Attempts = 3; // another program may begin to write at any moment
    for (int i = 0; i < Attempts && !hasWriteAheadLog(path); ++i) {
        const auto before = stampOf(path);
        const auto result = before ? read(SqliteConnection::Access::ReadOnce) : HistoryResult<T>(absent);
        if (!hasWriteAheadLog(path) && stampOf(path) == before)
            return result;
    }
    return read(SqliteConnection::Access::Read);
}

/// The record in a row of a statement that selects RecordColumns.
StoredRecord storedRecordIn(const QSqlQuery &row);
StoredRecord storedRecordIn(const QVariantList &row);
inline constexpr QLatin1StringView RecordColumns("seq, CAST(run AS BLOB), CAST(at AS BLOB), CAST(kind AS BLOB), "
                                                 "CAST(body AS BLOB), CAST(hash AS BLOB)");

/// The records of the run \a id, oldest first. Fails with Damaged when one cannot be understood; the detail names it.
[[nodiscard]] HistoryResult<QList<HistoryRecord>> recordsOfRun(SqliteConnection &database, const QString &id);

/// The record with the number \a number.
[[nodiscard]] HistoryResult<HistoryRecord> recordAt(SqliteConnection &database, qint64 number);

/// The begins of runs, each of which is read once: many requests are of one run.
class RunBegins final
{
public:
    /// \a database outlives it.
    explicit RunBegins(SqliteConnection &database)
        : m_database(database)
    {
    }

    /// A blank one when the run \a id has none.
    [[nodiscard]] HistoryResult<RunBegun> of(const QString &id);

private:
    SqliteConnection &m_database;
    QHash<QString, RunBegun> m_known;
};

/// See RunLog::unanswered().
[[nodiscard]] HistoryResult<QList<UnansweredRequest>> unansweredRequests(SqliteConnection &database);

/// What is wrong inside the history at \a link, as far as that shows without writing and without reading it as a whole:
/// see looksIntact().
std::optional<HistoryProblem> problemInside(const QString &link);

/// What can be seen of the history at \a link without writing and without reading it as a whole: nothing when records
/// can probably be written.
std::optional<HistoryProblem> visibleProblem(const QString &link);

} // namespace sluice
