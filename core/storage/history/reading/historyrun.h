// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/database/storedrecord.h"

#include <functional>

namespace sluice {

/// One request of a run, as it was recorded.
struct HistoryRequest
{
    Dispatch dispatch{};
    std::optional<RequestIntended> intent{}; ///< nothing for a request that was never about to leave
    QDateTime intendedAt{};                  ///< UTC, as all times here; not valid without an intent
    std::optional<RequestEnded> end{};
    QDateTime endedAt{};
    bool wasShown = false; ///< somebody was shown that its answer is not recorded
    /// What is known of it; nothing while its program still waits for the answer. Without a recorded outcome it is
    /// Unknown, whatever happened.
    std::optional<Evidence> evidence{};

    /// What was or would have been sent, and where; null where that was not recorded.
    const RequestIntended *about() const;

    friend bool operator==(const HistoryRequest &, const HistoryRequest &) = default;
};

struct HistoryRemark
{
    QDateTime at{};
    RunRemark remark{};

    friend bool operator==(const HistoryRemark &, const HistoryRemark &) = default;
};

/// One run, as it was recorded.
struct HistoryRun
{
    enum class State {
        Finished,
        Running,     ///< in this program or another
        Interrupted, ///< its program ended before the run did
    };

    QString id{};
    qint64 number = 0;                ///< of its first record
    QDateTime at{};                   ///< UTC: of its first record
    std::optional<RunBegun> begun{};  ///< nothing if that could not be recorded
    QList<HistoryRequest> requests{}; ///< in the order in which they left
    QList<HistoryRemark> remarks{};
    std::optional<RunEnded> ended{};
    QDateTime endedAt{};
    State state = State::Interrupted;

    friend bool operator==(const HistoryRun &, const HistoryRun &) = default;
};

/// The run that \a records tell of, oldest first. All have to be of one run, and at least one is needed. \a isRunning says
/// whether a writer, see HistoryRecord::writer, still runs.
HistoryRun historyRun(const QList<HistoryRecord> &records, const std::function<bool(const QString &)> &isRunning);

/// Whether each of \a words, which blanks part, stands somewhere in what a person can read of \a run. Ignores case.
bool holdsWords(const HistoryRun &run, const QString &words);

/// The word for machines: "finished", "running", "interrupted". Never translated.
QString machineWord(HistoryRun::State state);

} // namespace sluice
