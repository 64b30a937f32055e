// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyreading.h"

#include "core/storage/history/database/historyschema.h"
#include "core/storage/history/database/historywriters.h"
#include "core/storage/history/database/networkfilesystem.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::History)
};

template<typename Row>
StoredRecord recordInRow(const Row &row)
{
    return {.number = row.value(0).toLongLong(),
            .run = row.value(1).toByteArray(),
            .at = row.value(2).toByteArray(),
            .kind = row.value(3).toByteArray(),
            .body = row.value(4).toByteArray(),
            .hash = row.value(5).toByteArray()};
}

HistoryResult<HistoryRecord> understood(SqliteConnection &database, const StoredRecord &stored)
{
    const auto record = recordFrom(stored);
    if (record)
        return *record;
    return database.failure(HistoryProblem::Kind::Damaged,
                            ReadingText::tr("Record %1: %2").arg(QString::number(stored.number), record.error()));
}

HistoryResult<RunBegun> beginOf(SqliteConnection &database, const QString &run)
{
    const auto row = database.run(
        u"SELECT %1 FROM record WHERE run = ? AND kind = 'run-begun' ORDER BY seq LIMIT 1"_s.arg(RecordColumns), {run});
    if (!row)
        return HistoryFailure(row.error());
    if (row->isEmpty())
        return RunBegun();
    return understood(database, storedRecordIn(*row)).map([](const HistoryRecord &record) {
        const auto *begun = std::get_if<RunBegun>(&record.record.event);
        return begun ? *begun : RunBegun();
    });
}

QString nearestFolder(QString path)
{
    do
        path = QFileInfo(path).path();
    while (!QFileInfo::exists(path) && path != "/"_L1);
    return path;
}

/// Asks the system, because QFileInfo lets nobody but the owner write.
bool mayWrite(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

} // namespace

bool hasWriteAheadLog(const QString &history)
{
    return QFileInfo::exists(history + "-wal"_L1);
}

HistoryResult<int> beginReading(SqliteConnection &database)
{
    return database.open()
        .and_then([&database] { return database.run(u"BEGIN"_s); })
        .and_then([&database](const QVariantList &) { return versionOf(database); });
}

StoredRecord storedRecordIn(const QSqlQuery &row)
{
    return recordInRow(row);
}

StoredRecord storedRecordIn(const QVariantList &row)
{
    return recordInRow(row);
}

HistoryResult<QList<HistoryRecord>> recordsOfRun(SqliteConnection &database, const QString &id)
{
    auto query = database.rows(u"SELECT %1 FROM record WHERE run = ? ORDER BY seq"_s.arg(RecordColumns), {id});
    if (!query)
        return HistoryFailure(query.error());
    QList<HistoryRecord> records;
    while (query->next()) {
        const auto record = understood(database, storedRecordIn(*query));
        if (!record)
            return HistoryFailure(record.error());
        records.append(*record);
    }
    return database.endOf(*query).map([&records] { return records; });
}

HistoryResult<HistoryRecord> recordAt(SqliteConnection &database, qint64 number)
{
    const auto row = database.run(u"SELECT %1 FROM record WHERE seq = ?"_s.arg(RecordColumns), {number});
    if (!row)
        return HistoryFailure(row.error());
    if (row->isEmpty())
        return database.failure(HistoryProblem::Kind::Damaged,
                                ReadingText::tr("Record %1 is missing.").arg(QString::number(number)));
    return understood(database, storedRecordIn(*row));
}

HistoryResult<RunBegun> RunBegins::of(const QString &id)
{
    if (const auto known = m_known.constFind(id); known != m_known.cend())
        return *known;
    const auto begun = beginOf(m_database, id);
    if (begun)
        m_known.insert(id, *begun);
    return begun;
}

HistoryResult<QList<UnansweredRequest>> unansweredRequests(SqliteConnection &database)
{
    RunBegins begins(database);
    auto query = database.rows(u"SELECT seq FROM request WHERE ended IS NULL AND seen IS NULL ORDER BY seq"_s);
    if (!query)
        return HistoryFailure(query.error());
    QList<UnansweredRequest> requests;
    while (query->next()) {
        const auto record = recordAt(database, query->value(0).toLongLong());
        if (!record)
            return HistoryFailure(record.error());
        const auto *intent = std::get_if<RequestIntended>(&record->record.event);
        if (!intent || isWriterRunning(database.path(), record->writer))
            continue;
        const auto begun = begins.of(record->record.run);
        if (!begun)
            return HistoryFailure(begun.error());
        requests.append({.run = record->record.run, .at = record->record.at, .intent = *intent, .begun = *begun});
    }
    return database.endOf(*query).map([&requests] { return requests; });
}

std::optional<HistoryProblem> problemInside(const QString &link)
{
    const auto head = readHistory<HistoryHead>(link, {}, [](SqliteConnection &database) {
        return looksIntact(database).and_then([&database] { return headOf(database); });
    });
    return head ? std::nullopt : std::optional(head.error());
}

std::optional<HistoryProblem> visibleProblem(const QString &link)
{
    using Kind = HistoryProblem::Kind;
    const auto path = historyBehind(link);
    if (const auto network = networkFileSystem(fileSystemOf(path)); !network.isEmpty())
        return HistoryProblem{.kind = Kind::Network, .path = path, .detail = network};
    if (!mayWrite(nearestFolder(path)) || (QFileInfo::exists(path) && !mayWrite(path)))
        return HistoryProblem{.kind = Kind::Unwritable, .path = path};
    if (!QFileInfo::exists(path) && hasWriteAheadLog(path))
        return HistoryProblem{.kind = Kind::Damaged, .path = path, .detail = path + "-wal"_L1};
    return problemInside(path);
}

} // namespace sluice
