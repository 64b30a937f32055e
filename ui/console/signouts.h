// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/traits.h"
#include "core/domain/result.h"
#include "core/run/destination/destination.h"

#include <QObject>

namespace sluice {

class ActivityLog;
class Session;

/// Signs out of sessions in the background. Nothing waits for a sign-out, except the end of the program.
class SignOuts final : public QObject
{
    Q_OBJECT

public:
    /// \a log outlives it.
    explicit SignOuts(ActivityLog &log, QObject *parent = nullptr);

    /// Gives the ticket of \a session back, if it has one or is about to get one, and deletes the session. The result is
    /// recorded for \a destination and \a account.
    void add(Session *session, const Destination &destination, const QString &account);

    /// Whether no sign-out is in progress.
    bool isEmpty() const { return m_running == 0; }

Q_SIGNALS:
    /// The last sign-out that was in progress has ended.
    void emptied();

private:
    void handleSignedOut(Session *session);

    ActivityLog &m_log;
    qsizetype m_running = 0;
};

} // namespace sluice
