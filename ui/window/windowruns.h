// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historyparts.h"
#include "ui/texts/nextstep.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace Ui {
class MainWindow;
}

namespace sluice {

class Confirmations;
class Console;
class NoticeSlot;
class ResultBar;
class RunBar;
class RunPresenter;
class Session;

/// The part of a window that shows a run on several nodes while it is under way and when it is over, and sends parts of
/// it again.
class WindowRuns final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    WindowRuns(const Ui::MainWindow &ui, Console &console, Confirmations &confirmations, QWidget *window);

    /// Offers to say in the history of \a parts what was done besides a run; call it once.
    void setHistory(const HistoryParts &parts) { m_history.emplace(parts); }

    /// Whether the window shows how the run goes that is under way.
    bool isShowingProgress() const;
    /// Whether the window shows the result of the last run, node by node.
    bool isShowingResult() const;

Q_SIGNALS:
    void stepChosen(sluice::NextStep step, const sluice::ErrorReport &report);
    /// Everything that is known of one cell, for somebody who reads it.
    void cellChosen(const QString &facts);
    /// The results could not be saved, or the run is not recorded.
    void failed(const sluice::ErrorReport &report);

private:
    void begin();
    void showState();
    void showResult();
    void handleSession();
    void enableButtons();
    void offerWithoutRecord();
    void showFollowUps();
    void openFollowUps();
    void skipHeld();
    bool maySkip(qsizetype node) const;
    void openNodeMenu(qsizetype node, const QPoint &place);
    void showHold(const QString &held, const QString &slow);
    void exportResults();
    void save(const QString &path);

    Console &m_console;
    Confirmations &m_confirmations;
    RunPresenter &m_runs;
    RunBar *const m_runBar;
    ResultBar *const m_resultBar;
    NoticeSlot *const m_slot;
    QAction *const m_continue;
    QAction *const m_skip;
    QWidget *const m_window;
    std::optional<HistoryParts> m_history; ///< nothing: there is none
    std::optional<Error> m_notRecorded;    ///< why the run is not recorded
    QString m_recorded;                    ///< the id of the run whose result is shown
    const Session *m_session = nullptr;    ///< only compared
};

} // namespace sluice
