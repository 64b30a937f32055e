// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/commandtable.h"

#include "app/sluicectl/commands/clearconfig.h"
#include "app/sluicectl/commands/flush.h"
#include "app/sluicectl/commands/list.h"
#include "app/sluicectl/commands/probe.h"
#include "app/sluicectl/commands/queries.h"
#include "app/sluicectl/commands/rebuild.h"
#include "app/sluicectl/commands/serversadd.h"
#include "app/sluicectl/commands/serversedit.h"
#include "app/sluicectl/commands/serversexport.h"
#include "app/sluicectl/commands/serversforget.h"
#include "app/sluicectl/commands/serversimport.h"
#include "app/sluicectl/commands/serverslist.h"
#include "app/sluicectl/commands/serversremove.h"
#include "app/sluicectl/commands/signout.h"
#include "app/sluicectl/commands/state.h"
#include "app/sluicectl/help/remarks.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct TableText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Commands)
};

using enum OptionTrait;

CommandSpec probeCommand()
{
    return {.name = u"probe"_s,
            .usage = u"WHERE"_s,
            .summary = TableText::tr("Find out which version answers, and over which interface."),
            .options = serverOptions(),
            .action = OnServers{readProbe, askEachNode<ProbeCommand>},
            .remarks = {whereRemark, protocolRemark, bindingRemark}};
}

CommandSpec listCommand()
{
    return {.name = u"list"_s,
            .usage = u"WHERE"_s,
            .summary = TableText::tr("List the caches, one name per line."),
            .options = serverOptions(),
            .action = OnServers{readList, askEachNode<ListCommand>},
            .remarks = {whereRemark, protocolRemark, secretsRemark}};
}

CommandSpec stateCommand()
{
    return {
        .name = u"state"_s,
        .usage = u"WHERE [--cache NAME…]"_s,
        .summary = TableText::tr("Ask for what tells whether anything about the caches has changed."),
        .options = serverOptions()
            + QList<OptionSpec>{option(
                u"cache"_s, u"NAME"_s,
                TableText::tr("Cache to ask about (default: every one that is listed). May be repeated."), Repeatable)},
        .action = OnServers{readState, askEachNode<StateCommand>},
        .remarks = {whereRemark, stateRemark, protocolRemark, secretsRemark}};
}

CommandSpec flushCommand()
{
    const QList<OptionSpec> options{
        option(u"cache"_s, u"NAME"_s, TableText::tr("Cache to flush, exactly as it is listed. May be repeated."),
               Repeatable),
        toggle(u"all"_s, TableText::tr("Flush every cache of the server.")),
        toggle(u"observe"_s,
               TableText::tr("Compare the settings of the server before and after, where it tells them.")),
        toggle(u"allow-unknown"_s,
               TableText::tr("Also send names that the server does not list, such as the name of a table.")),
    };
    return {
        .name = u"flush"_s,
        .usage = u"WHERE {--cache NAME… | --all}"_s,
        .summary = TableText::tr("Flush the caches that are named, or all of them."),
        .options = serverOptions() + options + confirmationOptions(),
        .action = OnServers{readFlush, makeAction<FlushCommand>},
        .remarks = {whereRemark, confirmationRemark, protocolRemark, bindingRemark, flushRemark, secretsRemark},
        .exclusions = {
            {u"all"_s, u"cache"_s,
             TableText::tr("Name the caches with --cache NAME, or say --all to flush every one.")},
            {u"all"_s, u"allow-unknown"_s, {}, TableText::tr("--allow-unknown is about names, and --all has none.")}}};
}

CommandSpec clearConfigCommand()
{
    const QList<OptionSpec> options{
        option(u"application"_s, u"A"_s, TableText::tr("Application whose configurations are cleared.")),
        option(u"instance"_s, u"I"_s, TableText::tr("Instance whose configurations are cleared.")),
        toggle(u"all-associates"_s, TableText::tr("Clear the configurations of everybody.")),
        toggle(u"own-only"_s, TableText::tr("Clear only those of the account that signs in.")),
    };
    return {.name = u"clear-config"_s,
            .usage = u"WHERE --application A --instance I {--all-associates | --own-only}"_s,
            .summary = TableText::tr("Clear the cached configurations of an application."),
            .options = serverOptions() + options + confirmationOptions(),
            .action = OnServers{readClearConfig, makeAction<ActionCommand>},
            .remarks = {whereRemark, confirmationRemark, protocolRemark, secretsRemark},
            .exclusions = {{u"all-associates"_s, u"own-only"_s,
                            TableText::tr("Say whose configurations to clear: --all-associates or --own-only.")}}};
}

CommandSpec rebuildCommand()
{
    return {.name = u"rebuild"_s,
            .usage = u"{Udef | Webpanel | TaskMenu | CustomObjectArchivePanel} WHERE"_s,
            .summary =
                TableText::tr("Flush and rebuild one kind of the deltas that the server keeps beside its caches."),
            .options = serverOptions() + confirmationOptions(),
            .action = OnServers{readRebuild, makeAction<ActionCommand>},
            .remarks = {rebuildRemark, whereRemark, confirmationRemark, protocolRemark, secretsRemark},
            .word = WordSpec{}};
}

CommandSpec signOutCommand()
{
    return {.name = u"sign-out"_s,
            .usage = u"WHERE"_s,
            .summary = TableText::tr("Give a ticket back, so that nobody can use it any more."),
            .options = signOutOptions(),
            .action = OnServers{readSignOut, askEachNode<SignOutCommand>},
            .remarks = {ticketRemark, signOutRemark, bindingRemark}};
}

