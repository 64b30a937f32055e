// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace sluice {

/// Tells when something may have happened to one of a few files, also when it is replaced, or made later in a folder that
/// is not there yet. What happened, whoever is told has to find out.
class FileWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    void watch(const QStringList &paths);

Q_SIGNALS:
    void noticed();

private:
    void renew();

    QStringList m_paths;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< to replace a file takes several steps
};

} // namespace sluice
