// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

namespace sluice::ctl {

/// The server, or node of a server, that something is about.
struct NodeLabel
{
    QString server{};                         ///< its name; host and port when it has none
    QString node{};                           ///< the same for the node; empty where that says nothing more
    std::optional<Environment> environment{}; ///< nothing: nobody said

    friend bool operator==(const NodeLabel &, const NodeLabel &) = default;
};

} // namespace sluice::ctl
