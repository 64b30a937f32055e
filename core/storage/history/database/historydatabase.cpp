// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/historydatabase.h"

#include "core/storage/history/database/historyindex.h"
#include "core/storage/history/database/historyschema.h"
#include "core/storage/history/database/networkfilesystem.h"
#include "core/storage/history/reading/historyreading.h"
#include "core/storage/history/reading/planruns.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// Waits until the disk has the entries of \a folder: else a file in it could be gone after a power failure.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// Makes the folder and those above it that are missing, for its owner only, as the XDG Base Directory Specification
/// says.
bool makeFolder(const QString &folder)
{
    const auto above = QFileInfo(folder).path();
    if (QFileInfo(folder).isDir())
        return true;
    if (!makeFolder(above))
        return false;
    const bool isMade = QDir().mkdir(folder, OwnerOnly) || QFileInfo(folder).isDir();
    syncFolder(above);
    return isMade;
}

/// Which file \a path is; empty when there is none. It is not opened: closing it would end SQLite's locks on it.
QByteArray identityOf(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {};
    return QByteArray::number(static_cast<quint64>(facts.st_dev)) + '/'
        + QByteArray::number(static_cast<quint64>(facts.st_ino));
}

} // namespace

QString historyBehind(const QString &path)
{
    const auto file = QFileInfo(path).canonicalFilePath();
    return file.isEmpty() ? path : file;
}

HistoryResult<void> looksIntact(SqliteConnection &database)
{
    const auto schema = schemaOf(database);
    const auto expected = expectedSchema();
    if (!schema || !expected)
        return HistoryFailure(schema ? expected.error() : schema.error());
    if (*schema != *expected)
        return database.failure(HistoryProblem::Kind::Damaged);
    return headOf(database).map([](const HistoryHead &) {});
}

HistoryResult<HistoryHead> headOf(SqliteConnection &database)
{
    const auto row =
        database.run(u"SELECT head.id, head.count, head.hash, (SELECT max(seq) FROM record), record.hash FROM head "
                     "LEFT JOIN record ON record.seq = head.count"_s);
    if (!row)
        return HistoryFailure(row.error());
    if (row->isEmpty())
        return database.failure(HistoryProblem::Kind::Damaged);
    const HistoryHead head{.id = row->value(0).toString().toUtf8(),
                           .count = row->value(1).toLongLong(),
                           .hash = row->value(2).toString().toUtf8()};
    const auto last = head.count == 0 ? hashBeforeFirst(head.id) : row->value(4).toString().toUtf8();
    if (row->value(3).toLongLong() != head.count || head.hash != last)
        return database.failure(HistoryProblem::Kind::Damaged);
    return head;
}

HistoryResult<int> versionOf(SqliteConnection &database)
{
    const auto row = database.run(
        u"SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version), "
        "(SELECT count(*) FROM sqlite_schema)"_s);
    if (!row)
        return HistoryFailure(row.error());
    const auto application = row->value(0).toInt();
    const auto version = row->value(1).toInt();
    if (application == 0 && version == 0 && row->value(2).toInt() == 0)
        return 0;
    if (application != HistoryApplication || version < 1)
        return database.failure(HistoryProblem::Kind::Foreign);
    if (version > historyVersion())
        return database.failure(HistoryProblem::Kind::Newer);
    return version;
}

HistoryDatabase::HistoryDatabase(const QString &path, HistoryWriter &writer)
    : m_database(path, SqliteConnection::Access::Write)
    , m_writer(writer)
{
}

HistoryResult<std::unique_ptr<HistoryDatabase>> HistoryDatabase::open(const QString &path, HistoryWriter &writer)
{
    std::unique_ptr<HistoryDatabase> database(new HistoryDatabase(historyBehind(path), writer));
    if (const auto prepared = database->prepare(); !prepared)
        return HistoryFailure(prepared.error());
    return database;
}

