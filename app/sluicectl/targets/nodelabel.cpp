// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/targets/nodelabel.h"

namespace sluice::ctl {

NodeLabel labelOf(const Destination &destination)
{
    return {.server = destination.name, .environment = destination.environment, .origin = destination.origin};
}

NodeLabel labelOf(const PlanNode &node)
{
    auto label = labelOf(node.destination);
    if (!node.destination.nodes.constFirst().nodeName.isEmpty())
        label.node = node.node;
    return label;
}

} // namespace sluice::ctl
