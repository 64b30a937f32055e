// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/nodelabel.h"
#include "app/sluicectl/targets/targets.h"

namespace sluice {
class Session;
}

namespace sluice::ctl {

/// One address that a command goes to.
struct JobNode
{
    Session *session = nullptr; ///< outlives the command
    Target target{};
    NodeLabel place{};
};

/// Where the node \a index of \a target is. \a address: host and port for machines.
NodeLabel labelOf(const Target &target, qsizetype index, const QString &address);

/// The server as a whole.
NodeLabel labelOf(const Target &target);

} // namespace sluice::ctl
