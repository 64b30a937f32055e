// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/keptsecrets.h"

#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

QList<KeptSecret> KeptSecrets::of(const QString &serverId) const
{
    auto kept = m_secrets.kept();
    kept.removeIf([&serverId](const KeptSecret &secret) { return secret.key.serverId != serverId; });
    return kept;
}

QList<KeptSecret> KeptSecrets::leftovers(const ServerStore &store) const
{
    auto kept = m_secrets.kept();
    kept.removeIf([&store](const KeptSecret &secret) {
        return !belongsToServer(secret.key.kind) || store.find(secret.key.serverId) != nullptr;
    });
    return kept;
}

bool KeptSecrets::checkKnown() const
{
    const auto problem = m_secrets.problem();
    if (problem)
        say(tr("It is not known what the keychain holds. %1").arg(sentenceOf(*problem)));
    return !problem;
}

void KeptSecrets::keep(const Server &server, const std::optional<Secret> &secret, const Done &done)
{
    const auto kind = secretKindOf(server.options.signIn);
    if (!secret || !kind) {
        done(true);
        return;
    }
    auto *call = m_secrets.keep({.key = {server.id, *kind}, .serverName = server.name}, *secret, this);
    m_running = call;
    call->then(this, [done, name = server.name, what = secretName(*kind)](const Result<void> &kept) {
        say(kept ? tr("Kept in the keychain for %1: %2").arg(name, what)
                 : tr("%1 is stored, but not its secret (%2): %3").arg(name, what, sentenceOf(kept.error())));
        done(kept.has_value());
    });
}

void KeptSecrets::remove(const QList<KeptSecret> &secrets, const Done &done)
{
    if (!checkKnown()) {
        done(false);
        return;
    }
    m_toRemove = secrets;
    m_allRemoved = true;
    m_removed = done;
    removeNext();
}

void KeptSecrets::removeNext()
{
    if (m_toRemove.isEmpty()) {
        if (!m_allRemoved)
            say(tr("`sluicectl servers list --leftovers` lists what is left, and `servers forget` tries again."));
        m_removed(m_allRemoved);
        return;
    }
    const auto secret = m_toRemove.takeFirst();
    auto *call = m_secrets.remove(secret.key, this);
    m_running = call;
    call->then(this, [this, secret](const Result<void> &removed) {
        const auto what = secretName(secret.key.kind);
        m_allRemoved = m_allRemoved && removed;
        say(removed
                ? tr("Removed from the keychain for %1: %2").arg(secret.serverName, what)
                : tr("Still in the keychain for %1: %2. %3").arg(secret.serverName, what, sentenceOf(removed.error())));
        removeNext();
    });
}

void KeptSecrets::cancel()
{
    if (m_running)
        m_running->cancel();
}

} // namespace sluice::ctl
