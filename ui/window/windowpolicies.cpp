// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowpolicies.h"

#include "core/storage/servers/serverstore.h"
#include "ui/console/console.h"
#include "ui/dialogs/connection/certificatedialog.h"
#include "ui/dialogs/server/policydialog.h"
#include "ui/window/confirmations.h"
#include "ui/window/mainwindow.h"
#include "ui_mainwindow.h"

#include <QMetaMethod>

namespace sluice {

WindowPolicies::WindowPolicies(const Ui::MainWindow &ui, Console &console, Confirmations &confirmations,
                               MainWindow *window)
    : QObject(window)
    , m_console(console)
    , m_confirmations(confirmations)
    , m_window(window)
    , m_action(ui.actionPolicies)
{
    m_action->setEnabled(false);
    m_confirmations.setCountdown(ui.countdownBar);
    connectAll(ui);
    protectCaches();
}

void WindowPolicies::connectAll(const Ui::MainWindow &ui)
{
    connect(m_action, &QAction::triggered, this, &WindowPolicies::openPolicies);
    connect(&m_confirmations, &Confirmations::pendingChanged, ui.errorBar, &QWidget::hide);
    connect(&m_console, &Console::sessionChanged, this, &WindowPolicies::protectCaches);
}

void WindowPolicies::setStore(ServerStore *store)
{
    m_store = store;
    m_action->setEnabled(store);
    if (store)
        connect(store, &ServerStore::changed, this, &WindowPolicies::protectCaches);
    protectCaches();
}

void WindowPolicies::protectCaches()
{
    m_console.caches()->setProtected(m_console.policy().protectedCaches);
}

void WindowPolicies::openPolicies()
{
    PolicyDialog::SystemPolicies system;
    for (const auto environment : allEnvironments)
        system.at(static_cast<std::size_t>(environment)) = m_store->systemPolicy(environment);
    auto *dialog = new PolicyDialog(m_store->ownPolicies(), system, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_console.session())
        dialog->showClass(m_console.environment());
    dialog->setStorage({.save = [this](const Policies &base, const Policies &edited,
                                       QObject *parent) { return m_store->setPolicies(base, edited, parent); },
                        .current = [this] { return m_store->ownPolicies(); },
                        .reload = [this] { openPolicies(); }});
    dialog->open();
}

void WindowPolicies::showCertificate(const ErrorReport &report, QWidget *parent)
{
    const auto *server = m_store ? m_store->find(report.serverId) : nullptr;
    const auto where = server ? tr("%1, %2", "crm-farm, crm01").arg(server->name, report.where) : report.where;
    auto *dialog = new CertificateDialog(*report.error.tls, where, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showEnvironment(report.environment.value_or(m_console.lastEnvironment()));
    if (isSignalConnected(QMetaMethod::fromSignal(&WindowPolicies::certificateTrusted)))
        dialog->offerTrust();
    connect(dialog, &CertificateDialog::trusted, this,
            [this, report](const QString &fingerprint) { Q_EMIT certificateTrusted(fingerprint, report); });
    dialog->open();
}

} // namespace sluice
