// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serverslist.h"

#include "app/sluicectl/render/jsonanswer.h"
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
    const Destinations destinations(store());
    if (JsonAnswer::ofProgram().isWanted()) {
        const auto kept = keptSecrets().all();
        for (const auto &server : std::as_const(servers))
            JsonAnswer::ofProgram().addServer(serverObject(server, destinations.of(server), kept));
    }
    finishRead(servers.isEmpty() || printText(serversText(servers, destinations)));
}

void ServersListCommand::listLeftovers()
{
    const auto secrets = keptSecrets().leftovers(store());
    const bool known = keptSecrets().checkKnown();
    if (known && secrets.isEmpty())
        say(tr("No secret is kept for a server that was removed."));
    JsonAnswer::ofProgram().set(u"keptSecrets"_s, secretsArray(secrets));
    finishRead(printText(secretsText(secrets)) && known);
}

} // namespace sluice::ctl
