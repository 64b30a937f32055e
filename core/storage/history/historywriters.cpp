// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/historywriters.h"

#include "core/storage/files/filelock.h"

#include <QDir>
#include <QUuid>

namespace sluice {

using namespace Qt::StringLiterals;

QString writersFolder(const QString &history)
{
    return history + "-writers"_L1;
}

QString writerLock(const QString &history, const QString &writer)
{
    return writersFolder(history) + u'/' + writer;
}

bool isWriterRunning(const QString &history, const QString &writer)
{
    // The name comes out of the history, so it must not lead to another folder.
    return !QUuid::fromString(writer).isNull() && FileLock::isHeld(writerLock(history, writer));
}

void removeDeadWriters(const QString &history)
{
    const QDir folder(writersFolder(history));
    const auto names = folder.entryList(QDir::Files);
    for (const auto &name : names) {
        if (!QUuid::fromString(name).isNull() && !FileLock::isHeld(folder.filePath(name)))
            QFile::remove(folder.filePath(name));
    }
}

} // namespace sluice
