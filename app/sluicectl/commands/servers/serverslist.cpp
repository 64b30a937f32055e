// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serverslist.h"

#include "app/sluicectl/render/storeoutput.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void ServersListCommand::run()
{
    options().has(u"leftovers"_s) ? listLeftovers() : listServers();
}

void ServersListCommand::listServers()
{
    auto servers = store().servers();
    const auto groups = options().values(u"group"_s);
    if (!groups.isEmpty())
        servers.removeIf([&groups](const Server &server) { return !groups.contains(server.group); });
    if (servers.isEmpty() && !store().servers().isEmpty())
        say(tr("There is no server in a group called %1.").arg(groups.join(u", "_s)));
    else if (servers.isEmpty() && isLoaded())
        say(tr("There is no server yet: `sluicectl servers add` adds one."));
    const bool isJson = options().has(u"json"_s);
    const Destinations destinations(store());
    const bool printed = isJson ? printData(serversJson(servers, destinations, keptSecrets().all()))
                                : servers.isEmpty() || printData(serversText(servers, destinations));
    finishWith(printed && isLoaded());
}

void ServersListCommand::listLeftovers()
{
    const auto secrets = keptSecrets().leftovers(store());
    const bool known = keptSecrets().checkKnown();
    if (known && secrets.isEmpty())
        say(tr("No secret is kept for a server that was removed."));
    const bool printed = printData(options().has(u"json"_s) ? secretsJson(secrets) : secretsText(secrets));
    finishWith(printed && isLoaded() && known);
}

} // namespace sluice::ctl