HistoryResult<void> HistoryDatabase::prepare()
{
    using Kind = HistoryProblem::Kind;
    const auto &path = m_database.path();
    if (const auto network = networkFileSystem(fileSystemOf(path)); !network.isEmpty())
        return m_database.failure(Kind::Network, network);
    if (!makeFolder(QFileInfo(path).path()))
        return unwritable({});

    // Two programs that make the file at once would be in each other's way.
    FileLock turn(path + ".lock"_L1);
    switch (turn.lock(std::chrono::seconds(10))) {
    case FileLock::Outcome::Locked:
        break;
    case FileLock::Outcome::Busy:
        return m_database.failure(Kind::Busy, turn.detail());
    case FileLock::Outcome::Unusable:
        return unwritable(turn.detail());
    }

    return makeFile()
        .and_then([this] { return judge(); })
        .and_then([this] { return m_database.open(); })
        .and_then([this] { return versionOf(m_database); })
        .and_then([this](int version) -> HistoryResult<void> {
            const auto mode = m_database.run(u"PRAGMA journal_mode=WAL"_s);
            if (!mode)
                return HistoryFailure(mode.error());
            if (mode->value(0).toString() != "wal"_L1)
                return m_database.failure(HistoryProblem::Kind::Failed, mode->value(0).toString());
            if (const auto full = m_database.run(u"PRAGMA synchronous=FULL"_s); !full)
                return HistoryFailure(full.error());
            if (version == historyVersion())
                return {};
            return inTransaction<void>(m_database, [this, version] { return migrateHistory(m_database, version); });
        })
        .and_then([this] { return looksIntact(m_database); })
        .and_then([this] { return becomeWriter(); });
}

HistoryResult<void> HistoryDatabase::makeFile()
{
    const auto &path = m_database.path();
    if (QFileInfo(path).isDir())
        return unwritable(qt_error_string(EISDIR));
    if (QFileInfo::exists(path)) {
        m_file = identityOf(path);
        return {};
    }
    // SQLite would throw away what a program that crashed has left in it.
    if (QFileInfo::exists(path + "-wal"_L1))
        return m_database.failure(HistoryProblem::Kind::Damaged, path + "-wal"_L1);
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return unwritable(qt_error_string(errno));
    ::close(descriptor);
    m_file = identityOf(path);
    return {};
}

/// Before the file is open for writing: SQLite would move what a program that crashed has left in the file "-wal" into the
/// file itself, even into one that is not ours.
HistoryResult<void> HistoryDatabase::judge() const
{
    const auto problem = problemInside(m_database.path());
    if (!problem)
        return {};
    using Kind = HistoryProblem::Kind;
    const bool isFull = problem->kind == Kind::Failed && isDiskFull(m_database.path()); // no space for "-shm"
    return isFull || problem->kind == Kind::Unreadable ? unwritable(problem->detail) : HistoryFailure(*problem);
}

/// Something could not be made: because nothing fits on the disk any more, or because we may not.
HistoryFailure HistoryDatabase::unwritable(const QString &detail) const
{
    const bool isFull = isDiskFull(m_database.path());
    return m_database.failure(isFull ? HistoryProblem::Kind::Full : HistoryProblem::Kind::Unwritable, detail);
}

HistoryResult<void> HistoryDatabase::becomeWriter()
{
    const auto &path = m_database.path();
    if (!makeFolder(writersFolder(path)))
        return unwritable({});
    removeDeadWriters(path);
    const auto obstacle = m_writer.holdAt(path);
    return obstacle ? unwritable(*obstacle) : HistoryResult<void>();
}

HistoryResult<HistoryHead> HistoryDatabase::append(const QList<RunRecord> &records, const QSet<QString> &begun)
{
    if (identityOf(m_database.path()) != m_file)
        return m_database.failure(HistoryProblem::Kind::Gone);
    return inTransaction<HistoryHead>(m_database, [&] { return appendNow(records, begun); });
}

