// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/historyplan.h"

#include "core/run/plans/planjson.h"

namespace sluice {

QStringList protocolsOf(const HistoryRun &run)
{
    if (!run.begun || run.begun->plan.isEmpty())
        return {};
    const auto plan = planFromCanonical(run.begun->plan);
    if (!plan)
        return {};
    QStringList protocols;
    for (const auto &server : plan->servers)
        protocols.append(server.protocolId);
    protocols.removeDuplicates();
    return protocols;
}

} // namespace sluice
