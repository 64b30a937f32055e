// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <vector>

namespace sluice {

/// Turns the first SIGINT, SIGTERM or SIGHUP into a Qt signal, so that a program can clean up before it dies of it: see
/// endWith(). A second signal of the same kind ends the program at once. SIGHUP stays ignored if it was. A program has
/// one object of this class at a time; afterwards the signals do what they do without it.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    StopSignals();
    ~StopSignals() override;

    /// Becomes and stays readable after a signal, for code that waits outside of the event loop. -1 while there is no
    /// object of this class.
    static int descriptor();
    /// The first signal that arrived, 0 for none. Known at once, also outside of the event loop.
    static int first();

Q_SIGNALS:
    void received(int signal);

private:
    const std::vector<int> m_signals;
    QSocketNotifier m_notifier;
};

} // namespace sluice
