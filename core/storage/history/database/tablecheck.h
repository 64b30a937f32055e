// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/database/historyindex.h"
#include "core/storage/history/database/sqliteconnection.h"
#include "core/storage/history/database/storedrecord.h"

#include <QHash>

namespace sluice {

/// Compares the tables by which records are found with what the records say. Has to see all records in their order.
class TableCheck final
{
public:
    /// \a database must outlive this object.
    explicit TableCheck(SqliteConnection &database);

    /// What is wrong with the rows of \a record, in one sentence; empty when they are right.
    QString compare(const HistoryRecord &record);

    /// After the last record: what is wrong with the rest.
    QString end();

private:
    /// The records that a table names as the ends of a request; 0 for none.
    struct Ends
    {
        qint64 ended = 0;
        qint64 seen = 0;
    };
    struct RunRow
    {
        qint64 first = 0;
        QString at{};
        QString person{};
    };
    /// By run and dispatch, the requests that wait for an end.
    using Open = QHash<QString, QList<qint64>>;

    QString compareRequest(const HistoryRecord &record, const RequestRow &request);
    bool fitsTargets(qint64 number, const RequestRow &request);
    QString compareEnd(qint64 number, const QString &key, Open &open, qint64 Ends::*end);
    bool fitRuns() const;

    SqliteConnection &m_database;
    HistoryResult<QSqlQuery> m_requests;
    HistoryResult<QSqlQuery> m_targets;
    QHash<qint64, Ends> m_ends; ///< of each request, as long as the record was not seen
    Open m_unended;
    Open m_unseen;
    QHash<QString, RunRow> m_runs;
};

} // namespace sluice
