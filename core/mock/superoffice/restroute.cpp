// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/superoffice/restroute.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

/// IIS ignores the case of a path (dossier §1.1).
bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

QString ownSpelling(Agent agent, const QString &operation)
{
    const auto known = operationsOf(NewestServices, agent);
    for (const auto &name : known) {
        if (isSame(name, operation))
            return name;
    }
    return operation;
}

void readOperation(RestRoute &route, const QString &agentPart, const QString &operation)
{
    for (const auto agent : {Agent::Diagnostics, Agent::Configuration}) {
        if (!isSame(agentPart, agentName(agent)))
            continue;
        route.kind = RestRoute::Kind::Operation;
        route.agent = agent;
        route.name = ownSpelling(agent, operation);
    }
}

} // namespace

std::optional<RestRoute> restRouteOf(const QString &path, const QString &tenant)
{
    auto parts = path.split(u'/').mid(1);
    while (!parts.isEmpty() && parts.constLast().isEmpty()) // trailing slashes are ignored
        parts.removeLast();
    RestRoute route;
    if (!parts.isEmpty() && (isSame(parts.constFirst(), u"SuperOffice"_s) || isSame(parts.constFirst(), tenant)))
        route.base = u'/' + parts.takeFirst();
    if (parts.isEmpty() || !isSame(parts.constFirst(), u"api"_s))
        return {};
    route.name = parts.join(u'/');

    const auto count = parts.size();
    const auto has = [&parts, count](qsizetype place, const QString &word) {
        return place < count && isSame(parts.at(place), word);
    };
    if (count == 1) {
        route.kind = RestRoute::Kind::Index;
    } else if (has(1, u"state"_s) && count == 3) {
        route.kind = RestRoute::Kind::TenantState;
        route.name = parts.at(2);
    } else if (has(1, u"v1"_s) && count == 2) {
        route.kind = RestRoute::Kind::Operations;
    } else if (has(1, u"v1"_s) && has(2, u"User"_s) && has(3, u"currentPrincipal"_s) && count == 4) {
        route.kind = RestRoute::Kind::Principal;
    } else if (has(1, u"v1"_s) && has(2, u"Agents"_s) && count == 5) {
        readOperation(route, parts.at(3), parts.at(4));
    }
    return route;
}

} // namespace sluice::mock
