// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/keychainqueue.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace sluice {

KeychainTask::KeychainTask(QKeychain::Job *job, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_job(job)
{
    m_job->setParent(this);
    m_job->setAutoDelete(false);
    connect(m_job, &QKeychain::Job::finished, this, [this] {
        if (m_isReleasing)
            return;
        deleteLater();
        Q_EMIT ended(m_job);
    });
    QTimer::singleShot(limit, this, &KeychainTask::becomeLate);
}

void KeychainTask::begin()
{
    m_begun = true;
    setParent(QCoreApplication::instance());
    m_job->start();
}

void KeychainTask::becomeLate()
{
    if (m_begun) {
        // QtKeychain also runs only one job at a time. This makes it start the next one.
        m_isReleasing = true;
        m_job->emitFinished();
        m_isReleasing = false;
    }
    Q_EMIT late();
}

KeychainQueue::KeychainQueue(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
{
}

KeychainTask *KeychainQueue::add(QKeychain::Job *job)
{
    auto *task = new KeychainTask(job, m_limit, this);
    connect(task, &KeychainTask::ended, this, [this, task] { startNext(task); });
    connect(task, &KeychainTask::late, this, [this, task] {
        forget(task);
        startNext(task);
    });
    m_waiting.append(task);
    // Later, so that the caller can connect to the task first.
    QMetaObject::invokeMethod(this, &KeychainQueue::beginNext, Qt::QueuedConnection);
    return task;
}

void KeychainQueue::forget(KeychainTask *task)
{
    if (!m_waiting.removeOne(task))
        return;
    task->deleteLater();
    Q_EMIT task->dropped();
}

void KeychainQueue::forgetAll()
{
    while (!m_waiting.isEmpty())
        forget(m_waiting.constLast());
}

void KeychainQueue::startNext(const KeychainTask *after)
{
    if (m_running != after)
        return;
    m_running = nullptr;
    beginNext();
}

void KeychainQueue::beginNext()
{
    if (m_running || m_waiting.isEmpty())
        return;
    m_running = m_waiting.takeFirst();
    m_running->begin();
}

} // namespace sluice
