// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/storage/history/historyquery.h"
#include "core/storage/history/historyverdict.h"

#include <memory>

namespace sluice {

/// Reads a history for people, on a thread of its own, so that a long search delays no request. Never writes, and makes no
/// file: see readHistory(). Without a file there are no runs.
class HistoryReader final : public QObject
{
    Q_OBJECT

public:
    /// \a path: of the file, or why it is not known; see History::usualPath().
    explicit HistoryReader(Result<QString> path, QObject *parent = nullptr);
    ~HistoryReader() override;

    [[nodiscard]] Call<HistoryPage> *runs(const HistoryQuery &query, QObject *parent);
    /// Nothing when there is no such run.
    [[nodiscard]] Call<std::optional<HistoryRun>> *run(const QString &id, QObject *parent);
    /// For each target that was ever sent to \a place its newest request.
    [[nodiscard]] Call<QList<HistoryLast>> *last(const HistoryPlace &place, QObject *parent);
    [[nodiscard]] Call<HistoryHead> *head(QObject *parent);
    [[nodiscard]] Call<HistoryVerdict> *verify(const KnownCheckpoints &known, QObject *parent);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice
