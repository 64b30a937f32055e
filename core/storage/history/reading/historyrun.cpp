// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/historyrun.h"

#include "core/domain/operation/overloaded.h"

#include <QHash>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Puts the records of one run together.
class RunBuilder final
{
public:
    explicit RunBuilder(HistoryRun &run)
        : m_run(run)
    {
    }

    void add(const RunRecord &record);

private:
    HistoryRequest &requestOf(const Dispatch &dispatch);

    HistoryRun &m_run;
    QHash<Dispatch, qsizetype> m_known; ///< place in the list
};

HistoryRequest &RunBuilder::requestOf(const Dispatch &dispatch)
{
    const auto known = m_known.constFind(dispatch);
    if (known != m_known.constEnd())
        return m_run.requests[*known];
    m_known.insert(dispatch, m_run.requests.size());
    return m_run.requests.emplaceBack(HistoryRequest{.dispatch = dispatch});
}

void RunBuilder::add(const RunRecord &record)
{
    std::visit(overloaded{[&](const RunBegun &begun) { m_run.begun = begun; },
                          [&](const RequestIntended &intent) {
                              auto &request = requestOf(intent.dispatch);
                              request.intent = intent;
                              request.intendedAt = record.at;
                          },
                          [&](const RequestEnded &end) {
                              auto &request = requestOf(end.dispatch);
                              request.end = end;
                              request.endedAt = record.at;
                          },
                          [&](const RunRemark &remark) {
                              m_run.remarks.append({.at = record.at, .remark = remark});
                              if (remark.kind == RunRemark::Kind::Seen && remark.dispatch)
                                  requestOf(*remark.dispatch).wasShown = true;
                          },
                          [&](const RunEnded &ended) {
                              m_run.ended = ended;
                              m_run.endedAt = record.at;
                          }},
               record.event);
}

QStringList textsOf(const HistoryRun &run)
{
    QStringList texts;
    if (run.begun) {
        texts << run.begun->who.user << run.begun->who.machine << run.begun->who.program << run.begun->reason
              << run.begun->change << run.begun->servers << run.begun->people.author << run.begun->people.approvers
              << run.begun->leftOut;
    }
    for (const auto &request : run.requests) {
        if (const auto *about = request.about()) {
            texts << about->server << about->node << about->address << about->account << about->operation
                  << about->targets;
        }
        if (request.end)
            texts << request.end->message << request.end->detail << request.end->serverCode;
    }
    for (const auto &remark : run.remarks)
        texts << remark.remark.text << remark.remark.node;
    if (run.ended)
        texts << run.ended->text;
    return texts;
}

} // namespace

const RequestIntended *HistoryRequest::about() const
{
    if (intent)
        return &*intent;
    return end && end->unsent ? &*end->unsent : nullptr;
}

HistoryRun historyRun(const QList<HistoryRecord> &records, const std::function<bool(const QString &)> &isRunning)
{
    const auto &first = records.constFirst();
    HistoryRun run{.id = first.record.run, .number = first.number, .at = first.record.at};
    RunBuilder builder(run);
    QStringList writers;
    for (const auto &record : records) {
        builder.add(record.record);
        if (!record.writer.isEmpty())
            writers.append(record.writer);
    }
    writers.removeDuplicates();
    const bool mayGoOn = !run.ended && std::ranges::any_of(writers, isRunning);
    run.state = run.ended ? HistoryRun::State::Finished
        : mayGoOn         ? HistoryRun::State::Running
                          : HistoryRun::State::Interrupted;
    for (auto &request : run.requests) {
        if (request.end)
            request.evidence = request.end->evidence;
        else if (!mayGoOn)
            request.evidence = Evidence::Unknown;
    }
    return run;
}

bool holdsWords(const HistoryRun &run, const QString &words)
{
    const auto texts = textsOf(run);
    const auto wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&texts](const QString &word) {
        return std::ranges::any_of(texts,
                                   [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

QString machineWord(HistoryRun::State state)
{
    switch (state) {
    case HistoryRun::State::Finished:
        return u"finished"_s;
    case HistoryRun::State::Running:
        return u"running"_s;
    case HistoryRun::State::Interrupted:
        return u"interrupted"_s;
    }
    Q_UNREACHABLE();
}

} // namespace sluice
