// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/filelock.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace sluice {

// Each program that writes into a history holds a lock as long as it runs, in a folder beside the history. The kernel ends
// it with the program.

/// A program that writes into a history, from its first record until leave(). A write that fails does not end it: requests
/// that it recorded before may still be waiting for their answers.
class HistoryWriter final
{
public:
    HistoryWriter();
    ~HistoryWriter() { leave(); }
    Q_DISABLE_COPY_MOVE(HistoryWriter)

    /// What isWriterRunning() is asked for.
    const QString &name() const { return m_name; }

    /// Holds the lock of this program beside \a history, whose folder writersFolder() has to be there. \return why it
    /// cannot, in the words of the system; nothing when it does. It keeps the locks that it already has.
    std::optional<QString> holdAt(const QString &history);

    /// Gives up all locks.
    void leave();

private:
    struct Lock
    {
        QString path{};
        std::unique_ptr<FileLock> held{};
    };

    const QString m_name;
    std::vector<Lock> m_locks; ///< several when the history was moved away, or the link to it changed
};

QString writersFolder(const QString &history);

/// The file of the lock of \a writer.
QString writerLock(const QString &history, const QString &writer);

/// Whether the program that calls itself \a writer still runs. Touches nothing.
bool isWriterRunning(const QString &history, const QString &writer);

/// Removes the locks of programs that have ended without doing so. Only for one program at a time.
void removeDeadWriters(const QString &history);

} // namespace sluice
