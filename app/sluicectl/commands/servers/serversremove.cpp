// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversremove.h"

#include "app/sluicectl/commands/servers/storequestion.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

namespace {

struct RemoveText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::ServersRemoveCommand)
};

StoreQuestion questionBeforeRemoving(const Destination &destination)
{
    const auto confirmation = confirmationOfRemoval(destination.environment);
    return {.name = destination.name,
            .confirmation = confirmation,
            .question =
                RemoveText::tr("Remove %1 from the stored servers?").arg(labelText(labelOf(destination), Stream::Err)),
            .refusal = confirmation == Confirmation::TypedHost
                ? RemoveText::tr("Removing a server in Production needs --confirm \"%1\". Nothing was changed.")
                      .arg(destination.name)
                : RemoveText::tr("Removing a server needs --yes. Nothing was changed.")};
}

} // namespace

void ServersRemoveCommand::run()
{
    const auto server = namedServer();
    if (!server)
        return;
    const Destinations destinations(store());
    const auto destination = destinations.of(*server);
    if (const auto reason = classReason(destination); !reason.isEmpty())
        sayAbout(labelOf(destination), reason);
    if (!isConfirmed(questionBeforeRemoving(destination), options(), stopDescriptor()))
        return finish(ExitCode::NotConfirmed);
    // Another program may have raised the class while somebody was asked.
    if (const auto objection = destinations.objectionToRemoval(destination)) {
        sayAbout(labelOf(destination), tr("%1 Nothing was changed.").arg(objection->message));
        return finish(ExitCode::NotConfirmed);
    }
    if (const auto removed = store().remove(*server); !removed)
        return fail(removed.error());
    sayAbout(labelOf(destination), tr("Removed."));
    keptSecrets().remove(keptSecrets().of(server->id), [this](bool removed) { finishWith(removed); });
}

} // namespace sluice::ctl
