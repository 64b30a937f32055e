// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runlog.h"

namespace sluice {

// The rows by which records are found. They follow from the records alone.

/// \a dispatch as the tables have it: "step.node.attempt".
QString dispatchKey(const Dispatch &dispatch);

/// By what a server is found although it may have been renamed: the id under which it is stored, else its name.
QString placeKey(const QString &server, const QString &serverId);

struct RequestRow
{
    QString dispatch{};
    QString place{}; ///< placeKey(); empty for a request that never left, so that it is not the last one there
    QString server{};
    QString node{};
    QString account{};
    QStringList targets{};

    friend bool operator==(const RequestRow &, const RequestRow &) = default;
};

/// What one record adds to the tables.
struct IndexRows
{
    QString person{};                    ///< who begins a run; else empty
    std::optional<RequestRow> request{}; ///< a request is about to leave, or was never about to
    QString ended{};                     ///< the key of the dispatch whose outcome this is
    QString seen{};                      ///< the key of the dispatch whose missing answer was shown to somebody

    friend bool operator==(const IndexRows &, const IndexRows &) = default;
};

IndexRows indexRowsOf(const RunEvent &event);

} // namespace sluice
