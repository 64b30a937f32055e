// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/server/signinkind.h"
#include "core/process/secret.h"

#include <QList>
#include <QObject>

namespace sluice {

namespace secretkind {
Q_NAMESPACE

/// The kinds of secrets that can be kept. A browser session is not one of them, because it expires soon.
enum class SecretKind { Password, Ticket, AccessToken, ApplicationToken, ProxyPassword, KeyPassphrase, SigningKey };
Q_ENUM_NS(SecretKind)

} // namespace secretkind

using secretkind::SecretKind;

struct Server;

/// The secret that is kept for sign-ins of \a kind; nothing when none is kept.
std::optional<SecretKind> secretKindOf(SignInKind kind);

/// Whether a secret of \a kind belongs to a server. That for signing belongs to the account that keeps it: its serverId
/// is that of no server, and it is no leftover of one that was removed.
bool belongsToServer(SecretKind kind);

/// The translated name of \a kind, such as "Password".
QString secretName(SecretKind kind);

/// The secrets that were kept for \a before and must not be used for \a now, the same server after an edit: those of
/// another account, address, proxy or key, and all when they are now asked for each time.
QList<SecretKind> outdatedSecrets(const Server &before, const Server &now);

/// Identifies one secret.
struct SecretKey
{
    QString serverId{}; ///< Server::id; see belongsToServer()
    SecretKind kind = SecretKind::Password;

    friend bool operator==(const SecretKey &, const SecretKey &) = default;
};

/// An entry in the list of kept secrets, without the secret.
struct KeptSecret
{
    SecretKey key{};
    QString
        serverName{}; ///< the server's name when the secret was kept; the only one known after the server was removed

    friend bool operator==(const KeptSecret &, const KeptSecret &) = default;
};

/// Keeps secrets between runs of the program. All calls are asynchronous, because the keychain may be locked, slow or
/// missing. Errors have the cause NoKeychain or KeychainLocked, or are a Timeout.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The result is empty when no such secret is kept. \a parent owns the call. It ends as Cancelled when the store is
    /// deleted first.
    [[nodiscard]] virtual Call<std::optional<Secret>> *read(const SecretKey &key, QObject *parent) = 0;

    /// Replaces the secret with the same key.
    [[nodiscard]] virtual Call<void> *keep(const KeptSecret &what, const QString &secret, QObject *parent) = 0;

    /// A missing secret is not a failure. After a failure the secret is still in kept().
    [[nodiscard]] virtual Call<void> *remove(const SecretKey &key, QObject *parent) = 0;

    /// The secrets that this account has kept on this machine and not removed.
    virtual QList<KeptSecret> kept() const = 0;

    /// Why kept() may be incomplete; nothing when it is reliable.
    virtual std::optional<Error> problem() const { return {}; }

    /// The file whose lock a program holds while it makes the key for signing; empty: no other program can make one.
    virtual QString signingLock() const { return {}; }

Q_SIGNALS:
    /// kept() has changed.
    void changed();
};

} // namespace sluice
