// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/destination.h"

#include "core/domain/operation/traits.h"
#include "core/session/serverrequests.h"
#include "core/storage/servers/serverstore.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct DestinationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Destination)
};

Error blocked(const QString &message, Error::Cause cause = Error::Cause::Unknown)
{
    return {.kind = Error::Kind::Blocked, .delivery = Error::Delivery::NotSent, .message = message, .cause = cause};
}

bool isStricter(Environment one, Environment other)
{
    return strictness(one) > strictness(other);
}

/// Whether both reach the same server process with the same connection settings. The other options only decide how a
/// request is written, and a sign-in may have changed them.
bool isSameWay(const SignInRequest &one, const SignInRequest &other)
{
    return one.protocolId == other.protocolId && one.address == other.address
        && understoodAddress(one) == understoodAddress(other) && one.options.online == other.options.online
        && one.options.vendorDomain == other.options.vendorDomain && one.hostHeader == other.hostHeader
        && one.tlsName == other.tlsName && one.transport == other.transport;
}

bool isAsStored(const Server &server, const Destination &destination)
{
    if (nodeCount(server) != destination.nodes.size())
        return false;
    for (qsizetype i = 0; i < destination.nodes.size(); ++i) {
        if (!isSameWay(requestFor(server, i), destination.nodes.at(i)))
            return false;
    }
    return true;
}

/// Host and port, and the tenant.
QString nameOfAddress(const SignInRequest &request)
{
    const QUrl url(understoodAddress(request));
    return url.authority() + (request.options.online ? url.adjusted(QUrl::StripTrailingSlash).path() : QString());
}

Environment usualClass(const SignInRequest &request)
{
    return staysOnThisMachine(request) ? Environment::Development : Environment::Production;
}

std::optional<Error> firstOf(const QList<Error> &errors)
{
    return errors.isEmpty() ? std::nullopt : std::optional(errors.constFirst());
}

} // namespace

Destinations::Destinations(const ServerStore &store)
    : m_store(store)
{
}

/// Made again after the list of servers has changed.
const AddressBook &Destinations::book() const
{
    const auto &servers = m_store.servers();
    if (!m_book || m_servers.constData() != servers.constData() || m_servers.size() != servers.size()) {
        m_servers = servers;
        m_book.emplace(servers);
    }
    return *m_book;
}

/// The stored server with the strictest class at the addresses of \a destination; null if there is none. \a classes gets
/// all classes of all of them.
const Server *Destinations::strictestAt(const Destination &destination, QList<Environment> &classes) const
{
    auto requests = destination.nodes;
    requests.append(destination.own);
    const Server *strictest = nullptr;
    for (const auto &request : std::as_const(requests)) {
        const auto matches = book().at(request);
        for (const auto &match : matches) {
            const auto &server = m_servers.at(match.server);
            const auto environment = environmentOf(server);
            if (!classes.contains(environment))
                classes.append(environment);
            if (!strictest || isStricter(environment, environmentOf(*strictest)))
                strictest = &server;
        }
    }
    return strictest;
}

/// The rules of everything that is stored for the addresses of \a destination, which itself has the class \a least.
void Destinations::applyRules(Destination &destination, Environment least) const
{
    QList<Environment> classes{least};
    const auto *strictest = strictestAt(destination, classes);
    std::ranges::sort(classes, isStricter);
    destination.environment = classes.constFirst();
    destination.classes = classes;
    if (strictest && isStricter(environmentOf(*strictest), least)) {
        destination.origin = ClassOrigin::SameAddress;
        destination.strictestName = strictest->name;
    }
    destination.policy = m_store.policies().of(destination.environment);
    for (const auto environment : std::as_const(classes))
        destination.policy = stricter(destination.policy, m_store.policies().of(environment));
}

Destination Destinations::of(const Server &server) const
{
    Destination destination{.serverId = server.id,
                            .name = server.name,
                            .origin = ClassOrigin::Stored,
                            .own = requestForAddress(server),
                            .usesKeychain = !server.askEveryTime};
    for (qsizetype i = 0; i < nodeCount(server); ++i)
        destination.nodes.append(requestFor(server, i));
    applyRules(destination, environmentOf(server));
    return destination;
}

Destination Destinations::forAddress(const SignInRequest &request, std::optional<Environment> said) const
{
    Destination destination{.name = nameOfAddress(request), .said = said, .own = request, .nodes = {request}};
    // A server that is stored for a folder below says nothing about the folders beside it, so this address counts as
    // not stored: the class of that server can only make it stricter.
    const bool isStored = std::ranges::any_of(book().at(request), &AddressBook::Match::isAround);
    QList<Environment> classes;
    const auto *stored = isStored ? strictestAt(destination, classes) : nullptr;
    const auto required = stored ? std::nullopt : m_store.unknownAddresses();
    auto least = said.value_or(stored ? environmentOf(*stored) : usualClass(request));
    if (said) {
        destination.origin = ClassOrigin::Said;
    } else if (stored) {
        destination.origin = ClassOrigin::SameAddress;
        destination.strictestName = stored->name;
    } else {
        destination.origin = least == Environment::Production ? ClassOrigin::Unknown : ClassOrigin::ThisMachine;
    }
    if (required && isStricter(*required, least)) {
        least = *required;
        destination.origin = ClassOrigin::Required;
    }
    applyRules(destination, least);
    return destination;
}

