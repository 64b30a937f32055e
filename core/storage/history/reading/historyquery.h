// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/reading/historyreading.h"
#include "core/storage/history/reading/historyrun.h"

#include <functional>

namespace sluice {

/// Which runs are asked for. Everything that is not empty has to fit. Names ignore the case of the letters A to Z.
struct HistoryQuery
{
    QString words{};   ///< parted by blanks; each stands somewhere in the run. See holdsWords()
    QString server{};  ///< name; of the same request as the node and the target
    QString node{};    ///< name
    QString person{};  ///< the operator's user name, or the account with which a request was signed in
    QString target{};  ///< such as a cache
    QDateTime from{};  ///< the run began then or later
    QDateTime until{}; ///< the run began before
    int limit = 50;    ///< runs; 1 or more
    qint64 before = 0; ///< only runs older than this HistoryPage::next; 0 for the newest

    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

struct HistoryPage
{
    QList<HistoryRun> runs{}; ///< newest first
    qint64 next = 0;          ///< HistoryQuery::before for the next page; 0 when this is the last one

    friend bool operator==(const HistoryPage &, const HistoryPage &) = default;
};

/// What was last done with a target from here.
struct HistoryLast
{
    QString target{};
    QString run{};
    QDateTime at{}; ///< UTC: of the outcome, or when the request was about to leave
    Operator who{};
    RequestIntended intent{};
    std::optional<RequestEnded> end{};
    /// What is known of it, see HistoryRequest::evidence.
    std::optional<Evidence> evidence{};

    friend bool operator==(const HistoryLast &, const HistoryLast &) = default;
};

/// A node of a server. A stored server is found by its id, also after it was renamed.
struct HistoryPlace
{
    QString server{};
    QString serverId{}; ///< empty for a server that is not stored
    QString node{};

    friend bool operator==(const HistoryPlace &, const HistoryPlace &) = default;
};

// All of these wait for the disk.

/// Asks \a isWanted, if it is given, before each run, and leaves out the rest once that says no.
[[nodiscard]] HistoryResult<HistoryPage> runsOf(SqliteConnection &database, const HistoryQuery &query,
                                                const std::function<bool()> &isWanted = {});

/// Nothing when there is no such run.
[[nodiscard]] HistoryResult<std::optional<HistoryRun>> runWithId(SqliteConnection &database, const QString &id);

/// The ids that begin with \a prefix, two at most.
[[nodiscard]] HistoryResult<QStringList> runIdsFrom(SqliteConnection &database, const QString &prefix);

/// For each target that was ever sent to \a place its newest request.
[[nodiscard]] HistoryResult<QList<HistoryLast>> lastAt(SqliteConnection &database, const HistoryPlace &place);

} // namespace sluice
