// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/historyproblem.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <unordered_map>

namespace sluice {

/// A connection to one file of SQLite, through Qt's driver. It belongs to the thread that opens it.
class SqliteConnection final
{
public:
    enum class Access {
        Write,    ///< the file has to exist
        Read,     ///< makes the files "-wal" and "-shm" beside it if they are not there
        ReadOnce, ///< touches nothing beside it; only right as long as nobody writes
    };

    /// Opens nothing before the first use. \a path is absolute.
    SqliteConnection(const QString &path, Access access);
    /// A database in memory.
    SqliteConnection();
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    [[nodiscard]] HistoryResult<void> open();

    /// Runs one statement. \return its first row, empty if there is none. Nothing of the statement goes on afterwards. What
    /// SQLite has made of the text is kept, so that running it again takes less time.
    [[nodiscard]] HistoryResult<QVariantList> run(const QString &statement, const QVariantList &values = {});
    /// Runs a statement with any number of rows: the query stands before the first, and is read with next().
    [[nodiscard]] HistoryResult<QSqlQuery> rows(const QString &statement, const QVariantList &values = {}) const;
    /// Has to be asked after the last row: whether reading ended there, or because of a problem.
    [[nodiscard]] HistoryResult<void> endOf(const QSqlQuery &query) const;

    /// A problem of this file.
    HistoryFailure failure(HistoryProblem::Kind kind, const QString &detail = {}) const;

    const QString &path() const { return m_path; }

private:
    HistoryResult<QSqlQuery> prepare(const QString &statement) const;
    HistoryResult<void> execute(QSqlQuery &query, const QVariantList &values) const;
    HistoryFailure failureOf(const QSqlError &error) const;

    const QString m_path;
    const Access m_access = Access::Write;
    const QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared; ///< by statement
};

/// Whether nearly nothing fits any more on the disk on which \a path is. Some failures tell of a full disk as of any other.
bool isDiskFull(const QString &path);

} // namespace sluice