Result<Destination> Destinations::at(const SignInRequest &request, std::optional<Environment> said) const
{
    auto address = request;
    address.serverName.clear();
    address.nodeName.clear();
    address.hostHeader.clear();
    address.tlsName.clear();
    const auto destination = forAddress(address, said);
    if (said && destination.origin == ClassOrigin::Required) {
        return Failure(
            blocked(DestinationText::tr(
                        "The administrator of this computer requires %1 for addresses that are not stored, so no "
                        "other class can be chosen here.")
                        .arg(environmentWord(destination.environment))));
    }
    if (said && isStricter(destination.environment, *said)) {
        return Failure(inputError(
            DestinationText::tr("This address belongs to %1, a server in %2. Its class cannot be lowered here.")
                .arg(destination.strictestName, environmentWord(destination.environment))));
    }
    return destination;
}

Result<Destination> Destinations::now(const Destination &before) const
{
    auto current = before;
    if (before.serverId.isEmpty()) {
        const auto fresh = forAddress(before.own, before.said);
        current.environment = fresh.environment;
        current.classes = fresh.classes;
        current.origin = fresh.origin;
        current.strictestName = fresh.strictestName;
        current.policy = fresh.policy;
        return current;
    }
    const auto *server = m_store.find(before.serverId);
    if (!server)
        return Failure(
            blocked(DestinationText::tr("%1 has been removed from the list of servers meanwhile.").arg(before.name),
                    Error::Cause::ServerRemoved));
    if (!isAsStored(*server, before)) {
        return Failure(
            blocked(DestinationText::tr("%1 has been changed meanwhile. Sign in to it again from the list of servers.")
                        .arg(server->name),
                    Error::Cause::ServerChanged));
    }
    current.name = server->name;
    current.origin = ClassOrigin::Stored;
    current.strictestName.clear();
    applyRules(current, environmentOf(*server));
    return current;
}

Result<Destination> Destinations::forSignIn(const Destination &before) const
{
    m_store.refresh();
    auto current = now(before);
    if (!current)
        return current;
    if (auto objection = objectionToSignIn(*current))
        return Failure(std::move(*objection));
    return current;
}

std::optional<Error> Destinations::objectionToShared(const Destination &destination) const
{
    for (const auto &request : destination.nodes) {
        QHash<qsizetype, AddressBook::Match> nearest; // a node may be in a folder of the shared address
        const auto matches = book().at(request);
        for (const auto &match : matches) {
            const auto known = nearest.constFind(match.server);
            if (known == nearest.constEnd() || match.apart < known->apart)
                nearest.insert(match.server, match);
        }
        for (const auto &match : std::as_const(nearest)) {
            const auto &server = m_servers.at(match.server);
            if (server.id == destination.serverId || match.node || server.nodes.isEmpty())
                continue;
            return blocked(DestinationText::tr("This is the shared address of %1, where any of its nodes may answer. "
                                               "Use the stored server %1, so that every node is reached, or the "
                                               "address of one node.")
                               .arg(server.name));
        }
    }
    return {};
}

/// Asks the policy of each class by itself, so that the message names the class that forbids it. \a reason: null when
/// none can have been given yet.
QList<Error> Destinations::objectionsOfPolicies(const Destination &destination, const Operation &action,
                                                const QDateTime &now, const QString *reason, Approval approval) const
{
    QList<Error> objections;
    for (const auto environment : destination.classes) {
        auto policy = m_store.policies().of(environment);
        if (!reason) {
            policy.reasonRequired = false;
            policy.reasonPatterns.clear();
        }
        objections += sluice::objectionsTo(policy, environment, action, now, reason ? *reason : QString(), approval);
    }
    return objections;
}

std::optional<Error> Destinations::objectionToClass(const Destination &current, const Destination &confirmed) const
{
    if (!isStricter(current.environment, confirmed.environment))
        return {};
    return blocked(DestinationText::tr("%1 is in %2 now, not in %3 as when this was confirmed. Confirm it again.")
                       .arg(current.name, environmentWord(current.environment), environmentWord(confirmed.environment)),
                   Error::Cause::RulesChanged);
}

std::optional<Error> Destinations::objectionToRemoval(const Destination &confirmed) const
{
    m_store.refresh();
    const auto current = now(confirmed);
    return current ? objectionToClass(*current, confirmed) : std::nullopt; // the store says what became of it
}

/// \a destination with the rules in force now, if anything may be sent there at all. A run asks before each of its requests,
/// so an answer is kept: it takes as long as there are nodes.
const Result<Destination> &Destinations::usable(const Destination &destination) const
{
    m_store.refresh();
    auto &finding = m_findings[destination.serverId.isEmpty() ? destination.name : destination.serverId];
    if (!finding.usable || finding.revision != m_store.revision() || finding.asked != destination) {
        finding.usable.emplace(usableNow(destination));
        finding.asked = destination;
        finding.revision = m_store.revision();
    }
    return *finding.usable;
}

