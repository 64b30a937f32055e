// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversremove.h"

#include "app/sluicectl/render/sentences.h"

namespace sluice::ctl {

void ServersRemoveCommand::run()
{
    const auto server = namedServer();
    if (!server)
        return;
    if (const auto removed = store().remove(*server); !removed)
        return fail(removed.error());
    sayAbout({.server = server->name, .environment = environmentOf(*server)}, tr("Removed."));
    keptSecrets().remove(keptSecrets().of(server->id), [this](bool removed) { finishWith(removed); });
}

} // namespace sluice::ctl
