// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sluice::ctl {

/// Turns the first SIGINT or SIGTERM into a Qt signal. A second one ends the program as usual. A program has one object of
/// this class.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    StopSignals();

    /// Becomes and stays readable after a signal, for code that waits outside of the event loop.
    int descriptor() const { return static_cast<int>(m_notifier.socket()); }

Q_SIGNALS:
    void received();

private:
    QSocketNotifier m_notifier;
};

} // namespace sluice::ctl
