// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSocketNotifier>

namespace sluice {

/// Turns the first of some signals that end a program into a Qt signal. A second one of the same kind ends the program
/// as usual. A program has one object of this class at a time; afterwards the signals do what they did before.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    /// For SIGINT and SIGTERM.
    StopSignals();
    /// For the signals \a caught. SIGHUP stays ignored if it was.
    explicit StopSignals(const QList<int> &caught);
    ~StopSignals() override;

    /// Becomes and stays readable after a signal, for code that waits outside of the event loop.
    int descriptor() const { return static_cast<int>(m_notifier.socket()); }

Q_SIGNALS:
    void received(int signal);

private:
    const QList<int> m_signals;
    QSocketNotifier m_notifier;
};

} // namespace sluice
