// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/addline.h"
#include "core/storage/history/checkpoints/checkpointsink.h"
#include "core/storage/runlog.h"

#include <QJsonObject>

#include <memory>

namespace sluice {

/// Why somebody lets runs go on although the history cannot be written, and where their records go then.
struct WithoutHistory
{
    QString reason{}; ///< as it was typed
    QString path{};   ///< of a file, to which a line of JSON is added for the reason, and one for each record

    friend bool operator==(const WithoutHistory &, const WithoutHistory &) = default;
};

/// The records of another log; from the first one on that it does not take, they go to a file of the user's choice and to
/// the journal of the system, so that none is lost. Before that the reason goes there. In the journal, the beginning of a
/// run has only the hash of its plan: programs that keep journals cut long lines. If the file cannot be written either, or
/// does not hold the earlier records any more, appending fails.
class SpareRunLog final : public RunLog
{
    Q_OBJECT

public:
    /// Whether \a path can be written as far as that shows before something is written: it is a file or can become one,
    /// and none of Sluice's own. Makes and changes nothing.
    [[nodiscard]] static Result<void> check(const QString &path);

    /// \a log outlives it. \a journal: where everything goes beside the file.
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
    Result<void> add(const QJsonObject &toFile, const QJsonObject &toJournal);

    RunLog &m_log;
    const WithoutHistory m_without;
    const std::shared_ptr<CheckpointSink> m_journal;
    LineFile m_file;
    bool m_isUsed = false;
};

} // namespace sluice
