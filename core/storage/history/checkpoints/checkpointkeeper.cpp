// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history/checkpoints/checkpointkeeper.h"

#include "core/storage/signing/signingkey.h"

namespace sluice {

CheckpointKeeper::CheckpointKeeper(History &history, SecretStore &secrets, QString placesFile, NoKey noKey,
                                   QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_secrets(secrets)
    , m_placesFile(std::move(placesFile))
    , m_noKey(noKey)
{
}

void CheckpointKeeper::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    if (const auto places = readCheckpointPlaces(m_placesFile))
        setPlaces(*places);
    else
        Q_EMIT failed(places.error());
}

void CheckpointKeeper::setPlaces(const CheckpointPlaces &places)
{
    m_places = places;
    if (!m_hasBegun)
        return;
    const bool isWanted = places.journal || !places.files.isEmpty();
    if (m_keys)
        keep();
    else if (isWanted && !m_isWaiting)
        readKeys();
}

void CheckpointKeeper::readKeys()
{
    m_isWaiting = true;
    switch (m_noKey) {
    case NoKey::Make:
        signingKey(m_secrets, this)->then(this, [this](const Result<ed25519::KeyPair> &keys) {
            take(keys.map([](const ed25519::KeyPair &key) { return std::optional(key); }));
        });
        return;
    case NoKey::Leave:
        keptSigningKey(m_secrets, this)->then(this, [this](const Result<std::optional<ed25519::KeyPair>> &keys) {
            take(keys);
        });
        return;
    }
    Q_UNREACHABLE();
}

void CheckpointKeeper::take(const Result<std::optional<ed25519::KeyPair>> &keys)
{
    m_isWaiting = false;
    if (!keys) {
        Q_EMIT failed(keys.error());
    } else if (*keys) {
        m_keys = **keys;
        keep();
    }
    Q_EMIT settled();
}

void CheckpointKeeper::keep()
{
    CheckpointRule rule{.keys = *m_keys, .every = m_places.every};
    if (m_places.journal)
        rule.sinks.append(std::make_shared<JournalSink>());
    for (const auto &path : std::as_const(m_places.files))
        rule.sinks.append(std::make_shared<FileSink>(path));
    m_history.keepCheckpoints(rule);
}

} // namespace sluice
