// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyverdict.h"

#include "core/storage/history/database/historyindex.h"
#include "core/storage/history/database/historyschema.h"
#include "core/storage/history/database/tablecheck.h"
#include "core/storage/history/reading/historyreading.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryVerdict)
};

/// What is wrong with a history, or nothing.
struct Alteration
{
    qint64 record = 0;
    QString what{};
};
using Finding = std::optional<Alteration>;

/// The checkpoints that count for one history, by the number of the record that they speak of.
QMultiMap<qint64, Checkpoint> checkpointsByCount(const QList<Checkpoint> &checkpoints)
{
    QMultiMap<qint64, Checkpoint> found;
    for (const auto &checkpoint : checkpoints)
        found.insert(checkpoint.head.count, checkpoint);
    return found;
}

/// Reads all records in their order and looks for the first thing that is wrong.
class RecordWalk final
{
public:
    RecordWalk(SqliteConnection &database, const HistoryHead &head, const QList<Checkpoint> &checkpoints)
        : m_database(database)
        , m_head(head)
        , m_checkpoints(checkpointsByCount(checkpoints))
        , m_tables(database)
    {
    }

    HistoryResult<Finding> walk()
    {
        auto query = m_database.rows(u"SELECT %1 FROM record ORDER BY seq"_s.arg(RecordColumns));
        if (!query)
            return HistoryFailure(query.error());
        auto hash = hashBeforeFirst(m_head.id);
        qint64 number = 0;
        if (const auto found = compare(0, hash))
            return found;
        while (query->next()) {
            const auto stored = storedRecordIn(*query);
            if (stored.number != ++number)
                return Finding(Alteration{number, VerdictText::tr("Record %1 is missing.").arg(number)});
            if (const auto found = look(stored, hash))
                return found;
            hash = stored.hash;
        }
        if (const auto end = m_database.endOf(*query); !end)
            return HistoryFailure(end.error());
        if (number != m_head.count || hash != m_head.hash)
            return Finding(Alteration{0, VerdictText::tr("The head does not fit the last record.")});
        const auto rest = m_tables.end();
        return rest.isEmpty() ? Finding() : Finding(Alteration{0, rest});
    }

private:
    Finding look(const StoredRecord &stored, const QByteArray &previous)
    {
        if (hashAfter(previous, stored) != stored.hash) {
            return Alteration{
                stored.number,
                VerdictText::tr("Record %1 does not fit its hash: it, or a record before it, was changed.")
                    .arg(stored.number)};
        }
        if (const auto found = compare(stored.number, stored.hash))
            return found;
        const auto record = recordFrom(stored);
        if (!record) {
            return Alteration{stored.number,
                              VerdictText::tr("Record %1: %2").arg(QString::number(stored.number), record.error())};
        }
        if (const auto problem = m_tables.compare(*record); !problem.isEmpty())
            return Alteration{stored.number, problem};
        return {};
    }

    /// With what others know of the record \a number.
    Finding compare(qint64 number, const QByteArray &hash) const
    {
        const auto known = m_checkpoints.values(number);
        if (std::ranges::all_of(known, [&hash](const Checkpoint &checkpoint) { return checkpoint.head.hash == hash; }))
            return {};
        return Alteration{
            number,
            VerdictText::tr("The records up to %1 are not those that were signed: the history was written anew.")
                .arg(number)};
    }

    SqliteConnection &m_database;
    const HistoryHead m_head;
    const QMultiMap<qint64, Checkpoint> m_checkpoints;
    TableCheck m_tables;
};

HistoryResult<HistoryHead> storedHead(SqliteConnection &database)
{
    const auto row = database.run(u"SELECT id, count, hash FROM head"_s);
    if (!row)
        return HistoryFailure(row.error());
    if (row->isEmpty())
        return database.failure(HistoryProblem::Kind::Damaged, VerdictText::tr("The head is missing."));
    return HistoryHead{.id = row->value(0).toString().toUtf8(),
                       .count = row->value(1).toLongLong(),
                       .hash = row->value(2).toString().toUtf8()};
}

HistoryResult<Finding> checkedFile(SqliteConnection &database)
{
    const auto schema = schemaOf(database);
    const auto expected = expectedSchema();
    if (!schema || !expected)
        return HistoryFailure(schema ? expected.error() : schema.error());
    if (*schema != *expected)
        return Finding(Alteration{0, VerdictText::tr("The tables are not those that Sluice makes.")});
    const auto check = database.run(u"PRAGMA integrity_check(1)"_s);
    if (!check)
        return HistoryFailure(check.error());
    const auto sentence = check->value(0).toString();
    return sentence == "ok"_L1 ? Finding()
                               : Finding(Alteration{0, VerdictText::tr("The file is damaged: %1.").arg(sentence)});
}

