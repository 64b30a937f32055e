// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

namespace sluice {

/// Why the history cannot be written, or not be read. Whatever it is: nothing that is in the file gets lost.
struct HistoryProblem
{
    enum class Kind {
        Network,    ///< on a file system of another machine; the detail names its kind
        Full,       ///< no space is left
        Unwritable, ///< the system does not let us write it, or not in this folder
        Unreadable, ///< the system does not let us read it
        Damaged,    ///< no database, or not as Sluice leaves one behind
        Foreign,    ///< a database of another program
        Newer,      ///< of a version that this program does not understand
        Busy,       ///< another program does not let go of it
        Gone,       ///< it was moved or removed while it was in use
        NotBegun,   ///< a request of a run whose beginning this program has written into another file
        PlanUsed,   ///< the approval of a plan counted for an earlier run; the detail tells of that
        Failed,     ///< anything else; the detail has the words of the system
    };

    Kind kind = Kind::Failed;
    QString path{};
    QString detail{}; ///< may be empty

    friend bool operator==(const HistoryProblem &, const HistoryProblem &) = default;
};

template<typename T>
using HistoryResult = tl::expected<T, HistoryProblem>;
using HistoryFailure = tl::unexpected<HistoryProblem>;

/// Whether \a problem is one of the run that is recorded, and the history is all right.
bool isOfRun(const HistoryProblem &problem);

/// \a problem in words for people.
Error errorOf(const HistoryProblem &problem);

} // namespace sluice
