// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/database/historydatabase.h"
#include "core/storage/history/history.h"

namespace sluice {

/// The part of a history that lives on its thread: opens the file when it is needed, and writes.
class HistoryWriting final
{
public:
    explicit HistoryWriting(QString path);

    /// Writes all of \a records or none. \return the head after them.
    [[nodiscard]] HistoryResult<HistoryHead> write(const QList<RunRecord> &records);

    /// Writes the last records before the program ends. \a untold were given to write() last, but nobody has heard what
    /// came of it: if that has failed, \a rest is not written, because it must not stand there without them. \return
    /// those of both that are written; head() is the one after them.
    [[nodiscard]] QList<RunRecord> writeLast(const QList<RunRecord> &untold, const QList<RunRecord> &rest);

    /// After what was written last.
    const HistoryHead &head() const { return m_head; }

    const QString &path() const { return m_path; }

    /// Closes the file; from now on this program does not write any more. Has to be called on the thread that wrote.
    void close()
    {
        m_database.reset();
        m_writer.leave();
    }

private:
    const QString m_path;
    HistoryWriter m_writer; ///< for all files that are opened one after the other
    std::unique_ptr<HistoryDatabase> m_database;
    QSet<QString> m_begun; ///< runs whose beginning was written here, into this file or one before it
    HistoryHead m_head;
    bool m_hasFailed = false; ///< the last time
};

/// Whether a checkpoint belongs behind \a records, after which the history has \a count.
bool isCheckpointDue(const QList<RunRecord> &records, qint64 count, qint64 every);

/// Signs a checkpoint of \a head and keeps it as \a rule says. \return why it could not be kept somewhere. Waits for those
/// places.
QList<Error> keepCheckpoint(const HistoryHead &head, const CheckpointRule &rule);

} // namespace sluice
