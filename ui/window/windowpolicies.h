// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace Ui {
class MainWindow;
}

namespace sluice {

class Confirmations;
class Console;
class MainWindow;
class PolicyDialog;
class ServerStore;
struct ErrorReport;

/// What policies and trust mean to a window: the entry to change policies, the bar of what can be taken back, the caches
/// that are protected, the sentence about what is forbidden, and the certificate that is not trusted.
class WindowPolicies final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    WindowPolicies(const Ui::MainWindow &ui, Console &console, Confirmations &confirmations, MainWindow *window);

    /// Where policies are kept; without it they cannot be changed. \a store outlives it.
    void setStore(ServerStore *store);

    /// Of a failed sign-in with a certificate in it. To trust it is offered where somebody listens to certificateTrusted().
    void showCertificate(const ErrorReport &trouble);

Q_SIGNALS:
    /// Somebody decided to trust the certificate with this \a fingerprint for the server that \a trouble is
    /// about.
    void certificateTrusted(const QString &fingerprint, const sluice::ErrorReport &trouble);

private:
    void connectAll(const Ui::MainWindow &ui);
    void protectCaches();
    void openPolicies();
    void keep(const PolicyDialog &dialog);

    Console &m_console;
    Confirmations &m_confirmations;
    MainWindow *const m_window;
    QAction *const m_action;
    ServerStore *m_store = nullptr;
};

} // namespace sluice
