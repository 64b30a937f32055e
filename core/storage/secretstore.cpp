// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secretstore.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct SecretText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::SecretStore)
};

} // namespace

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
    }
    Q_UNREACHABLE();
}

} // namespace sluice
