// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sluice::ctl {

/// Turns the first SIGINT or SIGTERM into a Qt signal; after it they do again what they did before, so that a second one
/// ends the program. One of it per program.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    StopSignals();

    /// Becomes readable, and stays so, when a signal has come: for who waits outside of the event loop.
    int descriptor() const { return static_cast<int>(m_notifier.socket()); }

Q_SIGNALS:
    void received();

private:
    QSocketNotifier m_notifier;
};

} // namespace sluice::ctl
