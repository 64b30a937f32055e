// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpointkeeper.h"

#include "core/storage/signing/signingkey.h"

namespace sluice {

CheckpointKeeper::CheckpointKeeper(History &history, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_secrets(secrets)
{
}

void CheckpointKeeper::begin(const QString &placesFile, NoKey noKey)
{
    if (std::exchange(m_hasBegun, true))
        return;
    const auto places = readCheckpointPlaces(placesFile);
    if (!places) {
        Q_EMIT failed(places.error());
        return;
    }
    if (!places->journal && places->files.isEmpty())
        return;
    switch (noKey) {
    case NoKey::Make:
        signingKey(m_secrets, this)->then(this, [this, places = *places](const Result<ed25519::KeyPair> &keys) {
            if (keys)
                keep(places, *keys);
            else
                Q_EMIT failed(keys.error());
        });
        return;
    case NoKey::Leave:
        keptSigningKey(m_secrets, this)
            ->then(this, [this, places = *places](const Result<std::optional<ed25519::KeyPair>> &keys) {
                if (!keys)
                    Q_EMIT failed(keys.error());
                else if (*keys)
                    keep(places, **keys);
            });
        return;
    }
    Q_UNREACHABLE();
}

void CheckpointKeeper::keep(const CheckpointPlaces &places, const ed25519::KeyPair &keys)
{
    CheckpointRule rule{.keys = keys, .every = places.every};
    if (places.journal)
        rule.sinks.append(std::make_shared<JournalSink>());
    for (const auto &path : places.files)
        rule.sinks.append(std::make_shared<FileSink>(path));
    m_history.keepCheckpoints(rule);
}

} // namespace sluice
