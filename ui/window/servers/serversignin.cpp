// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/servers/serversignin.h"

#include "core/process/wipe.h"
#include "core/protocol/registry.h"
#include "core/session/serverrequests.h"
#include "core/storage/servers/serverstore.h"
#include "ui/console/console.h"
#include "ui/dialogs/signin/secretsdialog.h"
#include "ui/texts/signintexts.h"

#include <algorithm>

namespace sluice {

namespace {

bool wantsProxyPassword(const Server &server)
{
    const auto &proxy = server.transport.proxy;
    return (proxy.kind == ProxyKind::Http || proxy.kind == ProxyKind::Socks5) && !proxy.user.isEmpty();
}

/// The secrets of \a server, its proxy and its client key that may be kept.
QList<SecretKind> kindsOf(const Server &server)
{
    QList<SecretKind> kinds;
    if (const auto kind = secretKindOf(server.options.signIn))
        kinds.append(*kind);
    if (const auto product = productOf(server.protocolId); product && product->takesApplicationToken)
        kinds.append(SecretKind::ApplicationToken);
    if (wantsProxyPassword(server))
        kinds.append(SecretKind::ProxyPassword);
    if (!server.transport.clientCertificateFile.isEmpty())
        kinds.append(SecretKind::KeyPassphrase);
    return kinds;
}

void wipeAll(QHash<SecretKind, QString> &secrets)
{
    for (auto &secret : secrets)
        wipe(secret);
    secrets.clear();
}

} // namespace

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
    const auto *server = m_servers.find(serverId);
    if (!server || m_console.isBusy())
        return;
    begin(*server);
    if (const auto problem = m_store.problem(); problem && !m_server.askEveryTime)
        noteKeychain(*problem);
    const auto kept = m_store.kept();
    for (const auto kind : kindsOf(m_server)) {
        const auto isThis = [&](const KeptSecret &secret) { return secret.key == SecretKey{m_server.id, kind}; };
        if (!m_server.askEveryTime && std::any_of(kept.cbegin(), kept.cend(), isThis))
            m_unread.append(kind);
    }
    readNext();
}

void ServerSignIn::ask(const QString &serverId, const QString &problem)
{
    const auto *server = m_servers.find(serverId);
    if (!server || m_console.isBusy())
        return;
    begin(*server);
    open(problem, kindsOf(m_server));
}

void ServerSignIn::begin(const Server &server)
{
    forgetSecrets();
    m_server = server;
    m_unread.clear();
}

void ServerSignIn::readNext()
{
    if (m_unread.isEmpty()) {
        continueSignIn();
        return;
    }
    auto *call = m_store.read({m_server.id, m_unread.constFirst()}, this);
    m_console.waitForKeychain(call);
    call->then(this, [this](const Result<std::optional<QString>> &result) { handleSecretRead(result); });
}

void ServerSignIn::handleSecretRead(const Result<std::optional<QString>> &result)
{
    const auto kind = m_unread.takeFirst();
    if (!result) {
        if (result.error().kind == Error::Kind::Cancelled)
            return;
        // The other reads would fail for the same reason.
        m_unread.clear();
        noteKeychain(result.error());
        continueSignIn();
        return;
    }
    if (*result)
        m_secrets.insert(kind, **result);
    readNext();
}

/// The secrets to ask for. A secret that may be empty is not among them: the sign-in is tried without it.
QList<SecretKind> ServerSignIn::missing() const
{
    QList<SecretKind> kinds;
    const auto signsIn = secretKindOf(m_server.options.signIn);
    if (signsIn && m_secrets.value(*signsIn).isEmpty())
        kinds.append(*signsIn);
    if (wantsProxyPassword(m_server) && !m_secrets.contains(SecretKind::ProxyPassword))
        kinds.append(SecretKind::ProxyPassword);
    const bool hasKey = !m_server.transport.clientCertificateFile.isEmpty();
    if (hasKey && m_secrets.value(SecretKind::KeyPassphrase).isEmpty() && problemOf(target().nodes.constFirst()))
        kinds.append(SecretKind::KeyPassphrase);
    return kinds;
}

void ServerSignIn::continueSignIn()
{
    auto kinds = missing();
    const bool needsUser = m_server.options.signIn == SignInKind::Password && m_server.user.isEmpty();
    if (kinds.isEmpty() && !needsUser && m_server.options.signIn != SignInKind::BrowserSession) {
        start(false);
        return;
    }
    // If the dialog opens anyway, it also asks for the application token.
    if (kindsOf(m_server).contains(SecretKind::ApplicationToken) && !m_secrets.contains(SecretKind::ApplicationToken))
        kinds.append(SecretKind::ApplicationToken);
    open({}, kinds);
}

void ServerSignIn::open(const QString &problem, const QList<SecretKind> &kinds)
{
    auto *dialog = new SecretsDialog({.server = m_server,
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
    const auto nodes = target().nodes;
    if (!std::ranges::any_of(nodes, &sendsPasswordInTheClear))
        return problem;
    return problem.isEmpty() ? clearText() : problem + u'\n' + clearText();
}

void ServerSignIn::take(const SecretsAnswer &answer)
{
    // Since the dialog was opened, a certificate may have been trusted, for example.
    if (const auto *stored = m_servers.find(m_server.id))
        m_server = *stored;
    wipeAll(m_toKeep);
    if (m_server.options.signIn == SignInKind::Password)
        m_server.user = answer.user;
    for (auto secret = answer.secrets.cbegin(); secret != answer.secrets.cend(); ++secret) {
        m_secrets.insert(secret.key(), secret.value());
        if (answer.keep && !secret.value().isEmpty())
            m_toKeep.insert(secret.key(), secret.value());
    }
    m_keepsFor = answer.keep ? m_server.id : QString();
    m_cookie = answer.cookie;
    m_xsrfToken = answer.xsrfToken;
    start(true);
}

void ServerSignIn::start(bool byHand)
{
    auto signingIn = target();
    signingIn.byHand = byHand;
    if (std::ranges::any_of(signingIn.nodes, &sendsPasswordInTheClear))
        Q_EMIT noted(m_server.name, clearText());
    // While the dialog is open, the same secrets of the keychain may be needed again.
    if (!m_dialog || !m_dialog->isVisible()) {
        wipeAll(m_secrets);
        wipe(m_cookie);
        wipe(m_xsrfToken);
    }
    m_console.signIn(signingIn);
}

SignInTarget ServerSignIn::target() const
{
    SignInTarget target{.environment = environmentOf(m_server), .serverId = m_server.id};
    for (qsizetype i = 0; i < nodeCount(m_server); ++i) {
        auto request = requestFor(m_server, i);
        auto &credentials = request.credentials;
        credentials.applicationToken = m_secrets.value(SecretKind::ApplicationToken);
        if (const auto kind = secretKindOf(m_server.options.signIn))
            credentials.*secretOf(m_server.options.signIn) = m_secrets.value(*kind);
        else
            credentials.cookie = m_cookie;
        credentials.xsrfToken = m_xsrfToken;
        request.transportSecrets = {.proxyPassword = m_secrets.value(SecretKind::ProxyPassword),
                                    .keyPassphrase = m_secrets.value(SecretKind::KeyPassphrase)};
        target.nodes.append(request);
    }
    return target;
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
    auto changed = *stored;
    changed.user = m_server.user;
    m_servers.edit(*stored, changed, this)->then(this, [this, id = stored->id](const Result<ServerEdit> &edit) {
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
    wipeAll(m_secrets);
    wipeAll(m_toKeep);
    wipe(m_cookie);
    wipe(m_xsrfToken);
}

} // namespace sluice
