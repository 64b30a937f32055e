// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include <chrono>

namespace QKeychain {
class Job;
}

namespace sluice {

/// One job of QtKeychain. After it began it is not deleted before it ends, because the keychain writes its answer into
/// the job and cannot be stopped. It deletes itself.
class KeychainTask final : public QObject
{
    Q_OBJECT

public:
    /// \a limit starts now, also while the job still waits.
    KeychainTask(QKeychain::Job *job, std::chrono::milliseconds limit, QObject *parent);

    bool hasBegun() const { return m_begun; }
    /// From now on the application owns the task, because it may outlive the queue.
    void begin();

Q_SIGNALS:
    /// The job has ended, perhaps after late(). \a job holds the result.
    void ended(QKeychain::Job *job);
    /// The limit has passed. A job that has not begun will not begin any more. The outcome of one that has begun is
    /// unknown.
    void late();
    /// The job was removed from the queue before it began.
    void dropped();

private:
    void becomeLate();

    QKeychain::Job *const m_job;
    bool m_begun = false;
    bool m_isReleasing = false;
};

/// Gives jobs to QtKeychain one at a time, because two at once may ask the user twice to unlock the same keychain. A
/// late job does not hold back the others.
class KeychainQueue final : public QObject
{
    Q_OBJECT

public:
    KeychainQueue(std::chrono::milliseconds limit, QObject *parent);

    KeychainTask *add(QKeychain::Job *job);
    /// Removes the task, unless it has begun.
    void forget(KeychainTask *task);
    void forgetAll();

private:
    void startNext(const KeychainTask *after);
    void beginNext();

    const std::chrono::milliseconds m_limit;
    QList<KeychainTask *> m_waiting;
    QPointer<KeychainTask> m_running;
};

} // namespace sluice
