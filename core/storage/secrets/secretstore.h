// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/server/signinkind.h"

#include <QList>
#include <QObject>

namespace sluice {

namespace secretkind {
Q_NAMESPACE

/// What of a server is worth keeping secret. The session of a browser is not: it is over soon.
enum class SecretKind { Password, Ticket, AccessToken, ApplicationToken, ProxyPassword, KeyPassphrase };
Q_ENUM_NS(SecretKind)

} // namespace secretkind

using secretkind::SecretKind;

struct Server;

/// What signs in as \a kind is kept as; nothing where it is not kept.
std::optional<SecretKind> secretKindOf(SignInKind kind);

/// "Password", for people.
QString secretName(SecretKind kind);

/// What was kept for \a before, and must not be used for \a now, the same server after it was edited: it was for another
/// account, another place, another proxy, another key, or is to be asked for from now on.
QList<SecretKind> outdatedSecrets(const Server &before, const Server &now);

/// Names one secret.
struct SecretKey
{
    QString serverId{}; ///< Server::id
    SecretKind kind = SecretKind::Password;

    friend bool operator==(const SecretKey &, const SecretKey &) = default;
};

/// That a secret is kept, without it.
struct KeptSecret
{
    SecretKey key{};
    QString serverName{}; ///< as it was when the secret was kept: all that tells of a server that is gone

    friend bool operator==(const KeptSecret &, const KeptSecret &) = default;
};

/// Keeps secrets from one start to the next. Nothing here waits: whatever it asks may be locked, slow or missing.
/// What fails says so by cause: NoKeychain, KeychainLocked; what takes longer than its limit is a Timeout.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Nothing where none is kept. \a parent owns the call, which ends as Cancelled when the store goes first.
    [[nodiscard]] virtual Call<std::optional<QString>> *read(const SecretKey &key, QObject *parent) = 0;

    /// In the place of the one before.
    [[nodiscard]] virtual Call<void> *keep(const KeptSecret &what, const QString &secret, QObject *parent) = 0;

    /// That there was none is no failure. After a failure it is still among kept().
    [[nodiscard]] virtual Call<void> *remove(const SecretKey &key, QObject *parent) = 0;

    /// What was kept and not removed, as far as this account of this machine knows.
    virtual QList<KeptSecret> kept() const = 0;

    /// Why kept() may lack something: nobody knows what is kept. Nothing while it can be relied on.
    virtual std::optional<Error> problem() const { return {}; }

Q_SIGNALS:
    /// kept() is new.
    void changed();
};

} // namespace sluice
