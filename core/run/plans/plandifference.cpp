// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/plandifference.h"

#include "core/run/destination/destination.h"
#include "core/storage/servers/serverstore.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct DifferenceText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanDifference)
};

constexpr qsizetype MostNames = 5;

/// "A, B, C", and how many more there are.
QString someOf(QStringList names)
{
    names.sort();
    const auto more = names.size() - MostNames;
    const auto shown = names.first(std::min(names.size(), MostNames)).join(u", "_s);
    if (more <= 0)
        return shown;
    return more == 1 ? DifferenceText::tr("%1 and 1 more").arg(shown)
                     : DifferenceText::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(shown);
}

QStringList without(const QStringList &names, const QStringList &others)
{
    QStringList left;
    std::ranges::copy_if(names, std::back_inserter(left),
                         [&others](const QString &name) { return !others.contains(name); });
    return left;
}

bool isSameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

const PlannedNode *nodeCalled(const QString &name, const PlannedServer &server)
{
    const auto found =
        std::ranges::find_if(server.nodes, [&name](const PlannedNode &node) { return isSameName(node.name, name); });
    return found == server.nodes.cend() ? nullptr : &*found;
}

bool isSamePlace(const PlannedNode &one, const PlannedNode &other)
{
    return one.address == other.address && one.hostHeader == other.hostHeader && one.tlsName == other.tlsName;
}

/// Collects the differences of one server.
class Comparison
{
public:
    Comparison(const PlanDocument &plan, const PlannedServer &planned, QList<PlanDifference> &found)
        : m_plan(plan)
        , m_planned(planned)
        , m_found(found)
    {
    }

    void with(const PlannedServer &now)
    {
        compareServer(now);
        for (const auto &node : m_planned.nodes)
            compareNode(node, now);
        compareOrder(now);
        for (const auto &node : now.nodes) {
            if (!nodeCalled(node.name, m_planned) && !leavesOut(node.name))
                add(PlanDifference::Kind::NodeAdded, node.name,
                    DifferenceText::tr("%1 has a node %2 now, of which the plan knows nothing.")
                        .arg(m_planned.name, node.name));
        }
        comparePolicy(now.policy);
    }

    void add(PlanDifference::Kind kind, const QString &node, const QString &text)
    {
        m_found.append({.kind = kind, .server = m_planned.name, .node = node, .text = text});
    }

private:
    void compareServer(const PlannedServer &now)
    {
        using enum PlanDifference::Kind;
        if (now.name != m_planned.name)
            add(ServerRenamed, {}, DifferenceText::tr("%1 is called %2 now.").arg(m_planned.name, now.name));
        if (now.protocolId != m_planned.protocolId || now.online != m_planned.online
            || now.vendorDomain != m_planned.vendorDomain)
            add(ServerGone, {},
                DifferenceText::tr("%1 is spoken to in another way now than the plan says.").arg(m_planned.name));
        if (now.environment != m_planned.environment)
            add(ClassChanged, {},
                DifferenceText::tr("%1 is in %2 now; the plan says %3.",
                                   "crm is in Production now; the plan says Test.")
                    .arg(m_planned.name, environmentWord(now.environment), environmentWord(m_planned.environment)));
    }

    void compareNode(const PlannedNode &node, const PlannedServer &now)
    {
        const auto *same = nodeCalled(node.name, now);
        if (!same) {
            add(PlanDifference::Kind::NodeRemoved, node.name,
                DifferenceText::tr("%1 has no node %2 any more.").arg(m_planned.name, node.name));
            return;
        }
        if (!isSamePlace(node, *same))
            add(PlanDifference::Kind::NodeMoved, node.name, movedText(node, *same));
        if (node.caches && same->caches)
            compareNames(node, *same->caches);
    }

