// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/transportsecrets.h"

#include "core/domain/server/server.h"

#include <algorithm>
#include <memory>

namespace sluice {

namespace {

struct Reading
{
    SecretStore &store;
    QString serverId;
    QList<SecretKind> open;
    TransportSecrets read{};
};

void readNext(const std::shared_ptr<Reading> &reading, Call<TransportSecrets> *call)
{
    if (reading->open.isEmpty()) {
        call->finish(reading->read);
        return;
    }
    const auto kind = reading->open.takeFirst();
    reading->store.read({reading->serverId, kind}, call)
        ->then(call, [reading, kind, call](const Result<std::optional<QString>> &secret) {
            if (!secret) {
                call->finish(Failure(secret.error()));
                return;
            }
            const auto place =
                kind == SecretKind::ProxyPassword ? &TransportSecrets::proxyPassword : &TransportSecrets::keyPassphrase;
            reading->read.*place = secret->value_or(QString());
            readNext(reading, call);
        });
}

} // namespace

Call<TransportSecrets> *readTransportSecrets(SecretStore &store, const Server &stored, const Server &now,
                                             QObject *parent)
{
    const auto kept = store.kept();
    const auto outdated = outdatedSecrets(stored, now);
    QList<SecretKind> kinds{SecretKind::ProxyPassword, SecretKind::KeyPassphrase};
    kinds.removeIf([&](SecretKind kind) {
        const SecretKey key{stored.id, kind};
        return outdated.contains(kind) || std::ranges::find(kept, key, &KeptSecret::key) == kept.cend();
    });
    if (kinds.isEmpty())
        return nullptr;
    auto *call = new Call<TransportSecrets>(parent);
    readNext(std::make_shared<Reading>(Reading{store, stored.id, kinds}), call);
    return call;
}

} // namespace sluice
