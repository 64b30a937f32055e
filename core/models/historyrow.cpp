// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/historyrow.h"

#include "core/domain/operation/traits.h"
#include "core/domain/server/server.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::HistoryRow)
};

/// How many of the requests of a run ended how.
struct HistoryCounts
{
    qsizetype all() const { return acknowledged + refused + failed + unknown + unsent + running; }

    qsizetype acknowledged = 0;
    qsizetype refused = 0;
    qsizetype failed = 0;
    qsizetype unknown = 0;
    qsizetype unsent = 0; ///< skipped or cancelled
    qsizetype running = 0;
};

void count(HistoryCounts &counts, CellState state)
{
    switch (state) {
    case CellState::Waiting:
    case CellState::Running:
        ++counts.running;
        break;
    case CellState::Acknowledged:
        ++counts.acknowledged;
        break;
    case CellState::Refused:
        ++counts.refused;
        break;
    case CellState::Failed:
        ++counts.failed;
        break;
    case CellState::Unknown:
        ++counts.unknown;
        break;
    case CellState::Skipped:
    case CellState::Cancelled:
        ++counts.unsent;
        break;
    }
}

HistoryCounts countsOf(const HistoryRun &run, const QList<HistoryRequest> &requests)
{
    HistoryCounts counts;
    for (const auto &request : requests)
        count(counts, stateOf(request));
    if (run.ended) // most requests that were never sent have no record of their own
        counts.unsent = std::max(counts.unsent, run.ended->unsent);
    return counts;
}

CellState worstOf(const HistoryRun &run, const HistoryCounts &counts)
{
    if (run.state == HistoryRun::State::Running)
        return CellState::Running;
    if (counts.unknown > 0)
        return CellState::Unknown;
    if (counts.failed > 0)
        return CellState::Failed;
    if (counts.refused > 0)
        return CellState::Refused;
    if (counts.unsent > 0 || counts.acknowledged == 0 || run.state == HistoryRun::State::Interrupted)
        return CellState::Cancelled;
    return CellState::Acknowledged;
}

QString acknowledgedText(const HistoryCounts &counts, CellState worst)
{
    const bool isOne = counts.all() == 1 || counts.unknown == counts.all() || counts.failed == counts.all()
        || counts.refused == counts.all() || counts.acknowledged == counts.all();
    return isOne ? cellWord(worst) : RowText::tr("%1 of %2 acknowledged").arg(counts.acknowledged).arg(counts.all());
}

QString resultTextOf(const HistoryRun &run, const HistoryCounts &counts, CellState worst)
{
    switch (run.state) {
    case HistoryRun::State::Running:
        return RowText::tr("Running");
    case HistoryRun::State::Finished:
        return counts.acknowledged + counts.refused + counts.failed + counts.unknown == 0
            ? RowText::tr("Nothing was sent")
            : acknowledgedText(counts, worst);
    case HistoryRun::State::Interrupted:
        break;
    }
    if (counts.all() == 0)
        return RowText::tr("Interrupted, nothing was sent");
    // How many more were to follow is not known.
    return worst == CellState::Unknown
        ? RowText::tr("Interrupted, %n unknown", nullptr, static_cast<int>(counts.unknown))
        : RowText::tr("Interrupted, %n acknowledged", nullptr, static_cast<int>(counts.acknowledged));
}

QString whatOf(const HistoryRun &run)
{
    QStringList phrases;
    for (const auto &request : run.requests) {
        if (const auto *about = request.about())
            phrases.append(actionWords(about->operation, about->targets));
    }
    phrases.removeDuplicates();
    return phrases.join(u", "_s);
}

QString whereOf(const HistoryRun &run)
{
    QStringList servers = run.begun ? run.begun->servers : QStringList();
    for (const auto &request : run.requests) {
        if (const auto *about = request.about())
            servers.append(about->server);
    }
    servers.removeDuplicates();
    return servers.join(u", "_s);
}

std::optional<Environment> environmentOf(const HistoryRun &run)
{
    auto strictest = run.begun ? std::optional(run.begun->environment) : std::nullopt;
    for (const auto &request : run.requests) {
        const auto *about = request.about();
        if (about && (!strictest || strictness(about->environment) > strictness(*strictest)))
            strictest = about->environment;
    }
    return strictest;
}

QString whoOf(const HistoryRun &run)
{
    QStringList accounts;
    for (const auto &request : run.requests) {
        const auto *about = request.about();
        if (about && !about->account.isEmpty())
            accounts.append(about->account);
    }
    accounts.removeDuplicates();
    const auto user = run.begun ? run.begun->who.user : QString();
    if (user.isEmpty() || accounts.isEmpty())
        return user + accounts.join(u", "_s);
    return RowText::tr("%1 as %2", "kari as ADM0").arg(user, accounts.join(u", "_s));
}

QString whyOf(const HistoryRun &run)
{
    if (!run.begun)
        return {};
    QStringList parts{run.begun->change, run.begun->reason};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

QString actionWords(const QString &operation, const QStringList &targets)
{
    const auto first = targets.value(0).section(u':', 1);
    if (operation == traits<FlushAll>.id)
        return RowText::tr("Flush all caches");
    if (operation == traits<FlushNamed>.id) {
        return targets.size() == 1 ? RowText::tr("Flush %1").arg(targets.constFirst())
                                   : RowText::tr("Flush %n caches", nullptr, static_cast<int>(targets.size()));
    }
    if (operation == traits<ClearConfiguration>.id)
        return RowText::tr("Clear configuration %1").arg(first);
    if (operation == traits<RebuildDeltas>.id)
        return RowText::tr("Rebuild deltas %1").arg(first);
    return operation; // of a newer version
}

CellState stateOf(const HistoryRequest &request)
{
    return request.evidence ? cellStateOf(*request.evidence) : CellState::Running;
}

QList<HistoryRequest> lastRequests(const HistoryRun &run)
{
    QList<HistoryRequest> last;
    QHash<std::pair<qsizetype, qsizetype>, qsizetype> known; // by step and node, the place in the list
    for (const auto &request : run.requests) {
        const std::pair cell(request.dispatch.step, request.dispatch.node);
        const auto found = known.constFind(cell);
        if (found == known.constEnd()) {
            known.insert(cell, last.size());
            last.append(request);
        } else if (request.dispatch.attempt >= last.at(*found).dispatch.attempt) {
            last[*found] = request;
        }
    }
    return last;
}

HistoryRow historyRow(const HistoryRun &run)
{
    const auto counts = countsOf(run, lastRequests(run));
    const auto worst = worstOf(run, counts);
    return {.id = run.id,
            .number = run.number,
            .at = run.at,
            .result = worst,
            .resultText = resultTextOf(run, counts, worst),
            .what = whatOf(run),
            .where = whereOf(run),
            .environment = environmentOf(run),
            .who = whoOf(run),
            .why = whyOf(run)};
}

} // namespace sluice
