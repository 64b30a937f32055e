// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/targets/destinations.h"

#include "core/protocol/registry.h"
#include "core/storage/runlog.h"
#include "core/storage/servers/serverstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct TargetsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Targets)
};

void append(QList<Server> &servers, const Server &server)
{
    if (std::ranges::find(servers, server.id, &Server::id) == servers.end())
        servers.append(server);
}

Result<QList<Server>> storedServers(const ServerJob &job, const ServerStore &store)
{
    QList<Server> servers;
    for (const auto &name : job.servers) {
        const auto *server = store.findByName(name);
        if (!server) {
            return Failure(nameError(
                TargetsText::tr("There is no server called %1: `sluicectl servers list` lists them.").arg(name)));
        }
        append(servers, *server);
    }
    for (const auto &group : job.groups) {
        const auto members = store.serversOf(group);
        if (members.isEmpty()) {
            return Failure(nameError(
                TargetsText::tr("There is no server in a group called %1: `sluicectl servers list` lists them.")
                    .arg(group)));
        }
        for (const auto &server : members)
            append(servers, server);
    }
    return servers;
}

/// Applies --user and --timeout to \a request. A sign-out always takes a ticket.
void adapt(SignInRequest &request, const ServerJob &job)
{
    if (!job.user.isEmpty())
        request.credentials.user = job.user;
    if (job.timeout)
        request.timeout = *job.timeout;
    if (!isAction(job) && std::holds_alternative<SignOut>(job.operation)) {
        request.options.signIn = SignInKind::Ticket;
        request.credentials.user.clear();
    }
}

/// Why the options of \a job cannot be used with a stored server.
std::optional<Error> problemWith(const Destination &destination, const ServerJob &job)
{
    const auto &request = destination.nodes.first();
    const bool isPassword = request.options.signIn == SignInKind::Password;
    if (!job.user.isEmpty() && !isPassword) {
        return inputError(
            TargetsText::tr("--user is for servers with a user and a password, and %1 signs in with something else.")
                .arg(destination.name));
    }
    if (signsIn(job) && isPassword && request.credentials.user.isEmpty()) {
        return inputError(TargetsText::tr("No user is stored for %1: name one with --user.").arg(destination.name));
    }
    if (const auto reason = unsupportedReason(job, request))
        return inputError(*reason);
    return {};
}

Result<Destination> adapted(Destination destination, const ServerJob &job)
{
    // Kept secrets belong to the stored account.
    destination.usesKeychain =
        destination.usesKeychain && (job.user.isEmpty() || job.user == destination.own.credentials.user);
    adapt(destination.own, job);
    for (auto &request : destination.nodes)
        adapt(request, job);
    if (auto problem = problemWith(destination, job))
        return Failure(std::move(*problem));
    return destination;
}

/// Why the nodes that \a job names cannot be meant: none of \a destinations has one of them, or one of them has none.
std::optional<Error> problemOfNodes(const ServerJob &job, const QList<Destination> &destinations)
{
    const auto hasNode = [&job](const Destination &destination, const QString &name) {
        for (qsizetype i = 0; i < destination.nodes.size(); ++i) {
            if (destination.nodes.at(i).nodeName.compare(name, Qt::CaseInsensitive) == 0
                && !job.leftOut.value(destination.name).contains(i))
                return true;
        }
        return false;
    };
    for (const auto &name : job.nodes) {
        if (std::ranges::none_of(destinations, [&](const Destination &one) { return hasNode(one, name); }))
            return nameError(TargetsText::tr("None of the servers has a node called %1. Nothing was sent.").arg(name));
    }
    for (const auto &destination : destinations) {
        if (!job.nodes.isEmpty()
            && std::ranges::none_of(job.nodes, [&](const QString &name) { return hasNode(destination, name); })) {
            return nameError(
                TargetsText::tr("%1 has none of the nodes that --node names. Nothing was sent.").arg(destination.name));
        }
    }
    return {};
}

} // namespace

Result<QList<Destination>> destinationsOf(const ServerJob &job, const ServerStore &store,
                                          const Destinations &destinations)
{
    if (namesAddress(job)) {
        return destinations.at(job.server, job.environment).map([](const Destination &destination) {
            return QList<Destination>{destination};
        });
    }
    const auto servers = storedServers(job, store);
    if (!servers)
        return Failure(servers.error());
    QList<Destination> found;
    for (const auto &server : *servers) {
        const auto destination = adapted(destinations.of(server), job);
        if (!destination)
            return Failure(destination.error());
        found.append(*destination);
    }
    if (auto problem = problemOfNodes(job, found))
        return Failure(std::move(*problem));
    return found;
}

Result<QList<Destination>> destinationsOf(ServerJob &job, const Proposal &proposal)
{
    QList<Destination> found;
    for (const auto &server : proposal.servers) {
        const auto destination = adapted(server.destination, job);
        if (!destination)
            return Failure(destination.error());
        found.append(*destination);
        job.leftOut.insert(destination->name, server.leftOut);
    }
    if (auto problem = problemOfNodes(job, found))
        return Failure(std::move(*problem));
    return found;
}

Proposal proposalOf(const ServerJob &job, const QList<Destination> &destinations)
{
    Proposal proposal{.steps = job.steps,
                      .servers = {},
                      .strategy = job.strategy,
                      .observe = job.observe,
                      .reason = job.reason,
                      .change = job.change,
                      .created = QDateTime::currentDateTimeUtc(),
                      .author = {.person = {}, .who = thisOperator(), .publicKey = {}}};
    for (const auto &destination : destinations) {
        ProposedServer server{.destination = destination};
        const auto *protocol = protocolById(destination.own.protocolId);
        server.support = [protocol, destination](qsizetype node, const Operation &operation) {
            const auto &request = destination.nodes.at(node);
            return protocol->support(
                Context{.address = request.address, .options = request.options, .credentials = {}, .learned = {}},
                operation);
        };
        for (qsizetype i = 0; i < destination.nodes.size(); ++i) {
            if (!isNodeOf(job, destination.name, i, destination.nodes.at(i).nodeName))
                server.leftOut.append(i);
        }
        proposal.servers.append(server);
    }
    return proposal;
}

} // namespace sluice::ctl
