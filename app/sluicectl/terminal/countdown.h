// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace sluice::ctl {

/// The seconds in which a confirmed action can still be cancelled. On a terminal it counts down; elsewhere it says once how
/// long it waits.
class Countdown final : public QObject
{
    Q_OBJECT

public:
    explicit Countdown(int seconds, QObject *parent = nullptr);

    /// Call once.
    void start();
    void stop();

Q_SIGNALS:
    /// The time is over. Not emitted after stop().
    void finished();

private:
    void show();
    void tick();

    int m_seconds;
    QTimer m_timer;
};

} // namespace sluice::ctl
