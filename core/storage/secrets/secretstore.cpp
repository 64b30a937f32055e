// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/secretstore.h"

#include "core/domain/server/addresskey.h"
#include "core/domain/server/server.h"
#include "core/domain/server/serverurl.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct SecretText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SecretStore)
};

/// http and https of one server are two places for a secret: it may have been meant for an encrypted connection only.
bool signsInElsewhere(const Server &before, const Server &now)
{
    const auto from = serverUrl(before.address, before.options);
    const auto to = serverUrl(now.address, now.options);
    return before.user != now.user || before.options.signIn != now.options.signIn || before.protocolId != now.protocolId
        || !from || !to || from->scheme() != to->scheme()
        || !isSameServer(keyOf(*from, before.options), keyOf(*to, now.options));
}

bool hasOtherKey(const TransportOptions &before, const TransportOptions &now)
{
    return before.clientCertificateFile != now.clientCertificateFile || before.clientKeyFile != now.clientKeyFile;
}

} // namespace

QList<SecretKind> outdatedSecrets(const Server &before, const Server &now)
{
    QList<SecretKind> kinds;
    if (now.askEveryTime || signsInElsewhere(before, now))
        kinds = {SecretKind::Password, SecretKind::Ticket, SecretKind::AccessToken, SecretKind::ApplicationToken};
    if (now.askEveryTime || before.transport.proxy != now.transport.proxy)
        kinds.append(SecretKind::ProxyPassword);
    if (now.askEveryTime || hasOtherKey(before.transport, now.transport))
        kinds.append(SecretKind::KeyPassphrase);
    return kinds;
}

std::optional<SecretKind> secretKindOf(SignInKind kind)
{
    switch (kind) {
    case SignInKind::Password:
        return SecretKind::Password;
    case SignInKind::Ticket:
        return SecretKind::Ticket;
    case SignInKind::AccessToken:
        return SecretKind::AccessToken;
    case SignInKind::BrowserSession:
        return {};
    }
    Q_UNREACHABLE();
}

bool belongsToServer(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password:
    case SecretKind::Ticket:
    case SecretKind::AccessToken:
    case SecretKind::ApplicationToken:
    case SecretKind::ProxyPassword:
    case SecretKind::KeyPassphrase:
        return true;
    case SecretKind::SigningKey:
        return false;
    }
    Q_UNREACHABLE();
}

QString secretName(SecretKind kind)
{
    switch (kind) {
    case SecretKind::Password:
        return SecretText::tr("Password");
    case SecretKind::Ticket:
        return SecretText::tr("Ticket");
    case SecretKind::AccessToken:
        return SecretText::tr("Access token");
    case SecretKind::ApplicationToken:
        return SecretText::tr("Application token");
    case SecretKind::ProxyPassword:
        return SecretText::tr("Password of the proxy");
    case SecretKind::KeyPassphrase:
        return SecretText::tr("Passphrase of the client key");
    case SecretKind::SigningKey:
        return SecretText::tr("Key for signing");
    }
    Q_UNREACHABLE();
}

} // namespace sluice
