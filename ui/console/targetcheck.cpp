// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/targetcheck.h"

#include "core/session/serverrequests.h"
#include "core/storage/servers/serverstore.h"
#include "ui/texts/sentences.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct TargetText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::TargetCheck)
};

Error blocked(const QString &message)
{
    return {.kind = Error::Kind::Blocked, .delivery = Error::Delivery::NotSent, .message = message};
}

/// Whether both reach the same server process with the same connection settings.
bool isSameWay(const SignInRequest &one, const SignInRequest &other)
{
    return one.protocolId == other.protocolId && one.address == other.address && one.hostHeader == other.hostHeader
        && one.tlsName == other.tlsName && one.transport == other.transport;
}

bool isAsStored(const Server &server, const SignInTarget &target)
{
    if (nodeCount(server) != target.nodes.size())
        return false;
    for (qsizetype i = 0; i < target.nodes.size(); ++i) {
        if (!isSameWay(requestFor(server, i), target.nodes.at(i)))
            return false;
    }
    return true;
}

} // namespace

Environment environmentInForce(const ServerStore *store, const SignInTarget &target)
{
    if (!store)
        return target.environment;
    QStringList addresses;
    for (const auto &node : target.nodes)
        addresses.append(node.address);
    const auto *own = store->find(target.serverId);
    return store->strictestAt(addresses, own ? environmentOf(*own) : target.environment);
}

std::optional<Error> objectionToTarget(const ServerStore *store, const SignInTarget &target)
{
    if (!store)
        return {};
    if (auto problem = store->problem())
        return problem;
    const auto *own = store->find(target.serverId);
    if (!own && !target.serverId.isEmpty())
        return blocked(TargetText::tr("Nothing was sent: %1 has been removed from the list since you signed in.")
                           .arg(inSentence(target.nodes.constFirst().serverName)));
    if (own && !isAsStored(*own, target)) {
        auto changed = blocked(
            TargetText::tr(
                "Nothing was sent: %1 has been changed since you signed in. Sign in again to use its new settings.")
                .arg(inSentence(own->name)));
        changed.cause = Error::Cause::ServerChanged;
        return changed;
    }
    for (const auto &node : target.nodes) {
        if (const auto *farm = store->farmAt(node.address, node.options, target.serverId))
            return blocked(TargetText::tr("This is the shared address of %1, where any of its nodes may answer. Sign "
                                          "in to %1 instead, so that every node is reached.")
                               .arg(inSentence(farm->name)));
    }
    return {};
}

} // namespace sluice
