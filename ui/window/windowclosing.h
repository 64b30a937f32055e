// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QPushButton;
class QWidget;

namespace sluice {

class Confirmations;
class Console;

/// Asks before a window closes while an action is under way, and sees to it that nobody loses what is known about it.
class WindowClosing final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it. The \a window asks mayClose() when somebody closes it.
    WindowClosing(Console &console, Confirmations &confirmations, QWidget *window);

    /// Whether an action is under way, or about to be sent.
    bool wouldAsk() const;
    /// Whether the window may close now. If not, a person is asked, and the window is closed later if they want that.
    /// What has not been sent yet is taken back.
    bool mayClose();
    /// Closes the window without asking anybody. What has not been sent yet is not sent any more.
    void closeNow();

Q_SIGNALS:
    /// The window closes although an action was under way. \a sentences: what is known about it.
    void known(const QStringList &sentences);

private:
    void ask();
    void askAfterTakingBack(const QString &what);
    void open(const QString &sentence, const QString &quitText);
    void showProgress();
    void showEnd(const QString &summary);
    void stopAndQuit();
    void quit();

    Console &m_console;
    Confirmations &m_confirmations;
    QWidget *const m_window;
    QPointer<QMessageBox> m_box;
    QPushButton *m_quitButton = nullptr; ///< of the box
    bool m_quitsAtTheEnd = false;        ///< of the action that is under way
    bool m_decided = false;              ///< that the window closes
};

} // namespace sluice
