// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyquery.h"

#include "core/storage/history/database/historyindex.h"
#include "core/storage/history/database/historywriters.h"

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// A condition of SQL with its values.
class Condition final
{
public:
    void add(const QString &text, const QVariantList &values)
    {
        m_texts.append(text);
        m_values.append(values);
    }

    QString text() const { return m_texts.isEmpty() ? u"1"_s : m_texts.join(" AND "_L1); }
    const QVariantList &values() const { return m_values; }

private:
    QStringList m_texts;
    QVariantList m_values;
};

/// A pattern for LIKE that finds \a word in a body, and perhaps more: letters beyond ASCII, whose case SQLite does not
/// know, and characters that JSON escapes, stand for anything. holdsWords() decides.
QString widePattern(const QString &word)
{
    constexpr qsizetype Enough = 200; // SQLite refuses long patterns
    QString pattern = u"%"_s;
    const auto first = word.left(Enough);
    for (const QChar unit : first) {
        const bool isPlain = unit > u' ' && unit < u'\x7f' && !u"\"\\%_/"_s.contains(unit);
        if (isPlain)
            pattern += unit;
        else if (!pattern.endsWith(u'%'))
            pattern += u'%';
    }
    return pattern.endsWith(u'%') ? pattern : pattern + u'%';
}

QString timeText(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

void addRequest(Condition &condition, const HistoryQuery &query)
{
    Condition request;
    if (!query.server.isEmpty())
        request.add(u"request.server = ?"_s, {query.server});
    if (!query.node.isEmpty())
        request.add(u"request.node = ?"_s, {query.node});
    if (!query.target.isEmpty()) {
        request.add(u"target.name = ?"_s, {query.target});
        condition.add(
            u"id IN (SELECT request.run FROM target JOIN request ON request.seq = target.request WHERE %1)"_s.arg(
                request.text()),
            request.values());
    } else if (!request.values().isEmpty()) {
        condition.add(u"EXISTS (SELECT 1 FROM request WHERE request.run = run.id AND %1)"_s.arg(request.text()),
                      request.values());
    }
}

Condition conditionOf(const HistoryQuery &query)
{
    Condition condition;
    if (query.before > 0)
        condition.add(u"first < ?"_s, {query.before});
    if (query.from.isValid())
        condition.add(u"at >= ?"_s, {timeText(query.from)});
    if (query.until.isValid())
        condition.add(u"at < ?"_s, {timeText(query.until)});
    addRequest(condition, query);
    if (!query.person.isEmpty()) {
        condition.add(
            u"(person = ? OR EXISTS (SELECT 1 FROM request WHERE request.run = run.id AND request.account = ?))"_s,
            {query.person, query.person});
    }
    const auto words = query.words.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const auto &word : words) {
        condition.add(u"EXISTS (SELECT 1 FROM record WHERE record.run = run.id AND record.body LIKE ?)"_s,
                      {widePattern(word)});
    }
    return condition;
}

HistoryRun runFrom(SqliteConnection &database, const QList<HistoryRecord> &records)
{
    return historyRun(records, [&database](const QString &writer) { return isWriterRunning(database.path(), writer); });
}

/// The newest request for a target.
struct NewestRequest
{
    QString target{};
    qint64 intended = 0; ///< numbers of records
    qint64 ended = 0;
};

HistoryResult<QList<NewestRequest>> newestRequests(SqliteConnection &database, const HistoryPlace &place)
{
    auto query = database.rows(
        u"SELECT newest.name, newest.seq, coalesce(request.ended, 0) FROM "
        "(SELECT name, max(request) AS seq FROM target WHERE place = ? AND node = ? GROUP BY name) AS newest "
        "JOIN request ON request.seq = newest.seq"_s,
        {placeKey(place.server, place.serverId), place.node});
    if (!query)
        return HistoryFailure(query.error());
    QList<NewestRequest> requests;
    while (query->next()) {
        requests.append({.target = query->value(0).toString(),
                         .intended = query->value(1).toLongLong(),
                         .ended = query->value(2).toLongLong()});
    }
    return database.endOf(*query).map([&requests] { return requests; });
}

/// What is known of the request, with no target yet.
HistoryResult<HistoryLast> lastFrom(SqliteConnection &database, RunBegins &begins, const NewestRequest &newest)
{
    const auto intended = recordAt(database, newest.intended);
    if (!intended)
        return HistoryFailure(intended.error());
    const auto begun = begins.of(intended->record.run);
    if (!begun)
        return HistoryFailure(begun.error());
    HistoryLast last{.run = intended->record.run, .at = intended->record.at, .who = begun->who};
    if (const auto *intent = std::get_if<RequestIntended>(&intended->record.event))
        last.intent = *intent;
    if (newest.ended == 0) {
        if (!isWriterRunning(database.path(), intended->writer))
            last.evidence = Evidence::Unknown;
        return last;
    }
    return recordAt(database, newest.ended).map([&last](const HistoryRecord &ended) {
        last.at = ended.record.at;
        if (const auto *end = std::get_if<RequestEnded>(&ended.record.event)) {
            last.end = *end;
            last.evidence = end->evidence;
        }
        return last;
    });
}

} // namespace

HistoryResult<HistoryPage> runsOf(SqliteConnection &database, const HistoryQuery &query,
                                  const std::function<bool()> &isWanted)
{
    const auto condition = conditionOf(query);
    auto rows = database.rows(u"SELECT first, id FROM run WHERE %1 ORDER BY first DESC"_s.arg(condition.text()),
                              condition.values());
    if (!rows)
        return HistoryFailure(rows.error());
    HistoryPage page;
    while (rows->next()) {
        if (isWanted && !isWanted())
            return page;
        const auto records = recordsOfRun(database, rows->value(1).toString());
        if (!records)
            return HistoryFailure(records.error());
        const auto run = runFrom(database, *records);
        if (!holdsWords(run, query.words))
            continue;
        if (page.runs.size() >= std::max(1, query.limit)) { // there is at least one more
            page.next = page.runs.constLast().number;
            return page;
        }
        page.runs.append(run);
    }
    return database.endOf(*rows).map([&page] { return page; });
}

HistoryResult<std::optional<HistoryRun>> runWithId(SqliteConnection &database, const QString &id)
{
    return recordsOfRun(database, id)
        .map([&database](const QList<HistoryRecord> &records) -> std::optional<HistoryRun> {
            if (records.isEmpty())
                return {};
            return runFrom(database, records);
        });
}

HistoryResult<QStringList> runIdsFrom(SqliteConnection &database, const QString &prefix)
{
    auto rows = database.rows(u"SELECT id FROM run WHERE substr(id, 1, ?) = ? LIMIT 2"_s, {prefix.size(), prefix});
    if (!rows)
        return HistoryFailure(rows.error());
    QStringList ids;
    while (rows->next())
        ids.append(rows->value(0).toString());
    return database.endOf(*rows).map([&ids] { return ids; });
}

HistoryResult<QList<HistoryLast>> lastAt(SqliteConnection &database, const HistoryPlace &place)
{
    const auto newest = newestRequests(database, place);
    if (!newest)
        return HistoryFailure(newest.error());
    RunBegins begins(database);
    QHash<qint64, HistoryLast> known; // by the number of the record: a request may have many targets
    QList<HistoryLast> found;
    for (const auto &request : *newest) {
        auto last = known.find(request.intended);
        if (last == known.end()) {
            const auto read = lastFrom(database, begins, request);
            if (!read)
                return HistoryFailure(read.error());
            last = known.insert(request.intended, *read);
        }
        found.append(*last);
        found.last().target = request.target;
    }
    return found;
}

} // namespace sluice
