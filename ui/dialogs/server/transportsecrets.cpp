// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/server/transportsecrets.h"

#include "core/domain/server/server.h"

#include <algorithm>

namespace sluice {

Call<TransportSecrets> *readTransportSecrets(SecretStore &store, const Server &stored, const Server &now,
                                             QObject *parent)
{
    const auto kept = store.kept();
    const auto outdated = outdatedSecrets(stored, now);
    QList<SecretKey> keys;
    for (const auto kind : {SecretKind::ProxyPassword, SecretKind::KeyPassphrase}) {
        const SecretKey key{stored.id, kind};
        if (!outdated.contains(kind) && std::ranges::find(kept, key, &KeptSecret::key) != kept.cend())
            keys.append(key);
    }
    if (keys.isEmpty())
        return nullptr;
    auto *call = new Call<TransportSecrets>(parent);
    auto *reading = readKept(store, keys, call);
    call->adopt(reading);
    reading->then(call, [call](const Result<SecretsRead> &read) {
        call->finish(read.map([](const SecretsRead &found) {
            TransportSecrets secrets;
            for (const auto &[key, secret] : found.secrets)
                (key.kind == SecretKind::ProxyPassword ? secrets.proxyPassword : secrets.keyPassphrase) = secret;
            return secrets;
        }));
    });
    return call;
}

} // namespace sluice
