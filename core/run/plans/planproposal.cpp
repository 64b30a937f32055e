// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plans/planproposal.h"

#include "core/run/destination/destination.h"
#include "core/run/plans/plandifference.h"
#include "core/storage/servers/serverstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct ProposalText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Proposal)
};

/// What cannot be done as it was written down; nothing when everything is there.
std::optional<Error> missing(const QStringList &problems)
{
    if (problems.isEmpty())
        return {};
    return nameError(problems.join(u' '), problems.join(u'\n'));
}

/// Collects the servers and nodes that the targets of a preset mean.
class TargetReader final
{
public:
    TargetReader(const ServerStore &store, const Destinations &destinations)
        : m_store(store)
        , m_destinations(destinations)
    {
    }

    void add(const PresetTarget &target)
    {
        switch (target.kind) {
        case PresetTarget::Kind::Group:
            addGroup(target.name);
            return;
        case PresetTarget::Kind::Server:
            if (auto *server = serverOf(target))
                server->leftOut.clear();
            return;
        case PresetTarget::Kind::Node:
            if (auto *server = serverOf(target))
                addNode(*server, target);
            return;
        }
        Q_UNREACHABLE();
    }

    const QList<ProposedServer> &servers() const { return m_servers; }
    const QStringList &problems() const { return m_problems; }

private:
    void addGroup(const QString &name)
    {
        const auto members = m_store.serversOf(name);
        if (members.isEmpty())
            m_problems.append(ProposalText::tr("No server is in the group %1.").arg(name));
        for (const auto &member : members)
            added(member).leftOut.clear();
    }

    /// The server that \a target means. While nothing says otherwise, all its nodes are left out.
    ProposedServer *serverOf(const PresetTarget &target)
    {
        const auto *server = m_store.find(target.serverId);
        if (!server)
            server = m_store.findByName(target.name);
        if (server)
            return &added(*server);
        m_problems.append(ProposalText::tr("No server called %1 is stored here.").arg(target.name));
        return nullptr;
    }

    ProposedServer &added(const Server &server)
    {
        const auto found = std::ranges::find_if(
            m_servers, [&server](const ProposedServer &known) { return known.destination.serverId == server.id; });
        if (found != m_servers.end())
            return *found;
        ProposedServer proposed{.destination = m_destinations.of(server)};
        proposed.leftOut.resize(proposed.destination.nodes.size());
        std::iota(proposed.leftOut.begin(), proposed.leftOut.end(), 0);
        m_servers.append(proposed);
        return m_servers.last();
    }

    void addNode(ProposedServer &server, const PresetTarget &target)
    {
        const auto planned = plannedServer(server.destination);
        const auto isMeant = [&target](const PlannedNode &node) {
            return node.name.compare(target.node, Qt::CaseInsensitive) == 0;
        };
        const auto found = std::ranges::find_if(planned.nodes, isMeant);
        if (found == planned.nodes.cend())
            m_problems.append(ProposalText::tr("%1 has no node %2.").arg(planned.name, target.node));
        else
            server.leftOut.removeOne(std::distance(planned.nodes.cbegin(), found));
    }

    const ServerStore &m_store;
    const Destinations &m_destinations;
    QList<ProposedServer> m_servers;
    QStringList m_problems;
};

/// The nodes of \a destination that \a planned does not name.
QList<qsizetype> nodesBeside(const PlannedServer &planned, const Destination &destination)
{
    const auto today = plannedServer(destination);
    QList<qsizetype> others;
    for (qsizetype i = 0; i < today.nodes.size(); ++i) {
        const auto isSame = [&](const PlannedNode &node) {
            return node.name.compare(today.nodes.at(i).name, Qt::CaseInsensitive) == 0;
        };
        if (std::ranges::none_of(planned.nodes, isSame))
            others.append(i);
    }
    return others;
}

QStringList missingNodes(const PlannedServer &planned, const Destination &destination)
{
    const auto today = plannedServer(destination);
    QStringList problems;
    for (const auto &node : planned.nodes) {
        const auto isSame = [&node](const PlannedNode &other) {
            return node.name.compare(other.name, Qt::CaseInsensitive) == 0;
        };
        if (std::ranges::none_of(today.nodes, isSame))
            problems.append(ProposalText::tr("%1 has no node %2.").arg(planned.name, node.name));
    }
    return problems;
}

} // namespace

Result<Proposal> proposalFrom(const Preset &preset, const ServerStore &store, const Destinations &destinations)
{
    TargetReader reader(store, destinations);
    for (const auto &target : preset.targets)
        reader.add(target);
    if (const auto problem = missing(reader.problems()))
        return Failure(*problem);
    return Proposal{
        .steps = preset.steps, .servers = reader.servers(), .strategy = preset.strategy, .observe = preset.observe};
}

Result<Proposal> proposalFrom(const PlanDocument &plan, const ServerStore &store, const Destinations &destinations)
{
    Proposal proposal{.steps = plan.steps,
                      .servers = {},
                      .strategy = plan.strategy,
                      .observe = plan.observe,
                      .reason = plan.reason,
                      .change = plan.change};
    QStringList problems;
    for (const auto &planned : plan.servers) {
        const auto destination = destinationToday(planned, store, destinations);
        if (!destination) {
            problems.append(destination.error().message);
            continue;
        }
        problems += missingNodes(planned, *destination);
        proposal.servers.append({.destination = *destination, .leftOut = nodesBeside(planned, *destination)});
    }
    if (const auto problem = missing(problems))
        return Failure(*problem);
    return proposal;
}

Result<Preset> presetFrom(const Proposal &proposal, const QString &name)
{
    Preset preset{.name = name.trimmed(),
                  .targets = {},
                  .steps = proposal.steps,
                  .strategy = proposal.strategy,
                  .observe = proposal.observe};
    for (const auto &server : proposal.servers) {
        const auto &destination = server.destination;
        if (destination.serverId.isEmpty())
            return Failure(inputError(
                ProposalText::tr("%1 is not stored, so it cannot be a part of a preset.").arg(destination.name)));
        PresetTarget target{
            .kind = PresetTarget::Kind::Server, .serverId = destination.serverId, .name = destination.name};
        if (server.leftOut.isEmpty()) {
            preset.targets.append(target);
            continue;
        }
        const auto nodes = plannedServer(destination).nodes;
        target.kind = PresetTarget::Kind::Node;
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            target.node = nodes.at(i).name;
            if (!server.leftOut.contains(i))
                preset.targets.append(target);
        }
    }
    if (const auto problem = storingProblem(preset))
        return Failure(inputError(*problem));
    return preset;
}

} // namespace sluice
