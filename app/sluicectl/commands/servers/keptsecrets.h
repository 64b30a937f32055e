// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/secrets/secretstore.h"
#include "core/storage/servers/serverstore.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace sluice::ctl {

/// The secrets of stored servers in the keychain. Says on stderr what it did with each and what failed.
class KeptSecrets final : public QObject
{
    Q_OBJECT

public:
    /// Called once, with whether everything succeeded.
    using Done = std::function<void(bool)>;

    explicit KeptSecrets(SecretStore &secrets)
        : m_secrets(secrets)
    {
    }

    QList<KeptSecret> all() const { return m_secrets.kept(); }
    QList<KeptSecret> of(const QString &serverId) const;
    /// Those whose server is no longer in \a store.
    QList<KeptSecret> leftovers(const ServerStore &store) const;

    /// False when the list of what is kept cannot be read.
    bool isKnown() const { return !m_secrets.problem(); }
    /// isKnown(); if false, says why on stderr.
    bool checkKnown() const;

    /// Keeps \a secret, with which \a server signs in. Succeeds at once when there is none, or none of its kind is kept.
    void keep(const Server &server, const std::optional<Secret> &secret, const Done &done);
    /// Removes \a secrets one after the other, and continues when one cannot be removed.
    void remove(const QList<KeptSecret> &secrets, const Done &done);
    /// Cancels what is under way.
    void cancel();

private:
    void removeNext();

    SecretStore &m_secrets;
    QList<KeptSecret> m_toRemove;
    bool m_allRemoved = true;
    Done m_removed;
    QPointer<AbstractCall> m_running;
};

} // namespace sluice::ctl
