// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/files/filethread.h"
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

    /// \a history and \a secrets outlive it. \a placesFile: of the file with the places, see readCheckpointPlaces().
    CheckpointKeeper(History &history, SecretStore &secrets, QString placesFile, NoKey noKey,
                     QObject *parent = nullptr);

    const QString &placesFile() const { return m_placesFile; }

    /// Reads the places and, until it is there, the key from the keychain. Call it when a run begins, and not before: nothing
    /// of it is needed at the start of a program.
    void begin();

    /// From now on checkpoints are kept at \a places, if begin() was called.
    void setPlaces(const CheckpointPlaces &places);

    /// Whether it waits for the disk or the keychain. A program that ends meanwhile may leave its last run without a checkpoint.
    bool isWaiting() const { return m_isWaiting; }

Q_SIGNALS:
    /// isWaiting() has ended. If there is a key, the checkpoints that were due are being kept; History waits for them.
    void settled();

    /// No checkpoint is kept because of \a error. The records are written all the same.
    void failed(const sluice::Error &error);

private:
    void usePlaces();
    void settle();
    void readKeys();
    void take(const Result<std::optional<ed25519::KeyPair>> &keys);
    void keep();

    History &m_history;
    SecretStore &m_secrets;
    const QString m_placesFile;
    const NoKey m_noKey;
    CheckpointPlaces m_places;
    std::optional<ed25519::KeyPair> m_keys;
    bool m_hasBegun = false;
    bool m_isWaiting = false;
    FileThread m_thread; ///< last: it ends first
};

} // namespace sluice
