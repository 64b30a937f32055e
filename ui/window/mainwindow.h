// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runlog.h"
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
class AttemptDialog;
class Confirmations;
class Console;
class DemoActions;
class ElidedLabel;
class EnvironmentBand;
class HistoryWindow;
class KnownSigners;
class LastFromHere;
class Presets;
class RecentAddresses;
class SecretStore;
class ServerStore;
class StatusFields;
class WindowClosing;
class WindowLayout;
class WindowPlans;
class WindowPlanning;
class WindowPolicies;
class WindowRuns;
class WindowServers;
class WindowSignIn;
struct DemoOffer;
struct HistoryParts;
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

    /// The history to show; without it none is. Call it once.
    void setHistory(const HistoryParts &parts);
    /// Who may sign plans, and the presets; without it there are neither plan files nor presets. Call it once, after
    /// setServers() with the same stores. \a presets outlives the window.
    void setPlans(ServerStore &servers, SecretStore &secrets, const KnownSigners &signers, Presets &presets);
    /// Null until setPlans().
    WindowPlanning *planning() const { return m_planning; }

    /// The demo servers to offer; without them none are. Call it once.
    void setDemos(const QList<DemoOffer> &offers);

    void showReport(const ErrorReport &report);
    /// Shows the requests whose answers an earlier program did not live to see; at least one.
    void showUnanswered(const QList<UnansweredRequest> &requests);
    /// Takes the report of \a error away, which no longer holds.
    void withdrawReport(const Error &error);
    /// Shows in \a dialog how the sign-in goes that is begun there, until it has succeeded or the dialog is closed.
    void follow(AttemptDialog *dialog);
    /// Lets the open dialog sign in again, trusting the certificate with this \a fingerprint. Returns false if no dialog
    /// is open.
    bool trustInDialog(const QString &fingerprint);
    /// Shows \a sentence in the status bar until there is a newer one.
    void showMessage(const QString &sentence);

    /// Connected by the owner of the window, which stores the trust.
    WindowPolicies *policies() const { return m_policies; }

    /// What prepares plans for stored servers; null before setServers().
    WindowPlans *plans() const { return m_plans; }

    /// What asks before the window closes.
    WindowClosing *closing() const { return m_closing; }

    /// Position and layout of the window, for the next start.
    QByteArray saveLayout() const;
    /// Ignores a \a layout that is not from saveLayout().
    void restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    /// A person asked for the demo server of \a productId. The owner of the window starts it.
    void demoRequested(const QString &productId);
    /// A person has read of these \a requests. The owner of the window records it.
    void unansweredSeen(const QList<sluice::UnansweredRequest> &requests);
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
    void handleFailure(const ErrorReport &report);
    bool isAboutAnotherServer(const ErrorReport &report) const;
    void handlePassedOver(const QString &node, const QString &sentence);
    void handleSignedIn();
    void tellOfPassedOver();
    void handleStep(NextStep step, const ErrorReport &report);
    void showSession();
    void showServer();
    void showNobody();
    void showDocks();
    void showDetails();
    bool isSigningInElsewhere() const;
    void showActivity();
    void moveFocus(QWidget *focused);
    void enableActions();
    void showTicks();

    Console &m_console;
    std::unique_ptr<Ui::MainWindow> m_ui;
    const std::unique_ptr<WindowLayout> m_layout;
    DemoActions *const m_demos;
    Confirmations *m_confirmations;
    WindowClosing *m_closing;
    WindowPolicies *m_policies = nullptr;
    WindowRuns *m_runs = nullptr;
    WindowServers *m_stored = nullptr; ///< null without stored servers, as the next two
    WindowSignIn *m_signIn = nullptr;
    WindowPlans *m_plans = nullptr;
    WindowPlanning *m_planning = nullptr;
    LastFromHere *m_last = nullptr;     ///< null without a history
    HistoryWindow *m_history = nullptr; ///< null until somebody wants to see it
    RecentAddresses *m_recent = nullptr;
    // These are in bars, which a .ui file cannot fill.
    EnvironmentBand *m_band;
    ElidedLabel *m_messageLabel;
    QProgressBar *m_progressBar;
    ActionButton *m_stopButton;
    StatusFields *m_statusFields = nullptr;
    QPointer<AttemptDialog> m_attempt; ///< the last dialog to sign in with
    QStringList m_passedOver;          ///< nodes that could not be reached in this sign-in, and why
    QString m_toTell;                  ///< of them, as soon as the list of caches was read; may be empty
    QPointer<QWidget> m_focusedBefore; ///< had the focus before Stop got it
};

} // namespace sluice
