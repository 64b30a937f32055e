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
    m_hasBegun = true;
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    const auto places = std::make_shared<Result<CheckpointPlaces>>();
    m_thread.run([places, path = m_placesFile] { *places = readCheckpointPlaces(path); },
                 [this, places] {
                     if (*places) {
                         m_places = **places;
                         usePlaces();
                         return;
                     }
                     Q_EMIT failed(places->error());
                     settle();
                 });
}

void CheckpointKeeper::setPlaces(const CheckpointPlaces &places)
{
    m_places = places;
    if (!m_hasBegun || m_isWaiting)
        return;
    m_isWaiting = true;
    usePlaces();
}

void CheckpointKeeper::usePlaces()
{
    const bool isWanted = m_places.journal || !m_places.files.isEmpty();
    if (m_keys)
        keep();
    if (isWanted && !m_keys)
        readKeys();
    else
        settle();
}

void CheckpointKeeper::settle()
{
    m_isWaiting = false;
    Q_EMIT settled();
}

void CheckpointKeeper::readKeys()
{
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
    if (!keys) {
        Q_EMIT failed(keys.error());
    } else if (*keys) {
        m_keys = **keys;
        keep();
    }
    settle();
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
