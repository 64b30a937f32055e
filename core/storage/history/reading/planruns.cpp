// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/reading/planruns.h"

#include "core/storage/history/database/historywriters.h"
#include "core/storage/history/reading/historyreading.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct PlanRunText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanRun)
};

/// Whether a server may have done what \a request asked for: it was asked, and it is not known that nothing was done.
bool mayHaveArrived(const HistoryRequest &request)
{
    return request.intent && request.evidence != Evidence::Failed && request.evidence != Evidence::Skipped
        && request.evidence != Evidence::Cancelled;
}

HistoryResult<QStringList> idsOfRunsOf(SqliteConnection &database, const QString &planHash)
{
    // A run whose first record is not its beginning has none.
    auto rows = database.rows(
        u"SELECT run.id FROM run JOIN record ON record.seq = run.first WHERE instr(record.body, ?) > 0 ORDER BY run.first"_s,
        {u"\"planHash\":\"%1\""_s.arg(planHash)});
    if (!rows)
        return HistoryFailure(rows.error());
    QStringList ids;
    while (rows->next())
        ids.append(rows->value(0).toString());
    return database.endOf(*rows).map([&ids] { return ids; });
}

} // namespace

bool hasSpentApproval(const HistoryRun &run)
{
    return run.state == HistoryRun::State::Running || std::ranges::any_of(run.requests, mayHaveArrived);
}

HistoryResult<QList<HistoryRun>> runsOfPlan(SqliteConnection &database, const QString &planHash)
{
    QList<HistoryRun> runs;
    if (planHash.isEmpty())
        return runs;
    const auto ids = idsOfRunsOf(database, planHash);
    if (!ids)
        return HistoryFailure(ids.error());
    for (const auto &id : *ids) {
        const auto records = recordsOfRun(database, id);
        if (!records)
            return HistoryFailure(records.error());
        const auto run = historyRun(
            *records, [&database](const QString &writer) { return isWriterRunning(database.path(), writer); });
        // The text is looked for in the whole body, and people can type it as a reason.
        if (run.begun && run.begun->planHash == planHash)
            runs.append(run);
    }
    return runs;
}

QString firstOf(const QList<HistoryRun> &runs, const QString &run)
{
    auto first = run;
    // A record that names itself must not keep this from ending, so each run is passed once at most.
    for (qsizetype passed = 0; passed < runs.size(); ++passed) {
        const auto known = std::ranges::find(runs, first, &HistoryRun::id);
        if (known == runs.cend() || known->begun.value_or(RunBegun()).continues.isEmpty())
            break;
        first = known->begun->continues;
    }
    return first;
}

QString sentenceOfPlanRun(const HistoryRun &run)
{
    const auto when = QLocale().toString(run.at.toLocalTime(), QLocale::ShortFormat);
    const auto who = run.begun.value_or(RunBegun()).who.user;
    if (run.state == HistoryRun::State::Running)
        return PlanRunText::tr("This plan has been carried out since %1 by %2, and that goes on.").arg(when, who);
    const auto acknowledged = std::ranges::count_if(
        run.requests, [](const HistoryRequest &request) { return request.evidence == Evidence::Acknowledged; });
    return PlanRunText::tr("This plan was carried out on %1 by %2: %3 of %4 requests were acknowledged.")
        .arg(when, who, QString::number(acknowledged), QString::number(run.requests.size()));
}

QStringList earlierRunsOfPlan(const QString &path, const QString &planHash)
{
    const auto runs = readHistory<QList<HistoryRun>>(
        path, {}, [&planHash](SqliteConnection &database) { return runsOfPlan(database, planHash); });
    QStringList sentences;
    if (runs) {
        for (const auto &run : *runs) {
            if (hasSpentApproval(run))
                sentences.append(sentenceOfPlanRun(run));
        }
    }
    return sentences;
}

} // namespace sluice
