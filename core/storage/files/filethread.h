// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace sluice {

/// A thread for work on files that may wait for another program or for a slow disk. Its destructor waits for the work
/// that was given to it, so that nothing is lost when a program ends.
class FileThread final : public QObject
{
    Q_OBJECT

public:
    explicit FileThread(QObject *parent = nullptr);
    ~FileThread() override;

    /// Runs \a work there, after all earlier work; then \a done here, from the event loop, unless this object has been
    /// deleted. \a work may not touch what this thread uses.
    void run(std::function<void()> work, std::function<void()> done);

private:
    QThreadPool m_pool;
};

} // namespace sluice
