// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/checkpoints/checkpoint.h"

namespace sluice {

/// What is known about whether a history was changed after it was written. The values are exit codes.
struct HistoryVerdict
{
    enum class Kind {
        Intact = 0,           ///< in itself, and as all checkpoints say that belong to it
        Altered = 2,          ///< something was changed, removed or put in
        Shorter = 3,          ///< records are missing at its end: a checkpoint knows of more
        NothingToCompare = 4, ///< intact in itself, but there is no checkpoint, so it may have been written anew
    };

    Kind kind = Kind::NothingToCompare;
    HistoryHead head{};             ///< as it is now
    qint64 record = 0;              ///< Altered: the first record that is not as it should be; 0 when it is no record
    QString what{};                 ///< Altered: what is not as it should be, in one sentence
    qint64 known = 0;               ///< Shorter: so many records there were
    qsizetype compared = 0;         ///< checkpoints that were compared
    qsizetype ofOtherHistories = 0; ///< checkpoints that count, but not for this one
    qsizetype ignored = 0;          ///< checkpoints that are not genuine, or whose key is not among those trusted
    QList<QByteArray> signers{};    ///< public keys of the checkpoints that were compared
    QStringList missingFiles{};     ///< in which checkpoints are kept, and which are not there

    friend bool operator==(const HistoryVerdict &, const HistoryVerdict &) = default;
};

/// What a history is compared with.
struct KnownCheckpoints
{
    QList<Checkpoint> checkpoints{};
    /// Only checkpoints with these public keys count. Empty: all that are genuine do, and whoever reads the verdict has
    /// to look at the signers.
    QList<QByteArray> trusted{};
};

/// Reads the whole history at \a path and compares it with \a known. Fails when it cannot be read, or is from a newer
/// version. A history without a file has no records. Waits for the disk; needs neither a key nor the program that wrote.
[[nodiscard]] HistoryResult<HistoryVerdict> verifyHistory(const QString &path, const KnownCheckpoints &known);

} // namespace sluice