/// Asked while nobody else can write, because two programs may begin at once.
HistoryResult<void> HistoryDatabase::isFirstOfPlan(const RunRecord &record)
{
    const auto *begun = std::get_if<RunBegun>(&record.event);
    if (!begun || !begun->needsApproval)
        return {};
    const auto runs = runsOfPlan(m_database, begun->planHash);
    if (!runs)
        return HistoryFailure(runs.error());
    const auto first = firstOf(*runs, begun->continues.isEmpty() ? record.run : begun->continues);
    for (const auto &run : *runs) {
        if (firstOf(*runs, run.id) != first && hasSpentApproval(run))
            return m_database.failure(HistoryProblem::Kind::PlanUsed, sentenceOfPlanRun(run));
    }
    return {};
}

/// A request without a person, a reason and a plan is no evidence, so it must not leave.
HistoryResult<void> HistoryDatabase::holdsBeginning(const QString &run)
{
    const auto found = m_database.run(u"SELECT 1 FROM record WHERE run = ? AND kind = 'run-begun' LIMIT 1"_s, {run});
    if (!found)
        return HistoryFailure(found.error());
    return found->isEmpty() ? HistoryResult<void>(m_database.failure(HistoryProblem::Kind::NotBegun))
                            : HistoryResult<void>();
}

HistoryResult<HistoryHead> HistoryDatabase::appendNow(const QList<RunRecord> &records, const QSet<QString> &begun)
{
    auto head = headOf(m_database);
    if (!head)
        return head;
    for (const auto &record : records) {
        if (const auto isFirst = isFirstOfPlan(record); !isFirst)
            return HistoryFailure(isFirst.error());
        if (begun.contains(record.run) && std::holds_alternative<RequestIntended>(record.event)) {
            if (const auto held = holdsBeginning(record.run); !held)
                return HistoryFailure(held.error());
        }
        auto stored = storedRecord(record, m_writer.name());
        stored.number = ++head->count;
        stored.hash = hashAfter(head->hash, stored);
        head->hash = stored.hash;
        if (const auto done = insert(record, stored); !done)
            return HistoryFailure(done.error());
    }
    const auto moved =
        m_database.run(u"UPDATE head SET count = ?, hash = ?"_s, {head->count, QString::fromLatin1(head->hash)});
    if (!moved)
        return HistoryFailure(moved.error());
    return head;
}

HistoryResult<void> HistoryDatabase::insert(const RunRecord &record, const StoredRecord &stored)
{
    const auto rows = indexRowsOf(record.event);
    const auto run = QString::fromUtf8(stored.run);
    const auto at = QString::fromLatin1(stored.at);
    QList<std::pair<QString, QVariantList>> statements{
        {u"INSERT INTO record (seq, run, at, kind, body, hash) VALUES (?, ?, ?, ?, ?, ?)"_s,
         {stored.number, run, at, QString::fromLatin1(stored.kind), QString::fromUtf8(stored.body),
          QString::fromLatin1(stored.hash)}},
        {u"INSERT INTO run (first, id, at, person) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
         "SET person = excluded.person WHERE excluded.person <> ''"_s,
         {stored.number, run, at, rows.person}}};
    if (rows.request) {
        const auto &request = *rows.request;
        statements.append(
            {u"INSERT INTO request (seq, run, dispatch, place, server, node, account) "
             "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
             {stored.number, run, request.dispatch, request.place, request.server, request.node, request.account}});
        for (qsizetype i = 0; i < request.targets.size(); ++i)
            statements.append({u"INSERT INTO target (request, position, name, place, node) VALUES (?, ?, ?, ?, ?)"_s,
                               {stored.number, i, request.targets.at(i), request.place, request.node}});
    }
    if (!rows.ended.isEmpty())
        statements.append({u"UPDATE request SET ended = ? WHERE run = ? AND dispatch = ? AND ended IS NULL"_s,
                           {stored.number, run, rows.ended}});
    if (!rows.seen.isEmpty())
        statements.append({u"UPDATE request SET seen = ? WHERE run = ? AND dispatch = ? AND seen IS NULL"_s,
                           {stored.number, run, rows.seen}});
    for (const auto &[statement, values] : std::as_const(statements)) {
        if (const auto done = m_database.run(statement, values); !done)
            return HistoryFailure(done.error());
    }
    return {};
}

} // namespace sluice
