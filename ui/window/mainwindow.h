// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/nextstep.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QProgressBar;

namespace Ui {
class MainWindow;
}

namespace sluice {

class ActionButton;
class Confirmations;
class Console;
class DemoActions;
class ElidedLabel;
class EnvironmentBand;
class RecentAddresses;
class SecretStore;
class ServerStore;
class StatusFields;
class WindowLayout;
class WindowPolicies;
class WindowSignIn;
struct DemoOffer;
struct SignInRequest;

/// Shows what a console knows, and offers what it can do. Decides nothing about servers itself.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// \a console outlives the window.
    explicit MainWindow(Console &console, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The recent addresses; without them none are offered. \a recent outlives the window.
    void setRecentAddresses(RecentAddresses *recent);

    /// The stored servers and their secrets; without them there is neither a dock nor a menu for servers. Call it once,
    /// before restoreLayout(). Both outlive the window.
    void setServers(ServerStore &servers, SecretStore &secrets);

    /// The demo servers to offer; without them none are. Call it once.
    void setDemos(const QList<DemoOffer> &offers);

    void showReport(const ErrorReport &report);
    /// Shows \a sentence in the status bar until there is a newer one.
    void showMessage(const QString &sentence);

    /// Connected by the owner of the window, which stores the trust.
    WindowPolicies *policies() const { return m_policies; }

    /// Position and layout of the window, for the next start.
    QByteArray saveLayout() const;
    /// Ignores a \a layout that is not from saveLayout().
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    /// A person asked for the demo server of \a productId. The owner of the window starts it.
    void demoRequested(const QString &productId);
    /// The window was closed, and its sessions are signed out or have used up the time for that.
    void done();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillBars();
    void fillStatusBar();
    void showAllIcons();
    void connectActions();
    void connectConsole();
    void askForSignIn(const SignInRequest &request);
    void handleStep(NextStep step, const ErrorReport &report);
    void showSession();
    void showServer();
    void showNobody();
    void showDocks();
    void showDetails();
    void showActivity();
    void moveFocus(QWidget *focused);
    void enableActions();
    void showTicks();

    Console &m_console;
    std::unique_ptr<Ui::MainWindow> m_ui;
    const std::unique_ptr<WindowLayout> m_layout;
    DemoActions *const m_demos;
    Confirmations *m_confirmations;
    WindowPolicies *m_policies = nullptr;
    WindowSignIn *m_signIn = nullptr; ///< null without stored servers
    RecentAddresses *m_recent = nullptr;
    // These are in bars, which a .ui file cannot fill.
    EnvironmentBand *m_band;
    ElidedLabel *m_messageLabel;
    QProgressBar *m_progressBar;
    ActionButton *m_stopButton;
    StatusFields *m_statusFields = nullptr;
    QPointer<QWidget> m_focusedBefore; ///< had the focus before Stop got it
};

} // namespace sluice
