// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/targets/targets.h"

#include "core/domain/server/servername.h"
#include "core/session/serverrequests.h"
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

Failure blocked(QString message)
{
    return Failure({.kind = Error::Kind::Blocked, .delivery = Error::Delivery::NotSent, .message = std::move(message)});
}

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
            return Failure(inputError(
                TargetsText::tr("There is no server called %1: `sluicectl servers list` lists them.").arg(name)));
        }
        append(servers, *server);
    }
    for (const auto &group : job.groups) {
        const auto members = store.serversOf(group);
        if (members.isEmpty()) {
            return Failure(inputError(
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
    if (std::holds_alternative<SignOut>(job.operation)) {
        request.options.signIn = SignInKind::Ticket;
        request.credentials.user.clear();
    }
}

/// Why the options of \a job cannot be used with a stored server.
std::optional<Error> problemWith(const Target &target, const ServerJob &job)
{
    const auto &request = target.nodes.first();
    const bool isPassword = request.options.signIn == SignInKind::Password;
    if (!job.user.isEmpty() && !isPassword) {
        return inputError(
            TargetsText::tr("--user is for servers with a user and a password, and %1 signs in with something else.")
                .arg(target.name));
    }
    if (signsIn(job) && isPassword && request.credentials.user.isEmpty()) {
        return inputError(TargetsText::tr("No user is stored for %1: name one with --user.").arg(target.name));
    }
    if (const auto reason = unsupportedReason(job, request))
        return inputError(*reason);
    return {};
}

/// Why no action may be sent to \a address: it is the shared address of a farm.
std::optional<Error> objectionToShared(const QString &address, const ProtocolOptions &options, const QString &ownId,
                                       const ServerStore &store)
{
    const auto *farm = store.farmAt(address, options, ownId);
    if (!farm)
        return {};
    return blocked(TargetsText::tr("This is the shared address of %1, where any node may answer: use --server %1, or "
                                   "the address of a node. Nothing was sent.")
                       .arg(farm->name))
        .value();
}

/// The strictest class of \a server and of all stored servers with one of its addresses: they are the same machine.
Environment strictestClass(const Server &server, const ServerStore &store)
{
    QStringList addresses{server.address};
    for (const auto &node : server.nodes)
        addresses.append(node.address);
    return store.strictestAt(addresses, sluice::environmentOf(server));
}

Result<Target> targetFor(const Server &server, const ServerJob &job, const ServerStore &store)
{
    const auto environment = strictestClass(server, store);
    const auto &policies = store.policies();
    Target target{.id = server.id,
                  .name = server.name,
                  .environment = environment,
                  .policy = stricter(policies.of(environment), policies.of(sluice::environmentOf(server))),
                  .usesKeychain = !server.askEveryTime && (job.user.isEmpty() || job.user == server.user),
                  .own = requestForAddress(server)};
    adapt(target.own, job);
    for (qsizetype i = 0; i < nodeCount(server); ++i) {
        auto request = requestFor(server, i);
        if (isAction(job.operation)) {
            if (auto objection = objectionToShared(request.address, server.options, server.id, store))
                return Failure(std::move(*objection));
        }
        adapt(request, job);
        target.nodes.append(request);
    }
    if (auto problem = problemWith(target, job))
        return Failure(std::move(*problem));
    return target;
}

/// An address that matches a stored server or one of its nodes has at least the class of that server.
Result<Target> targetFor(const ServerJob &job, const ServerStore &store)
{
    auto environment = job.environment;
    if (const auto match = store.findByAddress(job.server.address)) {
        const auto &known = *match->server;
        const auto least = sluice::environmentOf(known);
        if (environment && strictness(*environment) < strictness(least)) {
            return Failure(inputError(
                TargetsText::tr("This address belongs to %1, a server in %2, so --environment cannot lower its class.")
                    .arg(known.name, environmentWord(least))));
        }
        environment = environment.value_or(least);
    }
    if (isAction(job.operation)) {
        if (auto objection = objectionToShared(job.server.address, job.server.options, {}, store))
            return Failure(std::move(*objection));
    }
    const QUrl address(understoodAddress(job.server));
    const auto tenant = job.server.options.online ? address.adjusted(QUrl::StripTrailingSlash).path() : QString();
    return Target{.name = address.authority() + tenant,
                  .environment = environment,
                  .policy = store.policies().of(environment.value_or(Environment::Production)),
                  .systemAsks = !environment && store.systemPolicy(Environment::Production),
                  .own = job.server,
                  .nodes = {job.server}};
}

} // namespace

Environment environmentOf(const Target &target)
{
    return target.environment.value_or(Environment::Production);
}

SignInKind signInOf(const Target &target)
{
    return target.own.options.signIn;
}

QUrl addressOf(const Target &target)
{
    return QUrl(understoodAddress(target.own));
}

Result<QList<Target>> targetsOf(const ServerJob &job, const ServerStore &store)
{
    if (namesAddress(job))
        return targetFor(job, store).map([](const Target &target) { return QList<Target>{target}; });
    const auto servers = storedServers(job, store);
    if (!servers)
        return Failure(servers.error());
    QList<Target> targets;
    for (const auto &server : *servers) {
        const auto target = targetFor(server, job, store);
        if (!target)
            return Failure(target.error());
        targets.append(*target);
    }
    return targets;
}

std::optional<Error> objectionTo(const ServerJob &job, const QList<Target> &targets, const QDateTime &now)
{
    for (const auto &target : targets) {
        const auto objectionOf = [&](const Policy &policy) {
            return sluice::objectionTo(policy, environmentOf(target), job.operation, now, job.reason);
        };
        auto objection = objectionOf(target.policy);
        if (!objection)
            continue;
        auto anyReason = target.policy;
        anyReason.reasonRequired = false;
        anyReason.reasonPatterns.clear();
        const auto sentence = objectionOf(anyReason)
            ? TargetsText::tr("%1: %2 Nothing was sent.")
            : TargetsText::tr("%1: %2 Say it with --reason. Nothing was sent.");
        objection->message = sentence.arg(target.name, objection->message);
        return objection;
    }
    return {};
}

bool sendsPasswordInTheClear(const Target &target)
{
    return std::ranges::any_of(target.nodes,
                               [](const SignInRequest &request) { return sluice::sendsPasswordInTheClear(request); });
}

std::optional<Error> objectionToPlainHttp(const QList<Target> &targets)
{
    for (const auto &target : targets) {
        const bool isProduction = environmentOf(target) == Environment::Production;
        if (!isProduction || target.own.transport.allowPlainHttp || !sendsPasswordInTheClear(target))
            continue;
        const auto where = target.environment ? TargetsText::tr("%1 is in Production").arg(target.name)
                                              : TargetsText::tr("%1 counts as Production").arg(target.name);
        const auto remedy = target.id.isEmpty()
            ? u"--allow-plain-http"_s
            : u"`sluicectl servers edit \"%1\" --allow-plain-http`"_s.arg(target.name);
        return blocked(TargetsText::tr("%1, and the sign-in would go there over http, where others can read it: use "
                                       "https, or allow http with %2. Nothing was sent.")
                           .arg(where, remedy))
            .value();
    }
    return {};
}

} // namespace sluice::ctl
