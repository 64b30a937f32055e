// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/targets/jobnode.h"

namespace sluice::ctl {

NodeLabel labelOf(const Target &target, qsizetype index, const QString &address)
{
    if (target.id.isEmpty())
        return {.server = address, .environment = target.environment};
    return {.server = target.name, .node = target.nodes.at(index).nodeName, .environment = target.environment};
}

NodeLabel labelOf(const Target &target)
{
    return {.server = target.name, .environment = target.environment};
}

} // namespace sluice::ctl