    /// Which node is the first decides where a run is held, and where a step that is done once goes.
    void compareOrder(const PlannedServer &now)
    {
        QStringList then; // without nodes that only one of both has, of which something else is said
        for (const auto &node : m_planned.nodes) {
            if (nodeCalled(node.name, now))
                then.append(node.name);
        }
        QStringList today;
        for (const auto &node : now.nodes) {
            if (const auto *planned = nodeCalled(node.name, m_planned))
                today.append(planned->name);
        }
        if (today != then)
            add(PlanDifference::Kind::NodesReordered, {},
                DifferenceText::tr("The order of the nodes of %1 is another one here: %2; the plan says %3.")
                    .arg(m_planned.name, today.join(u", "_s), then.join(u", "_s)));
    }

    QString movedText(const PlannedNode &node, const PlannedNode &now) const
    {
        if (node.address != now.address)
            return DifferenceText::tr("The node %2 of %1 is at %3 now; the plan says %4.")
                .arg(m_planned.name, node.name, now.address, node.address);
        return DifferenceText::tr("The node %2 of %1 is reached by another Host header or with another name in its "
                                  "certificate now than the plan says.")
            .arg(m_planned.name, node.name);
    }

    /// The order in which a server lists its caches means nothing.
    void compareNames(const PlannedNode &node, const QStringList &now)
    {
        const auto added = without(now, *node.caches);
        const auto gone = without(*node.caches, now);
        if (!added.isEmpty())
            add(PlanDifference::Kind::NamesDiffer, node.name,
                DifferenceText::tr("The node %2 of %1 lists caches now that it did not list before: %3.")
                    .arg(m_planned.name, node.name, someOf(added)));
        if (!gone.isEmpty())
            add(PlanDifference::Kind::NamesDiffer, node.name,
                DifferenceText::tr("The node %2 of %1 does not list these caches any more: %3.")
                    .arg(m_planned.name, node.name, someOf(gone)));
    }

    bool leavesOut(const QString &node) const
    {
        return std::ranges::any_of(m_plan.leftOut, [&](const LeftOut &left) {
            return left.kind == LeftOut::Kind::Node && left.server == m_planned.name && isSameName(left.name, node);
        });
    }

    void comparePolicy(const Policy &now)
    {
        const auto &then = m_planned.policy;
        QStringList rules;
        if (now.confirmation > then.confirmation || now.graveConfirmation > then.graveConfirmation)
            rules << DifferenceText::tr("the confirmation");
        if (now.delaySeconds > then.delaySeconds)
            rules << DifferenceText::tr("the delay before sending");
        if (!without(now.protectedCaches, then.protectedCaches).isEmpty())
            rules << DifferenceText::tr("the protected caches");
        if (now.readOnly && !then.readOnly)
            rules << DifferenceText::tr("servers are read-only");
        if (std::ranges::any_of(now.hours, [&](const AllowedHours &hours) { return !then.hours.contains(hours); }))
            rules << DifferenceText::tr("the allowed hours");
        if ((now.reasonRequired && !then.reasonRequired) || !without(now.reasonPatterns, then.reasonPatterns).isEmpty())
            rules << DifferenceText::tr("the reason");
        if (now.planRequired && !then.planRequired)
            rules << DifferenceText::tr("an approved plan is required");
        if (!rules.isEmpty())
            add(PlanDifference::Kind::PolicyStricter, {},
                DifferenceText::tr("The policy for %1 is stricter now than when the plan was made: %2.")
                    .arg(m_planned.name, rules.join(u", "_s)));
    }

    const PlanDocument &m_plan;
    const PlannedServer &m_planned;
    QList<PlanDifference> &m_found;
};

} // namespace

Result<Destination> destinationToday(const PlannedServer &planned, const ServerStore &store,
                                     const Destinations &destinations)
{
    if (planned.id.isEmpty()) {
        SignInRequest request{.protocolId = planned.protocolId, .address = planned.nodes.value(0).address};
        request.options.online = planned.online;
        if (planned.online)
            request.options.vendorDomain = planned.vendorDomain;
        return destinations.at(request, planned.said);
    }
    const auto *stored = store.find(planned.id);
    if (!stored)
        stored = store.findByName(planned.name);
    if (!stored)
        return Failure(nameError(DifferenceText::tr("No server called %1 is stored here.").arg(planned.name)));
    return destinations.of(*stored);
}