CommandSpec previewCommand()
{
    return {.name = u"preview"_s,
            .usage = u"{probe | sign-in | list | state | flush | clear-config | rebuild KIND | sign-out} WHERE"_s,
            .summary = TableText::tr("Print the request that another command would send, and send nothing."),
            .options = {},
            .action = AsPreview{},
            .remarks = {whereRemark, previewRemark}};
}

WordSpec serverName()
{
    return {TableText::tr("Name the server, as `sluicectl servers list` does.")};
}

CommandSpec serversListCommand()
{
    const QList<OptionSpec> options{
        option(u"group"_s, u"NAME"_s, TableText::tr("Only the servers of this group. May be repeated."), Repeatable),
        toggle(u"leftovers"_s, TableText::tr("List the secrets that are kept of servers which are gone.")),
        toggle(u"json"_s, TableText::tr("Print JSON instead of text.")),
    };
    return {.name = u"servers list"_s,
            .usage = {},
            .summary = TableText::tr("List the stored servers."),
            .options = options,
            .action = OnStore{makeStoreCommand<ServersListCommand>}};
}

CommandSpec serversAddCommand()
{
    return {.name = u"servers add"_s,
            .usage = u"--name NAME --url URL --environment CLASS"_s,
            .summary = TableText::tr("Store a server, for this program and the window."),
            .options = storedServerOptions(),
            .action = OnStore{makeStoreCommand<ServersAddCommand>},
            .remarks = {nodeRemark, keychainRemark}};
}

CommandSpec serversEditCommand()
{
    const QList<OptionSpec> options{
        toggle(u"no-online"_s, TableText::tr("Take --online back.")),
        toggle(u"no-ask-every-time"_s, TableText::tr("Take --ask-every-time back.")),
        toggle(u"no-allow-plain-http"_s, TableText::tr("Take --allow-plain-http back.")),
        toggle(u"yes"_s, TableText::tr("Lower its class without asking. Not enough from Production.")),
        option(u"confirm"_s, u"NAME"_s, TableText::tr("The same, if this is its name; also from Production.")),
    };
    return {.name = u"servers edit"_s,
            .usage = u"NAME"_s,
            .summary = TableText::tr("Change what is stored of a server."),
            .options = storedServerOptions() + options,
            .action = OnStore{makeStoreCommand<ServersEditCommand>},
            .remarks = {editRemark, nodeRemark, keychainRemark},
            .exclusions = {{u"online"_s, u"no-online"_s},
                           {u"ask-every-time"_s, u"no-ask-every-time"_s},
                           {u"allow-plain-http"_s, u"no-allow-plain-http"_s}},
            .word = serverName()};
}

CommandSpec serversRemoveCommand()
{
    return {.name = u"servers remove"_s,
            .usage = u"NAME"_s,
            .summary = TableText::tr("Remove a stored server and what is kept of it in the keychain."),
            .options = {},
            .action = OnStore{makeStoreCommand<ServersRemoveCommand>},
            .remarks = {removeRemark},
            .word = serverName()};
}

CommandSpec serversForgetCommand()
{
    return {.name = u"servers forget"_s,
            .usage = u"{NAME | --leftovers}"_s,
            .summary = TableText::tr("Remove what is kept in the keychain, and leave the server."),
            .options = {toggle(u"leftovers"_s,
                               TableText::tr("Forget the secrets that are kept of servers which are gone."))},
            .action = OnStore{makeStoreCommand<ServersForgetCommand>},
            .word = WordSpec{TableText::tr("Name the server whose secrets are forgotten, or say --leftovers."),
                             u"leftovers"_s}};
}

CommandSpec serversImportCommand()
{
    return {.name = u"servers import"_s,
            .usage = u"{FILE | -}"_s,
            .summary = TableText::tr("Add the servers in a file, all of them or none."),
            .options = {},
            .action = OnStore{makeStoreCommand<ServersImportCommand>},
            .word = WordSpec{TableText::tr("Name the file to import, or - for standard input.")}};
}

CommandSpec serversExportCommand()
{
    const QList<OptionSpec> options{
        option(u"server"_s, u"NAME"_s, TableText::tr("Only this server. May be repeated."), Repeatable),
        option(u"group"_s, u"NAME"_s, TableText::tr("Only the servers of this group. May be repeated."), Repeatable),
    };
    return {.name = u"servers export"_s,
            .usage = u"[--server NAME…] [--group NAME…]"_s,
            .summary = TableText::tr("Print stored servers as JSON, in the form that import takes. Never a secret."),
            .options = options,
            .action = OnStore{makeStoreCommand<ServersExportCommand>}};
}

CommandSpec mockServeCommand()
{
    return {.name = u"mock serve"_s,
            .usage = {},
            .summary =
                TableText::tr("Serve mock servers of SuperOffice and infoRouter on this machine until it is stopped."),
            .options = mockOptions(),
            .action = OnMocks{},
            .remarks = {mockRemark}};
}

} // namespace

const QList<CommandSpec> &allCommands()
{
    static const QList<CommandSpec> commands{
        probeCommand(),         listCommand(),          stateCommand(),         flushCommand(),
        clearConfigCommand(),   rebuildCommand(),       signOutCommand(),       previewCommand(),
        serversListCommand(),   serversAddCommand(),    serversEditCommand(),   serversRemoveCommand(),
        serversForgetCommand(), serversImportCommand(), serversExportCommand(), mockServeCommand()};
    return commands;
}

} // namespace sluice::ctl
