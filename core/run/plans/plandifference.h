// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/run/plans/planjson.h"

#include <optional>

namespace sluice {

class Destinations;
struct Destination;
class ServerStore;

/// One thing that is not as it was when a plan was made.
struct PlanDifference
{
    enum class Kind {
        ServerGone,     ///< it is not stored here, or nothing may be sent there; or its protocol is another one
        ServerRenamed,  ///< what is typed to confirm it has changed
        NodeAdded,      ///< the plan neither goes there nor leaves it out
        NodeRemoved,    ///< the plan would go where no node of this server is any more
        NodesReordered, ///< the same nodes, but another one of them would be the first
        NodeMoved,      ///< the node has another address, Host header or name in its certificate
        ClassChanged,   ///< also when it is a weaker one: the plan was reviewed under another
        PolicyStricter, ///< a rule is new or stricter
        NamesDiffer,    ///< the node lists other caches
    };

    Kind kind = Kind::ServerGone;
    QString server{}; ///< its name in the plan
    QString node{};   ///< its name; empty for the whole server
    QString text{};   ///< one sentence for people, such as "crm is in Production now; the plan says Test."

    friend bool operator==(const PlanDifference &, const PlanDifference &) = default;
};

/// The servers of a plan as they are now, in its order; where there is none, why not.
using ServersToday = QList<Result<PlannedServer>>;

/// Whether an approved plan is demanded for one of \a today, and the administrator of this computer demands it, of any
/// class: which of the rules it was, is not known for each server.
bool systemDemandsPlan(const ServersToday &today, const ServerStore &store);

/// Where \a planned is now: looked up by its id, else by its name, because another machine may have given it another id.
/// InvalidInput when no such server is stored, and as Destinations::at().
Result<Destination> destinationToday(const PlannedServer &planned, const ServerStore &store,
                                     const Destinations &destinations);

/// Everything for which the rules stored here would not let \a plan begin at \a now, or at its own time if that is later;
/// each once, in sentences. That somebody has to approve it is not among it, nor a server that is not there today. It looks at
/// the files again.
QStringList forbiddenToday(const PlanDocument &plan, const ServerStore &store, const Destinations &destinations,
                           const QDateTime &now);

/// Why a plan for \a destination would be carried out in another way than it is reached now: it is not stored, and a plan
/// does not hold how an address is reached. In one sentence; nothing if nothing would be lost.
std::optional<QString> lostInPlan(const Destination &destination, const ServerStore &store,
                                  const Destinations &destinations);

/// Looks up each server of \a plan as destinationToday() does. It looks at the files again. The lists of caches are not known; whoever has asked the nodes fills them in.
ServersToday serversToday(const PlanDocument &plan, const ServerStore &store, const Destinations &destinations);

/// What of \a plan is not as it is \a today, in the order of the plan. Pure.
QList<PlanDifference> differencesOf(const PlanDocument &plan, const ServersToday &today);

/// The nodes, as "server, node", whose lists of caches the plan has and \a today does not: whether they differ is not
/// known.
QStringList nodesWithoutList(const PlanDocument &plan, const ServersToday &today);

} // namespace sluice
