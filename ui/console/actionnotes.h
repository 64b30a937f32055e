// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

#include <QHash>

#include <functional>

namespace sluice {

/// A request as it would be sent to one node, with placeholders for secrets.
struct ExactRequest
{
    QString text{}; ///< the request, or why there is none
    QString curl{}; ///< a command for a shell; empty if there is none
};

/// What a person should know before an action is sent, besides where it goes.
struct ActionNotes
{
    QString account{};                 ///< a sentence about who is signed in
    QString warning{};                 ///< why the action may not work, one sentence per line; usually empty
    QString planObjection{};           ///< Console::planObjection()
    std::optional<WholeCache> whole{}; ///< set if caches have no names
    /// Whether to compare settings before and after; nothing if the server has no operation for that.
    std::optional<bool> observe{};
    /// The requests for \a operations, one below the other, to the node with this index in Destination::nodes. Null: not
    /// known.
    std::function<ExactRequest(qsizetype node, const QList<Operation> &operations)> requests{};
    /// Of a repetition: what of \a operation the node with this index gets again; nothing: not this. Null: all of it.
    std::function<std::optional<Operation>(qsizetype node, const Operation &operation)> again{};
    QHash<qsizetype, QStringList> lists{}; ///< ProposedServer::lists
    /// ProposedServer::support
    std::function<Support(qsizetype node, const Operation &operation)> support{};
};

} // namespace sluice