HistoryVerdict altered(HistoryVerdict verdict, const Alteration &alteration)
{
    verdict.kind = HistoryVerdict::Kind::Altered;
    verdict.record = alteration.record;
    verdict.what = alteration.what;
    return verdict;
}

/// Takes from \a known what counts, and notes in \a verdict how many do not.
QList<Checkpoint> countingFor(HistoryVerdict &verdict, const KnownCheckpoints &known)
{
    QList<Checkpoint> counting;
    for (const auto &checkpoint : known.checkpoints) {
        const bool isTrusted = known.trusted.isEmpty() || known.trusted.contains(checkpoint.publicKey);
        if (!isTrusted || !isGenuine(checkpoint)) {
            ++verdict.ignored;
            continue;
        }
        counting.append(checkpoint);
    }
    return counting;
}

/// Whether one of \a others, which are of other histories, ended before this one had its first checkpoint, and was signed
/// with the same key. Histories that are written side by side go on beside each other.
bool hasReplacedOne(const QList<Checkpoint> &own, const QList<QByteArray> &signers, const QList<Checkpoint> &others)
{
    const auto begin = std::ranges::min(own, {}, [](const Checkpoint &one) { return one.at; }).at;
    QHash<QByteArray, QDateTime> ends; // by the id of the history
    for (const auto &other : others) {
        if (!signers.contains(other.publicKey))
            continue;
        auto &end = ends[other.head.id];
        end = end.isValid() ? std::max(end, other.at) : other.at;
    }
    return std::ranges::any_of(ends, [&begin](const QDateTime &end) { return end <= begin; });
}

/// The verdict when the history is in order in itself.
HistoryVerdict compared(HistoryVerdict verdict, const QList<Checkpoint> &own, const QList<Checkpoint> &others)
{
    if (own.isEmpty() && !others.isEmpty()) {
        return altered(verdict,
                       {0,
                        VerdictText::tr("All checkpoints are of another history: this one has replaced it, or "
                                        "they belong to another file.")});
    }
    if (own.isEmpty())
        return verdict;
    if (hasReplacedOne(own, verdict.signers, others)) {
        return altered(verdict,
                       {0,
                        VerdictText::tr("The same key has signed for another history, which ended before this one: "
                                        "this one has replaced it, or they are of different files.")});
    }
    verdict.known = std::ranges::max(own, {}, [](const Checkpoint &one) { return one.head.count; }).head.count;
    const bool isShorter = verdict.known > verdict.head.count;
    verdict.kind = isShorter ? HistoryVerdict::Kind::Shorter : HistoryVerdict::Kind::Intact;
    return verdict;
}

HistoryResult<HistoryVerdict> verdictOn(SqliteConnection &database, HistoryVerdict verdict,
                                        const QList<Checkpoint> &counting)
{
    const auto head = storedHead(database);
    if (!head)
        return HistoryFailure(head.error());
    verdict.head = *head;
    QList<Checkpoint> own;
    QList<Checkpoint> others;
    for (const auto &checkpoint : counting)
        (checkpoint.head.id == head->id ? own : others).append(checkpoint);
    verdict.compared = own.size();
    verdict.ofOtherHistories = others.size();
    for (const auto &checkpoint : std::as_const(own)) {
        if (!verdict.signers.contains(checkpoint.publicKey))
            verdict.signers.append(checkpoint.publicKey);
    }

    // The records first: a verdict that names the record says more.
    const auto walked = RecordWalk(database, *head, own).walk();
    const auto checked = checkedFile(database);
    for (const auto *finding : {&walked, &checked}) {
        if (!*finding)
            return HistoryFailure(finding->error());
        if (**finding)
            return altered(verdict, ***finding);
    }
    return compared(verdict, own, others);
}

} // namespace

HistoryResult<HistoryVerdict> verifyHistory(const QString &path, const KnownCheckpoints &known)
{
    HistoryVerdict blank;
    const auto counting = countingFor(blank, known);
    auto absent = blank;
    if (!counting.isEmpty()) {
        absent.kind = HistoryVerdict::Kind::Shorter;
        absent.known = std::ranges::max(counting, {}, [](const Checkpoint &one) { return one.head.count; }).head.count;
    }
    auto verdict =
        readHistory(path, absent, [&](SqliteConnection &database) { return verdictOn(database, blank, counting); });
    if (verdict)
        return verdict;
    using Kind = HistoryProblem::Kind;
    if (verdict.error().kind != Kind::Damaged && verdict.error().kind != Kind::Foreign)
        return verdict;
    return altered(blank,
                   {0, verdict.error().detail.isEmpty() ? errorOf(verdict.error()).message : verdict.error().detail});
}

} // namespace sluice
