// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/plan.h"

#include <optional>

namespace sluice::ctl {

/// The name of a server, or of one of its nodes, in messages and results.
struct NodeLabel
{
    QString server{}; ///< its name, or host and port
    QString node{};   ///< name of the node, or its host and port; empty when the server has one address
    std::optional<Environment> environment{}; ///< the class in force; nothing: it is not told
    std::optional<ClassOrigin> origin{};      ///< why that class is in force; nothing: it is not told

    friend bool operator==(const NodeLabel &, const NodeLabel &) = default;
};

/// The label of the whole server.
NodeLabel labelOf(const Destination &destination);

/// The label of one node of it.
NodeLabel labelOf(const PlanNode &node);

} // namespace sluice::ctl
