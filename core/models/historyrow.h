// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/cellstate.h"
#include "core/storage/history/reading/historyrun.h"

namespace sluice {

/// What a list shows of one run. Names in it are as they were recorded; who shows them makes them harmless.
struct HistoryRow
{
    QString id{};
    qint64 number = 0; ///< of its first record
    QDateTime at{};    ///< UTC
    /// The worst that is known of its requests, where each step on each node counts as it ended the last time.
    CellState result = CellState::Cancelled;
    QString resultText{};                     ///< "2 of 4 acknowledged"
    QString what{};                           ///< "Flush 3 caches"
    QString where{};                          ///< its servers
    std::optional<Environment> environment{}; ///< the strictest class; nothing if that is not known
    QString who{};                            ///< "kari as ADM0"
    QString why{};                            ///< number of the change, and reason

    friend bool operator==(const HistoryRow &, const HistoryRow &) = default;
};

HistoryRow historyRow(const HistoryRun &run);

/// What a request did, in a few words for people, by OperationTraits::id and its targets.
QString actionWords(const QString &operation, const QStringList &targets);

/// What a view shows of \a request; nothing is known while its program still waits for the answer.
CellState stateOf(const HistoryRequest &request);

/// The requests of \a run that count: of each step on each node the last one, in the order in which they first left.
QList<HistoryRequest> lastRequests(const HistoryRun &run);

} // namespace sluice
