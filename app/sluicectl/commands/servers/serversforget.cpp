// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversforget.h"

#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

void ServersForgetCommand::run()
{
    if (options().has(u"leftovers"_s))
        return forgetLeftovers();
    const auto server = namedServer();
    if (!server)
        return;
    const auto secrets = keptSecrets().of(server->id);
    if (secrets.isEmpty() && keptSecrets().isKnown())
        say(tr("No secret is kept for %1.").arg(server->name));
    keptSecrets().remove(secrets, [this](bool removed) { finishWith(removed); });
}

void ServersForgetCommand::forgetLeftovers()
{
    // A server that could not be read would look like one that is gone.
    if (!isLoaded())
        return finish(ExitCode::Failed);
    const auto secrets = keptSecrets().leftovers(store());
    if (secrets.isEmpty() && keptSecrets().isKnown())
        say(tr("No secret is kept for a server that was removed."));
    keptSecrets().remove(secrets, [this](bool removed) { finishWith(removed); });
}

} // namespace sluice::ctl
