// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/serversignin.h"

#include "core/storage/servers/serverstore.h"
#include "ui/console/console.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/texts/signintexts.h"

#include <utility>

namespace sluice {

ServerSignIn::ServerSignIn(Console &console, ServerStore &servers, SecretStore &secrets, QWidget *window)
    : QObject(window)
    , m_console(console)
    , m_servers(servers)
    , m_store(secrets)
    , m_window(window)
{
    connect(&console, &Console::signedIn, this, &ServerSignIn::keep);
}

ServerSignIn::~ServerSignIn()
{
    forgetSecrets();
}

void ServerSignIn::signIn(const QString &serverId)
{
    if (!begin(serverId))
        return;
    auto *call = fillFromKeychain({m_destination}, m_store, true, this);
    m_console.waitForKeychain(call);
    call->then(this, [this](const Result<FilledDestinations> &filled) {
        if (!filled)
            return; // stopped
        m_destination = filled->destinations.constFirst();
        if (filled->problem)
            noteKeychain(*filled->problem);
        continueSignIn();
    });
}

void ServerSignIn::ask(const QString &serverId, const QString &problem)
{
    if (begin(serverId))
        open(problem, usableSecrets(m_destination, true));
}

/// Returns whether the sign-in may go on. Where it may not, nothing is read and nobody is asked for a secret.
bool ServerSignIn::begin(const QString &serverId)
{
    const auto *server = m_servers.find(serverId);
    if (!server || m_console.isBusy())
        return false;
    forgetSecrets();
    m_server = *server;
    m_destination = m_console.destinations().of(m_server);
    if (!objectionToSignIn(m_destination))
        return true;
    m_console.signIn(m_destination); // says why not
    return false;
}

void ServerSignIn::continueSignIn()
{
    auto kinds = missingSecrets(m_destination);
    const bool needsUser = m_server.options.signIn == SignInKind::Password && m_server.user.isEmpty();
    if (kinds.isEmpty() && !needsUser && m_server.options.signIn != SignInKind::BrowserSession) {
        start(false);
        return;
    }
    // If the dialog opens anyway, it also asks for the application token.
    if (usableSecrets(m_destination, true).contains(SecretKind::ApplicationToken))
        kinds.append(SecretKind::ApplicationToken);
    open({}, kinds);
}

void ServerSignIn::open(const QString &problem, const QList<SecretKind> &kinds)
{
    auto *dialog = new SecretsDialog({.server = m_server,
                                      .environment = m_destination.environment,
                                      .kinds = kinds,
                                      .browserSession = m_server.options.signIn == SignInKind::BrowserSession,
                                      .problem = withClearText(problem),
                                      .keep = m_keepsFor == m_server.id,
                                      .mayKeep = !m_server.askEveryTime && !m_toldOfKeychain},
                                     m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AttemptDialog::wanted, this, [this, dialog] { take(dialog->answer()); });
    connect(dialog, &QDialog::rejected, this, &ServerSignIn::forgetSecrets);
    m_dialog = dialog;
    Q_EMIT asking(dialog);
    dialog->open();
}

/// Warns that the credentials would be sent unencrypted.
QString ServerSignIn::clearText() const
{
    return secretTexts(m_server.options.signIn).inTheClear;
}

QString ServerSignIn::withClearText(const QString &problem) const
{
    if (!sendsPasswordInTheClear(m_destination))
        return problem;
    return problem.isEmpty() ? clearText() : problem + u'\n' + clearText();
}

/// Since the dialog was opened, the stored server may have changed: a certificate may have been trusted, for example. The
/// secrets that are known stay.
void ServerSignIn::useStored()
{
    const auto *stored = m_servers.find(m_server.id);
    if (!stored)
        return;
    m_server = *stored;
    const auto before = std::exchange(m_destination, m_console.destinations().of(m_server));
    const auto fill = [&before](SignInRequest &request) {
        request.credentials = before.own.credentials;
        request.transportSecrets = before.own.transportSecrets;
    };
    fill(m_destination.own);
    std::ranges::for_each(m_destination.nodes, fill);
    m_destination.hasSecret = before.hasSecret;
}

void ServerSignIn::take(const SecretsAnswer &answer)
{
    useStored();
    m_toKeep.clear();
    auto credentials = m_destination.own.credentials;
    if (m_server.options.signIn == SignInKind::Password)
        m_server.user = credentials.user = answer.user;
    credentials.cookie = answer.cookie;
    credentials.xsrfToken = answer.xsrfToken;
    setCredentials(m_destination, credentials);
    for (auto secret = answer.secrets.cbegin(); secret != answer.secrets.cend(); ++secret) {
        setSecret(m_destination, secret.key(), secret.value());
        if (answer.keep && !secret.value().isEmpty())
            m_toKeep.insert(secret.key(), secret.value());
    }
    m_keepsFor = answer.keep ? m_server.id : QString();
    start(true);
}

void ServerSignIn::start(bool byHand)
{
    if (sendsPasswordInTheClear(m_destination))
        Q_EMIT noted(m_server.name, clearText());
    // While the dialog is open, the same secrets of the keychain may be needed again.
    if (m_dialog && m_dialog->isVisible())
        m_console.signIn(m_destination, byHand);
    else
        m_console.signIn(std::exchange(m_destination, {}), byHand);
}

/// Secrets are kept only after they have signed in, and with the user whose they are: a new user is stored first.
void ServerSignIn::keep()
{
    const auto *stored = m_servers.find(m_server.id);
    if (m_console.serverId() != m_server.id || m_toKeep.isEmpty() || !stored) {
        forgetSecrets();
        return;
    }
    if (stored->user == m_server.user) {
        keepSecrets();
        return;
    }
    const auto base = *stored; // the pointer holds only until the store changes
    auto changed = base;
    changed.user = m_server.user;
    m_servers.edit(base, changed, this)->then(this, [this, id = base.id](const Result<ServerEdit> &edit) {
        if (id != m_server.id) // another sign-in has begun, and has forgotten these secrets
            return;
        if (edit)
            keepSecrets();
        else
            Q_EMIT noted(m_server.name, edit.error().message);
        forgetSecrets();
    });
}

void ServerSignIn::keepSecrets()
{
    for (auto secret = m_toKeep.cbegin(); secret != m_toKeep.cend(); ++secret) {
        m_store.keep({{m_server.id, secret.key()}, m_server.name}, secret.value(), this)
            ->then(this, [this](const Result<void> &kept) {
                if (!kept)
                    noteKeychain(kept.error());
            });
    }
    forgetSecrets();
}

void ServerSignIn::noteKeychain(const Error &error)
{
    if (error.cause != Error::Cause::NoKeychain)
        Q_EMIT noted(m_server.name, error.message);
    else if (!std::exchange(m_toldOfKeychain, true))
        Q_EMIT noted(
            m_server.name,
            tr("This computer has no keychain, so nothing is kept and Sluice asks each time. %1").arg(error.message));
}

void ServerSignIn::forgetSecrets()
{
    m_destination = {};
    m_toKeep.clear();
}

} // namespace sluice
