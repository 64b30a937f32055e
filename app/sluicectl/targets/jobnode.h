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

/// The label of the node \a index of \a target. \a address: host and port, for a target that is not stored.
NodeLabel labelOf(const Target &target, qsizetype index, const QString &address);

/// The label of the whole server.
NodeLabel labelOf(const Target &target);

} // namespace sluice::ctl
