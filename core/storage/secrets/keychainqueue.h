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

/// One job of QtKeychain. Once it began it is never deleted before it ends: the answer of the keychain is written into
/// it, and cannot be called off. It deletes itself.
class KeychainTask final : public QObject
{
    Q_OBJECT

public:
    /// \a limit counts from now.
    KeychainTask(QKeychain::Job *job, std::chrono::milliseconds limit, QObject *parent);

    bool hasBegun() const { return m_begun; }
    /// From then on it belongs to the application, since it may outlast everybody else.
    void begin();

Q_SIGNALS:
    /// It is over, and it did what \a job says; also after late().
    void ended(QKeychain::Job *job);
    /// The limit has passed. If it has not begun yet, it never will; else nobody knows what will come of it.
    void late();
    /// It never began.
    void dropped();

private:
    void becomeLate();

    QKeychain::Job *const m_job;
    bool m_begun = false;
    bool m_lettingGo = false;
};

/// Hands jobs to QtKeychain one after the other: two at once may ask a person twice to unlock the same keychain. One that
/// is late no longer holds back the others.
class KeychainQueue final : public QObject
{
    Q_OBJECT

public:
    KeychainQueue(std::chrono::milliseconds limit, QObject *parent);

    KeychainTask *add(QKeychain::Job *job);
    /// If it has not begun yet, it never will.
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
