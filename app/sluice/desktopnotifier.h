// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace sluice {

class RunPresenter;

/// Tells a person who works in another window that a long run is over: through the notifications of the desktop, if it
/// has any, and by marking the window.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    /// Who waits no longer than this is still looking.
    static constexpr qint64 longRun = 10000; ///< milliseconds

    /// Both outlive it. \a leastTime: in milliseconds, of a run that is told.
    DesktopNotifier(const RunPresenter &runs, QWidget &window, qint64 leastTime = longRun);

private:
    void handleFinished();

    const RunPresenter &m_runs;
    QWidget &m_window;
    const qint64 m_leastTime;
};

} // namespace sluice