Result<Destination> Destinations::usableNow(const Destination &destination) const
{
    if (auto problem = m_store.problem())
        return Failure(std::move(*problem));
    auto current = now(destination);
    if (!current)
        return current;
    if (auto shared = objectionToShared(*current))
        return Failure(std::move(*shared));
    if (auto unencrypted = objectionToSignIn(*current))
        return Failure(std::move(*unencrypted));
    return current;
}

std::optional<Error> Destinations::objectionTo(const Destination &confirmed, const Operation &action,
                                               const QDateTime &now, const QString &reason, Approval approval) const
{
    if (!isAction(action))
        return {};
    const auto &current = usable(confirmed);
    if (!current)
        return current.error();
    if (auto raised = objectionToClass(*current, confirmed))
        return raised;
    if (confirmationFor(current->policy, action) > confirmationFor(confirmed.policy, action)
        || current->policy.delaySeconds > confirmed.policy.delaySeconds) {
        return blocked(
            DestinationText::tr("The policy for %1 has become stricter since this was confirmed. Confirm it again.")
                .arg(current->name),
            Error::Cause::RulesChanged);
    }
    return firstOf(objectionsOfPolicies(*current, action, now, &reason, approval));
}

QList<Error> Destinations::objectionsTo(const Destination &destination, const Operation &action, const QDateTime &now,
                                        const QString &reason, Approval approval) const
{
    if (!isAction(action))
        return {};
    const auto &current = usable(destination);
    return current ? objectionsOfPolicies(*current, action, now, &reason, approval) : QList{current.error()};
}

std::optional<Error> Destinations::objectionToAsk(const Destination &destination, const Operation &action,
                                                  const QDateTime &now, Approval approval) const
{
    if (!isAction(action))
        return {};
    const auto &current = usable(destination);
    return current ? firstOf(objectionsOfPolicies(*current, action, now, nullptr, approval))
                   : std::optional(current.error());
}

std::optional<Error> objectionToSignIn(const Destination &destination)
{
    const bool isAllowed =
        destination.environment != Environment::Production || destination.own.transport.allowPlainHttp;
    if (isAllowed || !sendsPasswordInTheClear(destination))
        return {};
    return blocked(DestinationText::tr("The sign-in to %1 would go over http, where others can read it. That is not "
                                       "allowed in Production: use https, or allow http in the settings of the server.")
                       .arg(destination.name),
                   Error::Cause::PlainHttp);
}

bool mustBeRecorded(const Destination &destination)
{
    return destination.environment == Environment::Production || destination.policy.planRequired;
}

bool sendsPasswordInTheClear(const Destination &destination)
{
    return !hostsInTheClear(destination).isEmpty();
}

QStringList hostsInTheClear(const Destination &destination)
{
    QStringList hosts;
    for (const auto &request : destination.nodes) {
        if (sluice::sendsPasswordInTheClear(request))
            hosts.append(QUrl(understoodAddress(request)).host());
    }
    hosts.removeDuplicates();
    return hosts;
}

std::optional<qsizetype> nodeAtSharedAddress(const Destination &destination)
{
    if (destination.nodes.size() < 2)
        return {};
    const auto node = std::ranges::find(destination.nodes, processKey(destination.own), processKey);
    return node == destination.nodes.cend() ? std::nullopt : std::optional(node - destination.nodes.cbegin());
}

QString sharedAddressWarning(const Destination &destination, const QList<qsizetype> &leftOut)
{
    const auto node = nodeAtSharedAddress(destination);
    if (!node || leftOut.contains(*node))
        return {};
    return DestinationText::tr("%1 has the shared address of %2. If a load balancer answers there, any node may get "
                               "what is sent to %1.")
        .arg(destination.nodes.at(*node).nodeName, destination.name);
}

QUrl addressOf(const Destination &destination)
{
    return QUrl(understoodAddress(destination.own));
}

QString classReason(const Destination &destination)
{
    const auto word = environmentWord(destination.environment);
    switch (destination.origin) {
    case ClassOrigin::Stored:
        return {};
    case ClassOrigin::SameAddress:
        return DestinationText::tr("%1, because the stored server %2 has this address.")
            .arg(word, destination.strictestName);
    case ClassOrigin::Said:
        return DestinationText::tr("%1, as it was chosen.").arg(word);
    case ClassOrigin::Required:
        return DestinationText::tr("%1, because the administrator of this computer requires it for addresses that are "
                                   "not stored.")
            .arg(word);
    case ClassOrigin::ThisMachine:
        return DestinationText::tr("%1, because this address is on this machine and is not stored.").arg(word);
    case ClassOrigin::Unknown:
        return DestinationText::tr("%1, because this address is not stored and no class was chosen.").arg(word);
    }
    Q_UNREACHABLE();
}

} // namespace sluice
