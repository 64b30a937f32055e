// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/tablecheck.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct TableText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryVerdict)
};

QString misfit(const QString &table)
{
    return TableText::tr("The table “%1”, by which records are found, does not fit the records.").arg(table);
}

} // namespace

TableCheck::TableCheck(SqliteConnection &database)
    : m_database(database)
    , m_requests(database.rows(u"SELECT seq, run, dispatch, place, server, node, account, coalesce(ended, 0), "
                               "coalesce(seen, 0) FROM request ORDER BY seq"_s))
    , m_targets(database.rows(u"SELECT request, position, name, place, node FROM target ORDER BY request, position"_s))
{
}

QString TableCheck::compare(const HistoryRecord &record)
{
    const auto rows = indexRowsOf(record.record.event);
    const auto &run = record.record.run;
    if (!m_runs.contains(run))
        m_runs.insert(run, {.first = record.number, .at = record.record.at.toString(Qt::ISODateWithMs)});
    if (!rows.person.isEmpty())
        m_runs[run].person = rows.person;
    if (rows.request) {
        if (const auto wrong = compareRequest(record, *rows.request); !wrong.isEmpty())
            return wrong;
    }
    if (!rows.ended.isEmpty())
        return compareEnd(record.number, run + u' ' + rows.ended, m_unended, &Ends::ended);
    if (!rows.seen.isEmpty())
        return compareEnd(record.number, run + u' ' + rows.seen, m_unseen, &Ends::seen);
    return {};
}

QString TableCheck::compareRequest(const HistoryRecord &record, const RequestRow &request)
{
    if (!m_requests || !m_requests->next())
        return misfit(u"request"_s);
    const auto &row = *m_requests;
    const QStringList stored{row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
                             row.value(4).toString(), row.value(5).toString(), row.value(6).toString()};
    const QStringList expected{record.record.run, request.dispatch, request.place,
                               request.server,    request.node,     request.account};
    if (row.value(0).toLongLong() != record.number || stored != expected)
        return misfit(u"request"_s);
    if (!fitsTargets(record.number, request))
        return misfit(u"target"_s);
    const auto key = record.record.run + u' ' + request.dispatch;
    m_ends.insert(record.number, {.ended = row.value(7).toLongLong(), .seen = row.value(8).toLongLong()});
    m_unended[key].append(record.number);
    m_unseen[key].append(record.number);
    return {};
}

bool TableCheck::fitsTargets(qint64 number, const RequestRow &request)
{
    for (qsizetype i = 0; i < request.targets.size(); ++i) {
        if (!m_targets || !m_targets->next())
            return false;
        const auto &row = *m_targets;
        const QStringList stored{row.value(2).toString(), row.value(3).toString(), row.value(4).toString()};
        if (row.value(0).toLongLong() != number || row.value(1).toLongLong() != i
            || stored != QStringList{request.targets.at(i), request.place, request.node})
            return false;
    }
    return true;
}

QString TableCheck::compareEnd(qint64 number, const QString &key, Open &open, qint64 Ends::*end)
{
    const auto requests = open.take(key);
    for (const auto request : requests) {
        auto &ends = m_ends[request];
        if (ends.*end != number)
            return misfit(u"request"_s);
        ends.*end = 0;
        if (ends.ended == 0 && ends.seen == 0)
            m_ends.remove(request);
    }
    return {};
}

QString TableCheck::end()
{
    for (const auto &ends : std::as_const(m_ends)) {
        if (ends.ended != 0 || ends.seen != 0)
            return misfit(u"request"_s);
    }
    if (!m_requests || m_requests->next())
        return misfit(u"request"_s);
    if (!m_targets || m_targets->next())
        return misfit(u"target"_s);
    return fitRuns() ? QString() : misfit(u"run"_s);
}

bool TableCheck::fitRuns() const
{
    auto query = m_database.rows(u"SELECT first, id, at, person FROM run"_s);
    if (!query)
        return false;
    qsizetype count = 0;
    while (query->next()) {
        const auto run = m_runs.value(query->value(1).toString());
        if (run.first != query->value(0).toLongLong() || run.at != query->value(2).toString()
            || run.person != query->value(3).toString())
            return false;
        ++count;
    }
    return m_database.endOf(*query) && count == m_runs.size();
}

} // namespace sluice
