// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace sluice::ctl {

/// The time in which something that was confirmed can still be taken back. Counts on a terminal; elsewhere says once how
/// long it waits.
class Countdown final : public QObject
{
    Q_OBJECT

public:
    explicit Countdown(int seconds, QObject *parent = nullptr);

    /// Once.
    void start();
    void stop();

Q_SIGNALS:
    /// Unless it was stopped.
    void finished();

private:
    void show();
    void tick();

    int m_seconds;
    QTimer m_timer;
};

} // namespace sluice::ctl
