// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/database/historywriters.h"

#include <QDir>
#include <QUuid>

namespace sluice {

using namespace Qt::StringLiterals;

HistoryWriter::HistoryWriter()
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

std::optional<QString> HistoryWriter::holdAt(const QString &history)
{
    const auto path = writerLock(history, m_name);
    if (FileLock::isHeld(path)) // nobody else knows the name
        return {};
    auto lock = std::make_unique<FileLock>(path);
    if (lock->lock(std::chrono::milliseconds(0)) != FileLock::Outcome::Locked)
        return lock->detail();
    m_locks.push_back({.path = path, .held = std::move(lock)});
    return {};
}

void HistoryWriter::leave()
{
    for (const auto &lock : m_locks)
        QFile::remove(lock.path);
    m_locks.clear();
}

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
