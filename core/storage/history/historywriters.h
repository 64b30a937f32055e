// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sluice {

// Each program that writes into a history holds a lock as long as it runs, in a folder beside the history. The kernel ends
// it with the program.

QString writersFolder(const QString &history);

/// The file of the lock of \a writer.
QString writerLock(const QString &history, const QString &writer);

/// Whether the program that calls itself \a writer still runs. Touches nothing.
bool isWriterRunning(const QString &history, const QString &writer);

/// Removes the locks of programs that have ended without doing so. Only for one program at a time.
void removeDeadWriters(const QString &history);

} // namespace sluice
