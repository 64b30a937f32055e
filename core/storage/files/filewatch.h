// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace sluice {

/// Reports when one of a few files may have changed, also when it is replaced, or created later in a folder that does
/// not exist yet. It does not say what changed: the receiver reads the file.
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
    QTimer m_pause; ///< collects the several steps of one replacement
};

} // namespace sluice
