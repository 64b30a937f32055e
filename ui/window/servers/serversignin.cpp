// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/serversignin.h"

#include "core/session/serverrequests.h"
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

/// Takes over certificates that were trusted since the dialog was opened. Whatever else was changed makes the console
/// refuse the sign-in: what was typed is for the server that the dialog showed.
void ServerSignIn::takeOverTrust()
{
    const auto *stored = m_servers.find(m_server.id);
    if (!stored || nodeCount(*stored) != m_destination.nodes.size())
        return;
    m_destination.own.transport.trustedCertificate = stored->transport.trustedCertificate;
    for (qsizetype i = 0; i < m_destination.nodes.size(); ++i)
        m_destination.nodes[i].transport.trustedCertificate = requestFor(*stored, i).transport.trustedCertificate;
}

void ServerSignIn::take(const SecretsAnswer &answer)
{
    takeOverTrust();
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
        keepSecrets(*stored, std::exchange(m_toKeep, {}));
        forgetSecrets();
        return;
    }
    const auto base = *stored; // the pointer holds only until the store changes
    auto changed = base;
    changed.user = m_server.user;
    // Another sign-in may begin while the user is stored, and bring secrets of its own.
    m_servers.edit(base, changed, this)
        ->then(this, [this, secrets = std::exchange(m_toKeep, {})](const Result<ServerEdit> &edit) {
            if (edit)
                keepSecrets(edit->after, secrets);
            else
                Q_EMIT noted(m_server.name, edit.error().message);
        });
    forgetSecrets();
}

void ServerSignIn::keepSecrets(const Server &server, const QHash<SecretKind, Secret> &secrets)
{
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret) {
        m_store.keep({{server.id, secret.key()}, server.name}, secret.value(), this)
            ->then(this, [this](const Result<void> &kept) {
                if (!kept)
                    noteKeychain(kept.error());
            });
    }
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
