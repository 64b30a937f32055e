// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/sqliteconnection.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>
#include <QStorageInfo>
#include <QUrl>
#include <QUuid>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

// Result codes of <sqlite3.h>, whose lower eight bits are the primary one.
enum SqliteCode {
    SqlitePerm = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteProtocol = 15,
    SqliteConstraint = 19,
    SqliteAuthorization = 23,
    SqliteNoDatabase = 26,
};

QString addressOf(const QString &path, SqliteConnection::Access access)
{
    const auto file = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
    switch (access) {
    case SqliteConnection::Access::Write:
        return file + "?mode=rw"_L1;
    case SqliteConnection::Access::Read:
        return file + "?mode=ro"_L1;
    case SqliteConnection::Access::ReadOnce:
        return file + "?immutable=1"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

SqliteConnection::SqliteConnection(const QString &path, Access access)
    : m_path(path)
    , m_access(access)
    , m_name("history-"_L1 + QUuid::createUuid().toString(QUuid::Id128))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(addressOf(path, access));
    m_database.setConnectOptions(access == Access::Write
                                     ? u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=10000"_s
                                     : u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s);
}

SqliteConnection::SqliteConnection()
    : m_name("history-"_L1 + QUuid::createUuid().toString(QUuid::Id128))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(u":memory:"_s);
}

SqliteConnection::~SqliteConnection()
{
    m_prepared.clear();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

HistoryResult<void> SqliteConnection::open()
{
    if (!m_database.open())
        return failureOf(m_database.lastError());
    // What stands in the file must not run code, and a damaged page must not be believed.
    for (const auto &pragma :
         {u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA cell_size_check=ON"_s, u"PRAGMA temp_store=MEMORY"_s}) {
        if (const auto done = run(pragma); !done)
            return HistoryFailure(done.error());
    }
    return {};
}

HistoryResult<QVariantList> SqliteConnection::run(const QString &statement, const QVariantList &values)
{
    auto known = m_prepared.find(statement);
    if (known == m_prepared.end()) {
        auto prepared = prepare(statement);
        if (!prepared)
            return HistoryFailure(prepared.error());
        known = m_prepared.emplace(statement, std::move(*prepared)).first;
    }
    auto &query = known->second;
    if (const auto done = execute(query, values); !done)
        return HistoryFailure(done.error());
    QVariantList row;
    if (query.isSelect() && query.next()) {
        for (int i = 0; i < query.record().count(); ++i)
            row.append(query.value(i));
    }
    const auto end = endOf(query);
    query.finish(); // an unfinished statement would forbid to commit
    return end.map([&row] { return row; });
}

HistoryResult<QSqlQuery> SqliteConnection::rows(const QString &statement, const QVariantList &values) const
{
    auto query = prepare(statement);
    if (!query)
        return query;
    if (const auto done = execute(*query, values); !done)
        return HistoryFailure(done.error());
    return query;
}

HistoryResult<QSqlQuery> SqliteConnection::prepare(const QString &statement) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failureOf(query.lastError());
    return query;
}

HistoryResult<void> SqliteConnection::execute(QSqlQuery &query, const QVariantList &values) const
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto &value = values.at(i);
        // Qt takes a QString that was never set for NULL.
        const bool isUnset = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.bindValue(static_cast<int>(i), isUnset ? QVariant(u""_s) : value);
    }
    if (!query.exec())
        return failureOf(query.lastError());
    return {};
}

HistoryResult<void> SqliteConnection::endOf(const QSqlQuery &query) const
{
    if (query.lastError().isValid())
        return failureOf(query.lastError());
    return {};
}

HistoryFailure SqliteConnection::failure(HistoryProblem::Kind kind, const QString &detail) const
{
    return HistoryFailure({.kind = kind, .path = m_path, .detail = detail});
}

HistoryFailure SqliteConnection::failureOf(const QSqlError &error) const
{
    using Kind = HistoryProblem::Kind;
    const auto detail = error.databaseText();
    const auto denied = m_access == Access::Write ? Kind::Unwritable : Kind::Unreadable;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SqliteFull:
        return failure(Kind::Full, detail);
    case SqliteIoError: // also when the file of shared memory finds no space
        return failure(m_access == Access::Write && isDiskFull(m_path) ? Kind::Full : Kind::Failed, detail);
    case SqlitePerm:
    case SqliteReadOnly:
    case SqliteCannotOpen:
    case SqliteAuthorization:
        return failure(denied, detail);
    case SqliteBusy:
    case SqliteLocked:
    case SqliteProtocol:
        return failure(Kind::Busy, detail);
    case SqliteCorrupt:
    case SqliteNoDatabase:
    case SqliteConstraint:
        return failure(Kind::Damaged, detail);
    default:
        return failure(Kind::Failed, detail);
    }
}

bool isDiskFull(const QString &path)
{
    constexpr qint64 LeastSpace = 256 * 1024; // bytes; the shared memory of SQLite alone needs 32 KiB
    auto folder = QFileInfo(path).path();
    while (!QFileInfo::exists(folder) && folder != "/"_L1)
        folder = QFileInfo(folder).path();
    return QStorageInfo(folder).bytesAvailable() < LeastSpace;
}

} // namespace sluice
