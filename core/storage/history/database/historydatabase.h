// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/database/historywriters.h"
#include "core/storage/history/database/sqliteconnection.h"
#include "core/storage/history/database/storedrecord.h"

#include <QSet>

#include <functional>
#include <memory>

namespace sluice {

/// What the last record stands for: as long as nobody changes an earlier one, the hash stays what it was.
struct HistoryHead
{
    QByteArray id{};   ///< of the history, by chance
    qint64 count = 0;  ///< of records
    QByteArray hash{}; ///< of the last record

    friend bool operator==(const HistoryHead &, const HistoryHead &) = default;
};

/// The file of a history, open for appending. All functions wait for the disk and for other programs, so they are called
/// on a thread of their own, always the same one.
class HistoryDatabase final
{
public:
    /// Opens the file for \a writer, which outlives it, and makes it if it is not there. A file that is not as it should
    /// be stays as it is.
    [[nodiscard]] static HistoryResult<std::unique_ptr<HistoryDatabase>> open(const QString &path,
                                                                              HistoryWriter &writer);

    /// Writes all of \a records, or none. They are on the disk when this returns. \return the head after them. NotBegun for
    /// a request of one of the runs \a begun whose beginning is not in this file: the file was replaced since. PlanUsed for
    /// the beginning of a run that needs an approval which has counted for another run.
    [[nodiscard]] HistoryResult<HistoryHead> append(const QList<RunRecord> &records, const QSet<QString> &begun);

private:
    HistoryDatabase(const QString &path, HistoryWriter &writer);
    HistoryResult<void> prepare();
    HistoryResult<void> makeFile();
    HistoryResult<void> judge() const;
    HistoryResult<void> becomeWriter();
    HistoryFailure unwritable(const QString &detail) const;
    HistoryResult<void> isFirstOfPlan(const RunRecord &record);
    HistoryResult<void> holdsBeginning(const QString &run);
    HistoryResult<HistoryHead> appendNow(const QList<RunRecord> &records, const QSet<QString> &begun);
    HistoryResult<void> insert(const RunRecord &record, const StoredRecord &stored);

    SqliteConnection m_database;
    HistoryWriter &m_writer;
    QByteArray m_file; ///< which file is open, in the words of the system
};

/// The file to which \a path leads. What belongs to a history stands beside the file itself, not beside a link to it.
QString historyBehind(const QString &path);

/// The head as it is stored, once it was compared with the last record.
[[nodiscard]] HistoryResult<HistoryHead> headOf(SqliteConnection &database);

/// Whether the tables are those that belong there, and the head fits the last record. Does not read everything. Fails with
/// Damaged.
[[nodiscard]] HistoryResult<void> looksIntact(SqliteConnection &database);

/// The application and version of a database. Fails with Foreign or Newer. 0 for an empty one.
[[nodiscard]] HistoryResult<int> versionOf(SqliteConnection &database);

/// Runs \a work in a transaction that nobody else writes in; what it did is undone if it fails.
template<typename T>
[[nodiscard]] HistoryResult<T> inTransaction(SqliteConnection &database, const std::function<HistoryResult<T>()> &work)
{
    if (const auto begun = database.run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return HistoryFailure(begun.error());
    auto result = work();
    if (result) {
        const auto committed = database.run(QStringLiteral("COMMIT"));
        if (committed)
            return result;
        result = HistoryFailure(committed.error());
    }
    // Fails when SQLite has rolled back already, which does not matter.
    std::ignore = database.run(QStringLiteral("ROLLBACK"));
    return result;
}

} // namespace sluice
