// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/demoproduct.h"
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
class ElidedLabel;
class EnvironmentBand;
class RecentAddresses;
class SecretStore;
class ServerStore;
class StatusFields;
class WindowPolicies;
class WindowSignIn;
struct SignInRequest;

/// Arranges what a console knows and can do. Decides nothing about servers itself.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// \a console outlives the window.
    explicit MainWindow(Console &console, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Addresses to choose from and to add to; without them none are offered. \a recent outlives the window.
    void setRecentAddresses(RecentAddresses *recent);

    /// The stored servers, to be shown and edited; without them there is neither a dock nor a menu for them. Once, and
    /// before restoreLayout(). Both outlive the window.
    void setServers(ServerStore &servers, SecretStore &secrets);

    void showReport(const ErrorReport &trouble);
    /// In the status bar, until there is something newer.
    void showMessage(const QString &sentence);

    /// Of whoever decides whom to trust.
    WindowPolicies *policies() const { return m_policies; }

    /// Where the window is and how it is arranged, for the next start.
    QByteArray saveLayout() const;
    /// Ignores what is not from saveLayout().
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    /// Somebody wants a demo server; whoever put the program together has them.
    void demoRequested(sluice::DemoProduct product);
    /// The window was closed, and what was signed in is signed out, as far as that can be waited for.
    void done();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chooseSize();
    void fillBars();
    void fillStatusBar();
    void connectActions();
    void connectConsole();
    void askForSignIn(const SignInRequest &request);
    void takeStep(NextStep step, const ErrorReport &trouble);
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
    Confirmations *m_confirmations;
    WindowPolicies *m_policies = nullptr;
    WindowSignIn *m_signIn = nullptr; ///< once there are stored servers
    RecentAddresses *m_recent = nullptr;
    const ServerStore *m_servers = nullptr;
    // In bars, which .ui files cannot fill.
    EnvironmentBand *m_band;
    ElidedLabel *m_messageLabel;
    QProgressBar *m_progressBar;
    ActionButton *m_stopButton;
    StatusFields *m_statusFields = nullptr;
    // Unless somebody is signed in there is nothing to be seen in the docks.
    bool m_detailsWanted = true;
    bool m_activityWanted = true;
    QPointer<QWidget> m_focusedBefore; ///< while Stop has the focus
};

} // namespace sluice
