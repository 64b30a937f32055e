// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversremove.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isRemovedByName(const Destination &destination)
{
    return confirmationOfRemoval(destination.environment) == Confirmation::TypedHost;
}

bool namesRemoved(const QString &text, const Destination &destination)
{
    return text.trimmed().compare(destination.name, Qt::CaseInsensitive) == 0;
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
    if (!mayRemove(destination))
        return finish(ExitCode::NotConfirmed);
    // Another program may have raised the class while somebody was asked.
    if (const auto loaded = store().load(); !loaded)
        return fail(loaded.error());
    const auto now = destinations.now(destination);
    if (now && strictness(now->environment) > strictness(destination.environment)) {
        sayAbout(labelOf(*now), tr("Its class was raised meanwhile. Nothing was changed."));
        return finish(ExitCode::NotConfirmed);
    }
    if (const auto removed = store().remove(*server); !removed)
        return fail(removed.error());
    sayAbout(labelOf(destination), tr("Removed."));
    keptSecrets().remove(keptSecrets().of(server->id), [this](bool removed) { finishWith(removed); });
}

/// Whether the command line or somebody at the terminal confirms it. Says why not.
bool ServersRemoveCommand::mayRemove(const Destination &destination) const
{
    if (options().has(u"confirm"_s)) {
        const bool isNamed = namesRemoved(options().value(u"confirm"_s), destination);
        if (!isNamed)
            say(tr("--confirm names another server than %1, so nothing was changed.").arg(destination.name));
        return isNamed;
    }
    const bool takesName = isRemovedByName(destination);
    if (options().has(u"yes"_s) && !takesName)
        return true;
    if (options().has(u"yes"_s) || !isInteractive()) {
        say(takesName ? tr("Removing a server in Production needs --confirm \"%1\". Nothing was changed.")
                            .arg(destination.name)
                      : tr("Removing a server needs --yes. Nothing was changed."));
        return false;
    }
    return askToRemove(destination);
}

bool ServersRemoveCommand::askToRemove(const Destination &destination) const
{
    const bool takesName = isRemovedByName(destination);
    const auto question = tr("Remove %1 from the stored servers?").arg(labelText(labelOf(destination), Stream::Err));
    const auto rest =
        takesName ? u'\n' + tr("Type %1 to go on: ").arg(printable(destination.name)) : u' ' + tr("[y/N]") + u' ';
    const auto answer = readLine(question + rest, Echo::On, stopDescriptor());
    const auto text = QString::fromUtf8(answer.line.value_or(QByteArray()));
    const bool agreed = !answer.stopped && (takesName ? namesRemoved(text, destination) : isYes(text));
    if (!agreed)
        say(tr("Not confirmed, so nothing was changed."));
    return agreed;
}

} // namespace sluice::ctl
