// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QLabel;
class QProgressBar;

namespace Ui {
class MainWindow;
}

namespace sluice {

class ActionButton;
class Console;
struct Error;

/// Arranges what a console knows and can do. Decides nothing about servers itself.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// \a console outlives the window.
    explicit MainWindow(Console &console, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showFailure(const QString &sentence, const Error &error);

Q_SIGNALS:
    /// Somebody wants the demo server; whoever put the program together has it.
    void demoRequested();

private:
    void fillStatusBar();
    void connectActions();
    void connectConsole();
    void askForSignIn();
    void askForFlush(const Operation &action);
    void showSession();
    void showActivity();
    void enableActions();
    void showTicks();
    QString emptyText() const;

    Console &m_console;
    std::unique_ptr<Ui::MainWindow> m_ui;
    // In the status bar, which .ui files cannot fill.
    QLabel *m_messageLabel;
    QProgressBar *m_progressBar;
    ActionButton *m_stopButton;
    QLabel *m_accountLabel;
    QPointer<QWidget> m_focusedBefore; ///< while Stop has the focus
};

} // namespace sluice
