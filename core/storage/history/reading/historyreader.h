// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/storage/history/export/historyexportfile.h"
#include "core/storage/history/reading/historyquery.h"
#include "core/storage/history/reading/historyverdict.h"

#include <memory>

namespace sluice {

/// Reads a history for people, on threads of its own, so that a long search delays no request. Never writes into it, and
/// makes no file for it: see readHistory(). Without a file there are no runs. A call that is cancelled or deleted makes way
/// for those after it.
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
    /// The same with all checkpoints that stand in \a file. Fails when that cannot be read.
    [[nodiscard]] Call<HistoryVerdict> *verifyWith(const QString &file, QObject *parent);
    /// See verifyWithKept() in keptcheckpoints.h.
    [[nodiscard]] Call<HistoryVerdict> *verifyWithKept(const QString &placesFile, QObject *parent);
    /// Writes all runs that \a query asks for, whatever its limit, into \a file, as a whole or not at all; see
    /// exportedRuns().
    [[nodiscard]] Call<void> *exportRuns(const HistoryQuery &query, ExportForm form, const QString &file,
                                         const std::optional<ed25519::KeyPair> &keys, QObject *parent);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sluice
