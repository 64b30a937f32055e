// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/historywriting.h"

#include "core/storage/history/checkpoints/checkpoint.h"

#include <algorithm>

namespace sluice {

HistoryWriting::HistoryWriting(QString path)
    : m_path(std::move(path))
{
}

HistoryResult<HistoryHead> HistoryWriting::write(const QList<RunRecord> &records)
{
    m_hasFailed = true;
    if (!m_database) {
        auto opened = HistoryDatabase::open(m_path, m_writer);
        if (!opened)
            return HistoryFailure(opened.error());
        m_database = std::move(*opened);
    }
    const auto head = m_database->append(records, m_begun);
    if (!head) {
        m_database.reset(); // what has gone wrong is found out anew
        return head;
    }
    m_hasFailed = false;
    for (const auto &record : records) {
        if (std::holds_alternative<RunBegun>(record.event))
            m_begun.insert(record.run);
    }
    m_head = *head;
    return head;
}

QList<RunRecord> HistoryWriting::writeLast(const QList<RunRecord> &untold, const QList<RunRecord> &rest)
{
    if (!untold.isEmpty() && m_hasFailed)
        return {};
    return rest.isEmpty() || !write(rest) ? untold : untold + rest;
}

QList<Error> keepCheckpoint(const HistoryHead &head, const CheckpointRule &rule)
{
    const auto line = lineOf(signedCheckpoint(head, QDateTime::currentDateTimeUtc(), rule.keys));
    QList<Error> errors;
    for (const auto &sink : rule.sinks) {
        if (const auto kept = sink->keep(line); !kept)
            errors.append(kept.error());
    }
    return errors;
}

bool isCheckpointDue(const QList<RunRecord> &records, qint64 count, qint64 every)
{
    const bool endsRun = std::ranges::any_of(
        records, [](const RunRecord &record) { return std::holds_alternative<RunEnded>(record.event); });
    const auto before = count - records.size();
    return endsRun || count / every > before / every;
}

} // namespace sluice
