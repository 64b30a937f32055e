// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/history.h"
#include "core/storage/history/historydatabase.h"

namespace sluice {

/// What became of an attempt to write.
struct HistoryWritten
{
    std::optional<HistoryProblem> problem{}; ///< nothing was written
    QList<Error> checkpointErrors{};
};

/// The part of a history that lives on its thread: opens the file when it is needed, writes, keeps checkpoints.
class HistoryWriting final
{
public:
    explicit HistoryWriting(QString path);

    /// Writes all of \a records or none.
    HistoryWritten write(const QList<RunRecord> &records);

    void setRule(const CheckpointRule &rule) { m_rule = rule; }

    const QString &path() const { return m_path; }

    /// Closes the file. Has to be called on the thread that wrote.
    void close() { m_database.reset(); }

private:
    QList<Error> keepCheckpoint(const HistoryHead &head) const;

    const QString m_path;
    std::unique_ptr<HistoryDatabase> m_database;
    std::optional<CheckpointRule> m_rule;
};

/// Whether a checkpoint belongs behind \a records, after which the history has \a count.
bool isCheckpointDue(const QList<RunRecord> &records, qint64 count, qint64 every);

} // namespace sluice
