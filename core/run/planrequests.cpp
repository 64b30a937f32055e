// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/planrequests.h"

#include "core/run/plan.h"

#include <QSet>

namespace sluice {

QList<Dispatch> requestsOf(const QList<Scope> &scopes, const QList<qsizetype> &farms)
{
    QList<Dispatch> requests;
    QSet<qsizetype> known;
    for (qsizetype node = 0; node < farms.size(); ++node) {
        const bool isFirstOfFarm = !known.contains(farms.at(node));
        known.insert(farms.at(node));
        for (qsizetype step = 0; step < scopes.size(); ++step) {
            if (isFirstOfFarm || scopes.at(step) == Scope::EveryNode)
                requests.append({.step = step, .node = node});
        }
    }
    return requests;
}

QList<Dispatch> requestsOf(const Plan &plan)
{
    QList<Scope> scopes;
    for (const auto &step : plan.steps)
        scopes.append(step.scope);
    QList<qsizetype> farms;
    for (const auto &node : plan.nodes)
        farms.append(node.farm);
    return requestsOf(scopes, farms);
}

} // namespace sluice