QStringList forbiddenToday(const PlanDocument &plan, const ServerStore &store, const Destinations &destinations,
                           const QDateTime &now)
{
    store.refresh();
    const auto &startAt = plan.strategy.startAt;
    const auto begins = startAt && *startAt > now ? *startAt : now;
    QStringList sentences;
    for (const auto &server : plan.servers) {
        const auto destination = destinationToday(server, store, destinations);
        if (!destination)
            continue;
        for (const auto &step : plan.steps) {
            const auto objections = destinations.objectionsTo(*destination, step.operation, begins.toLocalTime(),
                                                              plan.reason, Approval::SecondPerson);
            for (const auto &objection : objections)
                sentences.append(u"%1: %2"_s.arg(server.name, objection.message));
        }
    }
    sentences.removeDuplicates();
    return sentences;
}

std::optional<QString> lostInPlan(const Destination &destination, const ServerStore &store,
                                  const Destinations &destinations)
{
    if (!destination.serverId.isEmpty())
        return {};
    const auto again = destinationToday(plannedServer(destination), store, destinations);
    const auto isSame = [](const SignInRequest &one, const SignInRequest &other) {
        return one.options == other.options && one.transport == other.transport && one.hostHeader == other.hostHeader
            && one.tlsName == other.tlsName;
    };
    if (!again || isSame(again->own, destination.own)) // what else keeps it from being sent is said elsewhere
        return {};
    return DifferenceText::tr("%1 is not stored, and a plan does not hold how it is reached, such as its certificate, "
                              "its proxy or its sign-in: store the server first.")
        .arg(destination.name);
}

ServersToday serversToday(const PlanDocument &plan, const ServerStore &store, const Destinations &destinations)
{
    store.refresh();
    ServersToday today;
    for (const auto &server : plan.servers)
        today.append(destinationToday(server, store, destinations).map(plannedServer));
    return today;
}

bool systemDemandsPlan(const ServersToday &today, const ServerStore &store)
{
    const bool isDemanded = std::ranges::any_of(
        today, [](const Result<PlannedServer> &server) { return !server || server->policy.planRequired; });
    const auto meta = QMetaEnum::fromType<Environment>();
    for (int i = 0; isDemanded && i < meta.keyCount(); ++i) {
        const auto policy = store.systemPolicy(static_cast<Environment>(meta.value(i)));
        if (policy && policy->planRequired)
            return true;
    }
    return false;
}

QList<PlanDifference> differencesOf(const PlanDocument &plan, const ServersToday &today)
{
    QList<PlanDifference> found;
    for (qsizetype i = 0; i < plan.servers.size(); ++i) {
        const auto &planned = plan.servers.at(i);
        Comparison comparison(plan, planned, found);
        if (i >= today.size())
            comparison.add(PlanDifference::Kind::ServerGone, {},
                           DifferenceText::tr("It is not known how %1 is now.").arg(planned.name));
        else if (const auto &now = today.at(i); !now)
            comparison.add(PlanDifference::Kind::ServerGone, {}, now.error().message);
        else
            comparison.with(*now);
    }
    return found;
}

QStringList nodesWithoutList(const PlanDocument &plan, const ServersToday &today)
{
    QStringList nodes;
    for (qsizetype i = 0; i < std::min(plan.servers.size(), today.size()); ++i) {
        const auto &planned = plan.servers.at(i);
        for (const auto &node : planned.nodes) {
            const auto *now = today.at(i) ? nodeCalled(node.name, *today.at(i)) : nullptr;
            if (node.caches && now && !now->caches)
                nodes.append(DifferenceText::tr("%1, %2", "a server and its node").arg(planned.name, node.name));
        }
    }
    return nodes;
}

} // namespace sluice
