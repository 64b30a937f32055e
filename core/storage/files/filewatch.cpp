// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/files/filewatch.h"

#include <QFileInfo>

#include <chrono>

namespace sluice {

using namespace std::chrono_literals;

namespace {

QString nearestFolder(const QString &path)
{
    auto folder = QFileInfo(path).absolutePath();
    while (!QFileInfo(folder).isDir() && folder.size() > 1)
        folder = QFileInfo(folder).path();
    return folder;
}

} // namespace

FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(20ms);
    const auto pause = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, pause);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_pause, pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        renew();
        Q_EMIT noticed();
    });
}

void FileWatch::watch(const QStringList &paths)
{
    m_paths = paths;
    renew();
}

void FileWatch::renew()
{
    QStringList wanted;
    for (const auto &path : std::as_const(m_paths)) {
        wanted.append(nearestFolder(path));
        if (QFileInfo::exists(path))
            wanted.append(path);
    }
    wanted.removeDuplicates();
    const auto watched = m_watcher.files() + m_watcher.directories();
    for (const auto &path : watched) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
    for (const auto &path : std::as_const(wanted)) {
        if (!watched.contains(path))
            m_watcher.addPath(path);
    }
}

} // namespace sluice
