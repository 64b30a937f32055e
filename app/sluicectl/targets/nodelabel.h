// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

namespace sluice::ctl {

/// The name of a server, or of one of its nodes, in messages and results.
struct NodeLabel
{
    QString server{}; ///< its name, or host and port
    QString node{};   ///< name of the node, or its host and port; empty when the server has one address
    std::optional<Environment> environment{}; ///< nothing: no class is known

    friend bool operator==(const NodeLabel &, const NodeLabel &) = default;
};

} // namespace sluice::ctl
