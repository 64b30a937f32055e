// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/checkpoints/checkpointsink.h"
#include "core/storage/runlog.h"

#include <memory>

namespace sluice {

/// Why somebody lets runs go on although the history cannot be written, and where their records go then.
struct WithoutHistory
{
    QString reason{}; ///< as it was typed
    QString path{};   ///< of a file, to which lines of JSON are added

    friend bool operator==(const WithoutHistory &, const WithoutHistory &) = default;
};

/// The records of another log; from the first one on that it does not take, they go to a file of the user's choice, so
/// that none is lost. Before that the reason goes to the journal of the system and to the file. If the file cannot be
/// written either, appending fails.
class SpareRunLog final : public RunLog
{
    Q_OBJECT

public:
    /// \a log outlives it. \a journal: where the reason goes beside the file.
    SpareRunLog(RunLog &log, WithoutHistory without, std::shared_ptr<CheckpointSink> journal,
                QObject *parent = nullptr);

    [[nodiscard]] Call<void> *append(const RunRecord &record, QObject *parent) override;
    [[nodiscard]] Call<QList<UnansweredRequest>> *unanswered(QObject *parent) override;
    /// Nothing: what keeps the other log from writing does not keep this one.
    std::optional<Error> problem() const override { return {}; }

Q_SIGNALS:
    /// From now on records go to the file, because of \a problem.
    void used(const sluice::Error &problem);

private:
    Result<void> keep(const RunRecord &record, const Error &problem);
    Result<void> sayWhy(const Error &problem);

    RunLog &m_log;
    const WithoutHistory m_without;
    const std::shared_ptr<CheckpointSink> m_journal;
    bool m_isUsed = false;
};

} // namespace sluice
