// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/confirmations.h"

#include "core/protocol/preview.h"
#include "core/session/settingssnapshot.h"
#include "core/storage/recentaddresses.h"
#include "ui/console/console.h"
#include "ui/dialogs/action/clearconfigurationdialog.h"
#include "ui/dialogs/action/confirmdialog.h"
#include "ui/texts/actiontexts.h"
#include "ui/texts/farmtexts.h"
#include "ui/texts/policytexts.h"
#include "ui/texts/servertexts.h"
#include "ui/widgets/bars/countdownbar.h"

#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// What was cleared last on the server at \a address, or the default.
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
    // An action that was confirmed for one server is not sent to another one, nor after the window was closed.
    connect(&console, &Console::sessionChanged, this, [this] {
        if (isPending() && m_console.session() != m_session)
            m_countdown->takeBack();
    });
}

void Confirmations::setCountdown(CountdownBar *bar)
{
    m_countdown = bar;
    connect(bar, &CountdownBar::over, this, &Confirmations::sendNow);
    connect(bar, &CountdownBar::takenBack, this, [this] { withdraw(tr("Taken back before it was sent.")); });
}

ActionTarget Confirmations::target() const
{
    const auto *session = m_console.session();
    return {.environment = m_console.environment(),
            .server = m_console.serverName(),
            .address = QUrl(session->address()),
            .online = session->isOnline(),
            .name = m_console.serverId().isEmpty() ? QString() : m_console.serverName(),
            .nodes = m_console.serverId().isEmpty() ? QStringList() : m_console.nodeNames(),
            .policy = m_console.policy(),
            .account = accountText(*session),
            .warning = warningText(*session),
            .whole = session->wholeCache()};
}

bool Confirmations::isAllowed(const Operation &action)
{
    if (!m_console.maySend(action))
        return false;
    const auto sentence = objectionText(m_console.policy(), m_console.environment(), action);
    if (sentence.isEmpty())
        return true;
    Q_EMIT refused({.attempted = action,
                    .where = m_console.serverName(),
                    .sentence = sentence,
                    .error = {.kind = Error::Kind::Blocked, .message = sentence}});
    return false;
}

void Confirmations::askFor(const Operation &action)
{
    if (!isAllowed(action))
        return;
    const auto *session = m_console.session();
    const auto request = session->preview(action).map(toText);
    auto asked = target();
    asked.observe = mayReadSettings(*session) ? std::optional(m_observe) : std::nullopt;
    asked.request = request ? *request : request.error().message;
    if (const auto whose = firstOfNodesText(asked.nodes); !whose.isEmpty())
        asked.request.prepend(whose + "\n\n"_L1);
    auto *dialog = new ConfirmDialog(action, asked, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &m_console, [this, action, dialog] {
        m_observe = dialog->observes().value_or(m_observe);
        m_reason = dialog->reason();
        sendAgain(action);
    });
    dialog->open();
}

void Confirmations::sendAgain(const Operation &action)
{
    send({action}, m_observe);
}

bool Confirmations::canClearConfigurations() const
{
    const ConfigurationChoice choice;
    return m_console.session()->support(ClearConfiguration{choice.application, choice.instance, true}) != Support::No;
}

void Confirmations::askForConfiguration()
{
    if (!isAllowed(ClearConfiguration{}))
        return;
    const auto *session = m_console.session();
    auto *dialog =
        new ClearConfigurationDialog(*session, target(), usualChoice(m_recent, session->address()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_reason = dialog->reason();
        clear(dialog->choice());
    });
    dialog->open();
}

void Confirmations::clear(const ConfigurationChoice &choice)
{
    send(stepsOf(choice), false);
    if (choice.whose != Whose::Nobodys)
        remember(choice);
}

/// Sends the confirmed action after the time to take it back.
void Confirmations::send(const QList<Operation> &steps, bool observe)
{
    if (isPending() || m_console.isBusy())
        return;
    m_steps = steps;
    m_stepsObserve = observe;
    m_session = m_console.session();
    m_server = m_console.serverName();
    const int seconds = m_console.policy().delaySeconds;
    if (seconds <= 0 || !m_countdown) {
        sendNow();
        return;
    }
    Q_EMIT pendingChanged();
    m_countdown->start(countdownTitle(), seconds);
}

QString Confirmations::takeBack()
{
    const auto what = countdownTitle();
    m_countdown->takeBack();
    return what;
}

void Confirmations::sendNow()
{
    if (m_console.isBusy()) {
        withdraw(tr("Not sent: something else was in progress."));
        return;
    }
    const auto steps = std::exchange(m_steps, {});
    Q_EMIT pendingChanged();
    m_console.carryOut(steps, m_stepsObserve, m_reason);
}

void Confirmations::withdraw(const QString &outcome)
{
    const auto steps = std::exchange(m_steps, {});
    for (const auto &step : steps)
        m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                     .what = doneText(step, m_console.wholeLabel()),
                                     .where = m_server,
                                     .outcome = outcome});
    Q_EMIT pendingChanged();
}

QString Confirmations::countdownTitle() const
{
    const auto first = actionTitle(m_steps.constFirst(), m_server, m_console.wholeLabel());
    const auto others = static_cast<int>(m_steps.size()) - 1;
    if (others == 0)
        return first;
    return others == 1 ? tr("%1 and 1 more request", "Clear Configurations on crm01 …").arg(first)
                       : tr("%1 and %n more requests", "Clear Configurations on crm01 …", others).arg(first);
}

void Confirmations::remember(const ConfigurationChoice &choice)
{
    // A demo server has another port each time, so nothing is remembered for it.
    if (!m_recent || m_console.environment() == Environment::Demo)
        return;
    const auto *session = m_console.session();
    m_recent->rememberConfiguration(session->address(), choice.application, choice.instance, this)
        ->then(this, [this, where = session->hostAndPort()](const Result<void> &remembered) {
            if (!remembered)
                m_console.activities()->add({.time = QDateTime::currentDateTime(),
                                             .what = tr("Remember application and instance"),
                                             .where = where,
                                             .outcome = remembered.error().message});
        });
}

} // namespace sluice
