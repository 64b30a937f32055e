// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/destination/demand.h"

#include "core/domain/server/servername.h"

#include <algorithm>

namespace sluice {

namespace {

Confirmation confirmationOf(const Destination &server, const QList<Operation> &actions, bool isOneOfMany)
{
    auto confirmation = isOneOfMany ? server.policy.graveConfirmation : server.policy.confirmation;
    for (const auto &action : actions)
        confirmation = std::max(confirmation, confirmationFor(server.policy, action));
    return confirmation;
}

} // namespace

Demand demandFor(const QList<Destination> &servers, const QList<Operation> &actions)
{
    const auto isProduction = [](const Destination &server) { return server.environment == Environment::Production; };
    const bool areMany = std::ranges::count_if(servers, isProduction) > 1;
    Demand demand{.confirmation = Confirmation::Button};
    const Destination *demanding = nullptr;
    for (const auto &server : servers) {
        const auto confirmation = confirmationOf(server, actions, areMany && isProduction(server));
        const bool isStricterClass = demanding && strictness(server.environment) > strictness(demanding->environment);
        if (!demanding || confirmation > demand.confirmation
            || (confirmation == demand.confirmation && isStricterClass)) {
            demand.confirmation = confirmation;
            demand.name = confirmingName(server);
            demanding = &server;
        }
        demand.delaySeconds = std::max(demand.delaySeconds, server.policy.delaySeconds);
    }
    return demand;
}

QString confirmingName(const Destination &server)
{
    return server.serverId.isEmpty() ? nameToType(addressOf(server), server.own.options.online) : server.name;
}

bool isNameFor(const QString &typed, const Destination &server)
{
    return typed.trimmed().compare(confirmingName(server), Qt::CaseInsensitive) == 0
        || namesServer(typed, addressOf(server), server.own.options.online);
}

} // namespace sluice
