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
class ServerStore;
struct ErrorReport;

/// The part of a window that deals with policies and trust: the menu entry for policies, the countdown bar, protected
/// caches, and certificates that are not trusted.
class WindowPolicies final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    WindowPolicies(const Ui::MainWindow &ui, Console &console, Confirmations &confirmations, MainWindow *window);

    /// Where policies are stored; without it they cannot be changed. \a store outlives it.
    void setStore(ServerStore *store);

    /// Shows the certificate of a sign-in that failed because of it, over \a parent. Offers to trust it if
    /// certificateTrusted() is connected.
    void showCertificate(const ErrorReport &report, QWidget *parent);

Q_SIGNALS:
    /// A person decided to trust the certificate with this \a fingerprint for the server that \a report is about.
    void certificateTrusted(const QString &fingerprint, const sluice::ErrorReport &report);

private:
    void connectAll(const Ui::MainWindow &ui);
    void protectCaches();
    void openPolicies();

    Console &m_console;
    Confirmations &m_confirmations;
    MainWindow *const m_window;
    QAction *const m_action;
    ServerStore *m_store = nullptr;
};

} // namespace sluice
