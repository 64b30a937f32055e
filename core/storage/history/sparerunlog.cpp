// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/sparerunlog.h"

#include "core/storage/files/canonicaljson.h"
#include "core/storage/history/checkpoints/ownfiles.h"
#include "core/storage/history/historyevent.h"

#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QByteArray journalLine(const QJsonObject &line)
{
    return "sluice-without-history " + canonicalJson(line);
}

} // namespace

Result<void> SpareRunLog::check(const QString &path)
{
    if (auto allowed = mayBeWritten(path, ownFiles()); !allowed)
        return allowed;
    return canAddLine(path);
}

SpareRunLog::SpareRunLog(RunLog &log, WithoutHistory without, std::shared_ptr<CheckpointSink> journal, QObject *parent)
    : RunLog(parent)
    , m_log(log)
    , m_without(std::move(without))
    , m_journal(std::move(journal))
    , m_file(m_without.path)
{
}

Call<void> *SpareRunLog::append(const RunRecord &record, QObject *parent)
{
    auto *call = new Call<void>(parent);
    if (m_isUsed) {
        call->finish(keep(record, Error()));
        return call;
    }
    // Whoever gives the call up does not give up the record.
    m_log.append(record, this)->then(this, [this, record, guarded = QPointer(call)](const Result<void> &recorded) {
        // A spent approval says something of the run, and nothing of the history.
        const bool isVerdict = !recorded && recorded.error().cause == Error::Cause::ApprovalSpent;
        const auto kept = recorded || isVerdict ? recorded : keep(record, recorded.error());
        if (guarded)
            guarded->finish(kept);
    });
    return call;
}

Call<QList<UnansweredRequest>> *SpareRunLog::unanswered(QObject *parent)
{
    return m_log.unanswered(parent);
}

Result<void> SpareRunLog::sayWhy(const Error &problem)
{
    const auto who = thisOperator();
    const QJsonObject line{{u"kind"_s, u"without-history"_s},
                           {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                           {u"user"_s, who.user},
                           {u"machine"_s, who.machine},
                           {u"program"_s, who.program},
                           {u"reason"_s, m_without.reason},
                           {u"problem"_s, problem.message},
                           {u"recordedTo"_s, m_without.path}};
    return add(line, line);
}

Result<void> SpareRunLog::keep(const RunRecord &record, const Error &problem)
{
    if (!m_isUsed) {
        if (auto allowed = check(m_without.path); !allowed)
            return allowed;
        if (auto said = sayWhy(problem); !said)
            return said;
        m_isUsed = true;
        Q_EMIT used(problem);
    }
    QJsonObject line{{u"run"_s, record.run},
                     {u"at"_s, record.at.toUTC().toString(Qt::ISODateWithMs)},
                     {u"kind"_s, kindWord(record.event)},
                     {u"body"_s, bodyOf(record.event)}};
    auto shorter = line;
    if (std::holds_alternative<RunBegun>(record.event)) {
        auto body = line[u"body"_s].toObject();
        body.remove(u"plan"_s);
        shorter[u"body"_s] = body;
    }
    return add(line, shorter);
}

/// What is in the journal is in the file.
Result<void> SpareRunLog::add(const QJsonObject &toFile, const QJsonObject &toJournal)
{
    if (auto kept = m_file.add(canonicalJson(toFile)); !kept)
        return kept;
    return m_journal->keep(journalLine(toJournal));
}

} // namespace sluice
