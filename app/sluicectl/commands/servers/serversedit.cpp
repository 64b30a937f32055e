// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversedit.h"

#include "app/sluicectl/commands/servers/serverchange.h"
#include "app/sluicectl/commands/servers/storequestion.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/destination/weakening.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::ServersEditCommand)
};

/// Before the class of \a before becomes that of \a after.
StoreQuestion questionBeforeLowering(const Server &before, const Server &after)
{
    const auto confirmation = confirmationOfWeakening(before);
    const auto place = labelText({.server = before.name, .environment = environmentOf(before)}, Stream::Err);
    return {.name = before.name,
            .confirmation = confirmation,
            .question =
                EditText::tr("Lower the class of %1 to %2?").arg(place, classLabel(environmentOf(after), Stream::Err)),
            .refusal = confirmation == Confirmation::TypedHost
                ? EditText::tr("Lowering the class from Production needs --confirm \"%1\". Nothing was changed.")
                      .arg(before.name)
                : EditText::tr("Lowering the class needs --yes. Nothing was changed.")};
}

/// Before \a before, a server in Production, gives up an address.
StoreQuestion questionBeforeLeaving(const Server &before)
{
    const auto place = labelText({.server = before.name, .environment = environmentOf(before)}, Stream::Err);
    return {
        .name = before.name,
        .confirmation = confirmationOfWeakening(before),
        .question =
            EditText::tr("Give up an address of %1? Its class and policy will no longer hold there.").arg(place),
        .refusal =
            EditText::tr("A server in Production gives up an address only with --confirm \"%1\". Nothing was changed.")
                .arg(before.name)};
}

/// Whether \a before may become \a after, which may have to be confirmed. Says why not.
bool mayBecome(const Server &before, const Server &after, const ParsedOptions &options, int stopDescriptor)
{
    switch (weakeningOf(before, after)) {
    case Weakening::None:
        return true;
    case Weakening::LowersClass:
        return isConfirmed(questionBeforeLowering(before, after), options, stopDescriptor);
    case Weakening::LeavesAddress:
        return isConfirmed(questionBeforeLeaving(before), options, stopDescriptor);
    }
    Q_UNREACHABLE();
}

} // namespace

void ServersEditCommand::run()
{
    const auto before = namedServer();
    if (!before)
        return;
    if (!changesSomething(options()))
        return failUsage(tr("Say what to change."));
    const auto after = changed(*before, options(), Reading::Change);
    if (!after)
        return failUsage(after.error());
    if (!mayBecome(*before, *after, options(), stopDescriptor()))
        return finish(ExitCode::NotConfirmed);
    const auto secret = secretFromInput(options(), *after, stopDescriptor());
    if (!secret)
        return fail(secret.error());
    const auto edit = store().edit(*before, *after);
    if (!edit)
        return fail(edit.error());
    sayStored(store(), *after, tr("Changed."), &*before);
    const auto keepNew = [this, server = edit->after, secret = *secret](bool removed) {
        if (removed)
            keptSecrets().keep(server, secret, [this](bool kept) { finishWith(kept); });
        else
            finishWith(false);
    };
    const auto kinds = outdatedSecrets(edit->before, edit->after);
    if (kinds.isEmpty())
        return keepNew(true);
    auto outdated = keptSecrets().of(after->id);
    outdated.removeIf([&kinds](const KeptSecret &kept) { return !kinds.contains(kept.key.kind); });
    keptSecrets().remove(outdated, keepNew);
}

} // namespace sluice::ctl
