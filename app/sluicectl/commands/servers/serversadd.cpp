// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversadd.h"

#include "app/sluicectl/commands/servers/serverchange.h"

namespace sluice::ctl {

void ServersAddCommand::run()
{
    auto server = changed(Server(), options(), Reading::New);
    if (!server)
        return failUsage(server.error());
    const auto secret = secretFromInput(options(), *server, stopDescriptor());
    if (!secret)
        return fail(secret.error());
    const auto id = store().add(*server);
    if (!id)
        return fail(id.error());
    server->id = *id;
    sayStored(store(), *server, tr("Added."));
    keptSecrets().keep(*server, *secret, [this](bool kept) { finishWith(kept); });
}

} // namespace sluice::ctl
