// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/confirmations.h"

#include "core/protocol/preview.h"
#include "core/session/settingslook.h"
#include "core/storage/recentaddresses.h"
#include "ui/console.h"
#include "ui/dialogs/clearconfigurationdialog.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/servertexts.h"
#include "ui/texts.h"

namespace sluice {

namespace {

/// What was cleared last on the server at \a address, or what is usual.
ConfigurationChoice usualChoice(const RecentAddresses *recent, const QString &address)
{
    ConfigurationChoice choice;
    const auto *known = recent ? recent->find(address) : nullptr;
    if (known && !known->configurationApplication.isEmpty())
        choice.application = known->configurationApplication;
    if (known && !known->configurationInstance.isEmpty())
        choice.instance = known->configurationInstance;
    return choice;
}

} // namespace

Confirmations::Confirmations(Console &console, QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_window(window)
{
}

void Confirmations::askFor(const Operation &action)
{
    const auto *session = m_console.session();
    const auto request = session->preview(action).map(toText);
    const auto observe = mayReadSettings(*session) ? std::optional(m_observe) : std::nullopt;
    auto *dialog = new ConfirmDialog(action,
                                     {.environment = m_console.environment(),
                                      .server = session->hostAndPort(),
                                      .address = QUrl(session->address()),
                                      .online = session->isOnline(),
                                      .account = accountText(*session),
                                      .warning = warningText(*session),
                                      .whole = session->wholeCache(),
                                      .observe = observe,
                                      .request = request ? *request : request.error().message},
                                     m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_console, [this, action, dialog] {
        m_observe = dialog->observes().value_or(m_observe);
        sendAgain(action);
    });
    dialog->open();
}

void Confirmations::sendAgain(const Operation &action)
{
    m_console.carryOut({action}, m_observe);
}

bool Confirmations::canClearConfigurations() const
{
    const ConfigurationChoice choice;
    return m_console.session()->support(ClearConfiguration{choice.application, choice.instance, true}) != Support::No;
}

void Confirmations::askForConfiguration()
{
    const auto *session = m_console.session();
    auto *dialog = new ClearConfigurationDialog(*session, m_console.environment(),
                                                usualChoice(m_recent, session->address()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { clear(dialog->choice()); });
    dialog->open();
}

void Confirmations::clear(const ConfigurationChoice &choice)
{
    m_console.carryOut(stepsOf(choice));
    remember(choice);
}

void Confirmations::remember(const ConfigurationChoice &choice)
{
    // The demo server has another port each time.
    if (!m_recent || m_console.environment() == Environment::Demo)
        return;
    const auto *session = m_console.session();
    const auto remembered = m_recent->rememberConfiguration(session->address(), choice.application, choice.instance);
    if (!remembered)
        m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                     .what = tr("Remember application and instance"),
                                     .where = session->hostAndPort(),
                                     .outcome = remembered.error().message});
}

} // namespace sluice
