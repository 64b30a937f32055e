// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/database/historydatabase.h"
#include "core/storage/signing/ed25519.h"

#include <QDateTime>

namespace sluice {

/// What somebody has signed: at that moment the history had so many records, and the last one had this hash. Kept outside
/// the history, it shows whether the history was rewritten or cut afterwards.
struct Checkpoint
{
    HistoryHead head{};
    QDateTime at{}; ///< UTC, seconds
    QByteArray publicKey{};
    QByteArray signature{};

    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};

/// A checkpoint of \a head, signed with \a keys.
Checkpoint signedCheckpoint(const HistoryHead &head, const QDateTime &at, const ed25519::KeyPair &keys);

/// A checkpoint of \a head as of now; nothing without keys, and of a history without a record, in which nothing could be
/// cut or rewritten.
std::optional<Checkpoint> checkpointOf(const HistoryHead &head, const std::optional<ed25519::KeyPair> &keys);

/// Whether its signature was made with the private half of its public key. Whose key that is, it does not say.
bool isGenuine(const Checkpoint &checkpoint);

/// The line in which it is kept, without a line break; docs/history.md describes it.
QByteArray lineOf(const Checkpoint &checkpoint);

/// The checkpoints in \a text, each anywhere in a line, as a system journal or an export has them. What is no checkpoint
/// is passed over.
QList<Checkpoint> checkpointsIn(const QByteArray &text);

} // namespace sluice
