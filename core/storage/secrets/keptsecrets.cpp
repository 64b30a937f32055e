// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/keptsecrets.h"

#include <algorithm>
#include <memory>

namespace sluice {

namespace {

struct ReadingKept
{
    SecretStore &store;
    QList<SecretKey> open;
    SecretsRead read{};
};

void readNextKept(const std::shared_ptr<ReadingKept> &reading, Call<SecretsRead> *call)
{
    if (reading->open.isEmpty()) {
        call->finish(reading->read);
        return;
    }
    const auto key = reading->open.takeFirst();
    auto *one = reading->store.read(key, call);
    call->adopt(one);
    one->then(call, [reading, key, call](const Result<std::optional<Secret>> &secret) {
        if (!secret) {
            reading->read.problem = secret.error();
            reading->open.clear();
        } else if (*secret) {
            reading->read.secrets.append({key, **secret});
        }
        readNextKept(reading, call);
    });
}

} // namespace

Call<SecretsRead> *readKept(SecretStore &store, const QList<SecretKey> &keys, QObject *parent)
{
    auto *call = new Call<SecretsRead>(parent);
    const auto kept = store.kept();
    auto reading = std::make_shared<ReadingKept>(ReadingKept{store, keys});
    // The keychain is not opened for secrets that it does not hold.
    reading->open.removeIf(
        [&kept](const SecretKey &key) { return std::ranges::find(kept, key, &KeptSecret::key) == kept.cend(); });
    // Later, because a call never ends before the caller is back in the event loop.
    QMetaObject::invokeMethod(
        call, [reading, call] { readNextKept(reading, call); }, Qt::QueuedConnection);
    return call;
}

} // namespace sluice
