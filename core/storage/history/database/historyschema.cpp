// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/historyschema.h"

#include "core/storage/history/database/storedrecord.h"

#include <QUuid>

#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

HistoryResult<void> runAll(SqliteConnection &database, const QStringList &statements)
{
    for (const auto &statement : statements) {
        if (const auto done = database.run(statement); !done)
            return HistoryFailure(done.error());
    }
    return {};
}

/// The records and the head are the history. The other tables only find records quickly: they follow from the records,
/// and are checked against them. They are filled by the program, because trusted_schema=OFF lets SQLite 3.40 compute no
/// JSON in a schema.
HistoryResult<void> makeVersion1(SqliteConnection &database)
{
    const QStringList statements{
        u"CREATE TABLE record (seq INTEGER PRIMARY KEY, run TEXT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL, "
        "body TEXT NOT NULL, hash TEXT NOT NULL) STRICT"_s,
        u"CREATE INDEX record_run ON record (run)"_s,
        u"CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'a record stays as it is'); END"_s,
        u"CREATE TRIGGER record_remains BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'a record remains'); END"_s,
        u"CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, count INTEGER NOT NULL, "
        "hash TEXT NOT NULL) STRICT"_s,
        u"CREATE TABLE run (first INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, "
        "person TEXT NOT NULL COLLATE NOCASE) STRICT"_s,
        u"CREATE TABLE request (seq INTEGER PRIMARY KEY, run TEXT NOT NULL, dispatch TEXT NOT NULL, place TEXT NOT "
        u"NULL, "
        "server TEXT NOT NULL COLLATE NOCASE, node TEXT NOT NULL COLLATE NOCASE, account TEXT NOT NULL COLLATE NOCASE, "
        "ended INTEGER, seen INTEGER) STRICT"_s,
        u"CREATE INDEX request_dispatch ON request (run, dispatch)"_s,
        u"CREATE INDEX request_open ON request (seq) WHERE ended IS NULL AND seen IS NULL"_s,
        u"CREATE INDEX request_server ON request (server, run, node)"_s,
        u"CREATE INDEX request_node ON request (node, run)"_s,
        u"CREATE INDEX request_account ON request (account, run)"_s,
        u"CREATE TABLE target (request INTEGER, position INTEGER, name TEXT NOT NULL COLLATE NOCASE, "
        "place TEXT NOT NULL, node TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (request, position)) STRICT, WITHOUT ROWID"_s,
        u"CREATE INDEX target_place ON target (place, node, name, request)"_s,
        u"CREATE INDEX target_name ON target (name, request)"_s,
    };
    return runAll(database, statements).and_then([&database]() -> HistoryResult<void> {
        const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto done = database.run(u"INSERT INTO head (one, id, count, hash) VALUES (1, ?, 0, ?)"_s,
                                       {id, QString::fromLatin1(hashBeforeFirst(id.toLatin1()))});
        if (!done)
            return HistoryFailure(done.error());
        return {};
    });
}

/// The function at index n leads from version n to n + 1. What is here stays, because files of every version stay
/// readable.
constexpr std::array migrations{&makeVersion1};

} // namespace

int historyVersion()
{
    return static_cast<int>(migrations.size());
}

HistoryResult<void> migrateHistory(SqliteConnection &database, int from)
{
    for (auto version = static_cast<size_t>(from); version < migrations.size(); ++version) {
        if (const auto done = migrations.at(version)(database); !done)
            return done;
    }
    return runAll(
        database,
        {u"PRAGMA application_id=%1"_s.arg(HistoryApplication), u"PRAGMA user_version=%1"_s.arg(historyVersion())});
}

HistoryResult<QStringList> schemaOf(SqliteConnection &database)
{
    auto query =
        database.rows(u"SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"_s);
    if (!query)
        return HistoryFailure(query.error());
    QStringList schema;
    while (query->next()) {
        schema.append(QStringList{query->value(0).toString(), query->value(1).toString(), query->value(2).toString(),
                                  query->value(3).toString()}
                          .join(u'\n'));
    }
    return database.endOf(*query).map([&schema] { return schema; });
}

HistoryResult<QStringList> expectedSchema()
{
    SqliteConnection database;
    return database.open().and_then([&database] { return migrateHistory(database, 0); }).and_then([&database] {
        return schemaOf(database);
    });
}

} // namespace sluice
