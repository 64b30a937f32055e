// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/checkpoints/checkpointplaces.h"
#include "core/storage/history/history.h"
#include "core/storage/secrets/secretstore.h"

#include <QObject>

namespace sluice {

/// Lets a history keep checkpoints where the user wants them, as soon as its key is there.
class CheckpointKeeper final : public QObject
{
    Q_OBJECT

public:
    /// What to do where there is no key yet.
    enum class NoKey {
        Make,  ///< make one: a person is there, who can unlock the keychain
        Leave, ///< keep no checkpoints: nobody may be there
    };

    /// All outlive it.
    CheckpointKeeper(History &history, SecretStore &secrets, QObject *parent = nullptr);

    /// Reads the key from the keychain, once, and the places from the file at \a placesFile. Call it before the first
    /// record is appended, and not before something is: nothing of it is needed at the start of a program.
    void begin(const QString &placesFile, NoKey noKey);

Q_SIGNALS:
    /// No checkpoint is kept because of \a error. The records are written all the same.
    void failed(const sluice::Error &error);

private:
    void keep(const CheckpointPlaces &places, const ed25519::KeyPair &keys);

    History &m_history;
    SecretStore &m_secrets;
    bool m_hasBegun = false;
};

} // namespace sluice
