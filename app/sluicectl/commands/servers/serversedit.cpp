// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/servers/serversedit.h"

#include "app/sluicectl/commands/confirmation.h"
#include "app/sluicectl/commands/servers/serverchange.h"
#include "app/sluicectl/render/classlabel.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/session/serverrequests.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isNameOf(const Server &server, const QString &text)
{
    return text.trimmed().compare(server.name, Qt::CaseInsensitive) == 0;
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
    if (isLowered(*before, *after) && !mayLower(*before, *after))
        return finish(ExitCode::NotConfirmed);
    const auto secret = secretFromInput(options(), *after, stopDescriptor());
    if (!secret)
        return fail(secret.error());
    const auto edit = store().edit(*before, *after);
    if (!edit)
        return fail(edit.error());
    sayStored(store(), *after, tr("Changed."));
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

/// Whether the command line or somebody at the terminal confirms that the class becomes lower. Says why not.
bool ServersEditCommand::mayLower(const Server &before, const Server &after) const
{
    const bool fromProduction = environmentOf(before) == Environment::Production;
    if (options().has(u"confirm"_s)) {
        const bool named = isNameOf(before, options().value(u"confirm"_s));
        if (!named)
            say(tr("--confirm names another server than %1, so nothing was changed.").arg(before.name));
        return named;
    }
    if (options().has(u"yes"_s) && !fromProduction)
        return true;
    if (options().has(u"yes"_s) || options().has(u"password-stdin"_s) || !isInteractive()) {
        say(fromProduction
                ? tr("Lowering the class from Production needs --confirm \"%1\". Nothing was changed.").arg(before.name)
                : tr("Lowering the class needs --yes. Nothing was changed."));
        return false;
    }
    return askToLower(before, after);
}

bool ServersEditCommand::askToLower(const Server &before, const Server &after) const
{
    const auto from = environmentOf(before);
    const bool fromProduction = from == Environment::Production;
    const auto question = tr("Lower the class of %1 to %2?")
                              .arg(labelText({.server = before.name, .environment = from}, Stream::Err),
                                   classLabel(environmentOf(after), Stream::Err));
    const auto rest =
        fromProduction ? u'\n' + tr("Type %1 to go on: ").arg(printable(before.name)) : u' ' + tr("[y/N]") + u' ';
    const auto answer = readLine(question + rest, Echo::On, stopDescriptor());
    const auto text = QString::fromUtf8(answer.line.value_or(QByteArray()));
    const bool agreed = !answer.stopped && (fromProduction ? isNameOf(before, text) : isYes(text));
    if (!agreed)
        say(tr("Not confirmed, so nothing was changed."));
    return agreed;
}

} // namespace sluice::ctl
