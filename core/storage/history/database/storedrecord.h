// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runlog.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace sluice {

/// A record as the history stores it. All texts are in UTF-8.
struct StoredRecord
{
    qint64 number = 0; ///< 1, 2, 3…
    QByteArray run{};
    QByteArray at{};   ///< UTC, such as "2026-11-30T14:02:07.123Z"
    QByteArray kind{}; ///< see kindWord()
    QByteArray body{}; ///< canonical JSON
    QByteArray hash{}; ///< see hashAfter()

    friend bool operator==(const StoredRecord &, const StoredRecord &) = default;
};

/// A record as it was read.
struct HistoryRecord
{
    qint64 number = 0;
    RunRecord record{};
    /// Which program wrote it: the name of a lock that is held while that program runs. Empty where it is not needed.
    QString writer{};

    friend bool operator==(const HistoryRecord &, const HistoryRecord &) = default;
};

/// \a record as it is stored, but without number and hash. \a writer is noted in a record by which somebody may ask
/// later whether the run still goes on.
StoredRecord storedRecord(const RunRecord &record, const QString &writer);

/// What \a stored says, or what is wrong with it, in one sentence. The hash is not looked at.
tl::expected<HistoryRecord, QString> recordFrom(const StoredRecord &stored);

/// What stands for the hash before record 1 of the history with the id \a history.
QByteArray hashBeforeFirst(const QByteArray &history);

/// The hash of \a record: SHA-256 over \a previous, number, run, at, kind and body, in lower-case hexadecimal. Before each
/// of them stands its length, so that no two records are the same row of bytes. docs/history.md describes it.
QByteArray hashAfter(const QByteArray &previous, const StoredRecord &record);

} // namespace sluice
