// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/stopsignals.h"

#include <QObject>

namespace sluice {

class CheckpointKeeper;
class History;
class MainWindow;

/// Ends the program only when its window has emitted done(). A request to quit, also one from the system, closes the
/// window first, which may ask a person. After SIGINT, SIGTERM or SIGHUP nobody is asked: what has not been sent yet is
/// not sent any more, and the event loop ends with 128 and the number of the signal. What is known about an action that
/// was under way is written to the standard error.
class PatientQuit final : public QObject
{
    Q_OBJECT

public:
    /// \a window outlives it.
    explicit PatientQuit(MainWindow &window);

    /// Before the program ends, it waits for the last checkpoint of \a history: see lastCheckpoint(). Both outlive it.
    void waitForCheckpoints(History &history, const CheckpointKeeper &checkpoints);

    /// The session of the desktop ends. Returns whether it should not, because a person is asked first. If not \a mayAsk,
    /// an action that is under way is stopped.
    bool objectsToEnd(bool mayAsk);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void handleDone();
    void quit();

    MainWindow &m_window;
    History *m_history = nullptr; ///< null: there is none to wait for; then the next is null, too
    const CheckpointKeeper *m_checkpoints = nullptr;
    const StopSignals m_signals;
    bool m_done = false;
};

} // namespace sluice
