// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/commandtable.h"

#include "app/sluicectl/commands/clearconfig.h"
#include "app/sluicectl/commands/flush.h"
#include "app/sluicectl/commands/queries/list.h"
#include "app/sluicectl/commands/queries/probe.h"
#include "app/sluicectl/commands/queries/queries.h"
#include "app/sluicectl/commands/queries/state.h"
#include "app/sluicectl/commands/rebuild.h"
#include "app/sluicectl/commands/servers/serversadd.h"
#include "app/sluicectl/commands/servers/serversedit.h"
#include "app/sluicectl/commands/servers/serversexport.h"
#include "app/sluicectl/commands/servers/serversforget.h"
#include "app/sluicectl/commands/servers/serversimport.h"
#include "app/sluicectl/commands/servers/serverslist.h"
#include "app/sluicectl/commands/servers/serversremove.h"
#include "app/sluicectl/commands/signout.h"
#include "app/sluicectl/help/remarks.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Commands)
};

using enum OptionTrait;

OptionSpecs flushOptions()
{
    return {
        option(u"cache NAME"_s, Text::tr("Cache to flush, exactly as it is listed. May be repeated."), Repeatable),
        option(u"all"_s, Text::tr("Flush every cache of the server.")),
        option(u"observe"_s, Text::tr("Compare the settings of the server before and after, where it tells them.")),
        option(u"allow-unknown"_s,
               Text::tr("Also send names that the server does not list, such as the name of a table.")),
    };
}

OptionSpecs clearConfigOptions()
{
    return {
        option(u"application A"_s, Text::tr("Application whose configurations are cleared.")),
        option(u"instance I"_s, Text::tr("Instance whose configurations are cleared.")),
        option(u"all-associates"_s, Text::tr("Clear the configurations of everybody.")),
        option(u"own-only"_s, Text::tr("Clear only those of the account that signs in.")),
    };
}

OptionSpecs serversListOptions()
{
    return {
        option(u"group NAME"_s, Text::tr("Only the servers of this group. May be repeated."), Repeatable),
        option(u"leftovers"_s, Text::tr("List the secrets that are kept of servers which are gone.")),
        option(u"json"_s, Text::tr("Print JSON instead of text.")),
    };
}

OptionSpecs serversEditOptions()
{
    return {
        option(u"no-online"_s, Text::tr("Undo --online.")),
        option(u"no-ask-every-time"_s, Text::tr("Undo --ask-every-time.")),
        option(u"no-allow-plain-http"_s, Text::tr("Undo --allow-plain-http.")),
        option(u"yes"_s, Text::tr("Lower its class without asking. Not enough from Production.")),
        option(u"confirm NAME"_s,
               Text::tr("Lower its class without asking, also from Production: NAME has to be its name.")),
    };
}

OptionSpecs serversRemoveOptions()
{
    return {
        option(u"yes"_s, Text::tr("Remove it without asking. Not enough in Production.")),
        option(u"confirm NAME"_s, Text::tr("Remove it without asking, also in Production: NAME has to be its name.")),
    };
}

OptionSpecs serversExportOptions()
{
    return {
        option(u"server NAME"_s, Text::tr("Only this server. May be repeated."), Repeatable),
        option(u"group NAME"_s, Text::tr("Only the servers of this group. May be repeated."), Repeatable),
    };
}

WordSpec serverName()
{
    return {Text::tr("Name the server, as `sluicectl servers list` does.")};
}

/// Commands that read from servers.
QList<CommandSpec> readingCommands()
{
    return {
        {.name = u"probe"_s,
         .usage = u"WHERE"_s,
         .summary = Text::tr("Find out which version answers, and over which interface."),
         .options = serverOptions(),
         .action = OnServers{readProbe, askEachNode<ProbeCommand>},
         .remarks = {whereRemark, protocolRemark<Probe>}},
        {.name = u"list"_s,
         .usage = u"WHERE"_s,
         .summary = Text::tr("List the caches, one name per line."),
         .options = serverOptions(),
         .action = OnServers{readList, askEachNode<ListCommand>},
         .remarks = {whereRemark, protocolRemark<ListCaches>, secretsRemark}},
        {.name = u"state"_s,
         .usage = u"WHERE [--cache NAME…]"_s,
         .summary = Text::tr("Ask for the state of the caches, which shows whether anything has changed."),
         .options = serverOptions()
             + OptionSpecs{option(u"cache NAME"_s,
                                  Text::tr("Cache to ask about (default: every one that is listed). May be repeated."),
                                  Repeatable)},
         .action = OnServers{readState, askEachNode<StateCommand>},
         .remarks = {whereRemark, stateRemark, protocolRemark<CacheState>, secretsRemark}},
    };
}

/// Commands that change something on servers.
QList<CommandSpec> actionCommands()
{
    return {
        {.name = u"flush"_s,
         .usage = u"WHERE {--cache NAME… | --all}"_s,
         .summary = Text::tr("Flush the caches that are named, or all of them."),
         .options = serverOptions() + flushOptions() + confirmationOptions(),
         .action = OnServers{readFlush, makeAction<FlushCommand>},
         .remarks = {whereRemark, confirmationRemark, protocolRemark<FlushAll>, flushRemark, secretsRemark},
         .exclusions = {{u"all"_s, u"cache"_s,
                         Text::tr("Name the caches with --cache NAME, or say --all to flush every one.")},
                        {u"all"_s,
                         u"allow-unknown"_s,
                         {},
                         Text::tr("--allow-unknown belongs to --cache NAME: leave it out with --all.")}}},
        {.name = u"clear-config"_s,
         .usage = u"WHERE --application A --instance I {--all-associates | --own-only}"_s,
         .summary = Text::tr("Clear the cached configurations of an application."),
         .options = serverOptions() + clearConfigOptions() + confirmationOptions(),
         .action = OnServers{readClearConfig, makeAction<ActionCommand>},
         .remarks = {whereRemark, confirmationRemark, protocolRemark<ClearConfiguration>, secretsRemark},
         .exclusions = {{u"all-associates"_s, u"own-only"_s,
                         Text::tr("Say whose configurations to clear: --all-associates or --own-only.")}}},
        {.name = u"rebuild"_s,
         .usage = u"{Udef | Webpanel | TaskMenu | CustomObjectArchivePanel} WHERE"_s,
         .summary = Text::tr("Flush and rebuild one kind of the deltas that the server keeps beside its caches."),
         .options = serverOptions() + confirmationOptions(),
         .action = OnServers{readRebuild, makeAction<ActionCommand>},
         .remarks = {rebuildRemark, whereRemark, confirmationRemark, protocolRemark<RebuildDeltas>, secretsRemark},
         .word = WordSpec{}},
    };
}

/// Commands about a sign-in, or about a request.
QList<CommandSpec> sessionCommands()
{
    return {
        {.name = u"sign-out"_s,
         .usage = u"WHERE"_s,
         .summary = Text::tr("Give a ticket back, so that nobody can use it any more."),
         .options = signOutOptions(),
         .action = OnServers{readSignOut, askEachNode<SignOutCommand>},
         .remarks = {ticketRemark, signOutRemark, protocolRemark<SignOut>}},
        {.name = u"preview"_s,
         .usage = u"{probe | sign-in | list | state | flush | clear-config | rebuild KIND | sign-out} WHERE"_s,
         .summary = Text::tr("Print the request that another command would send, and send nothing."),
         .options = {},
         .action = AsPreview{},
         .remarks = {whereRemark, previewRemark}},
    };
}

/// Commands that list or change stored servers.
QList<CommandSpec> storeCommands()
{
    return {
        {.name = u"servers list"_s,
         .usage = {},
         .summary = Text::tr("List the stored servers."),
         .options = serversListOptions(),
         .action = OnStore{makeStoreCommand<ServersListCommand>}},
        {.name = u"servers add"_s,
         .usage = u"--name NAME --url URL --environment CLASS"_s,
         .summary = Text::tr("Store a server, for this program and the window."),
         .options = storedServerOptions(),
         .action = OnStore{makeStoreCommand<ServersAddCommand>},
         .remarks = {nodeRemark, keychainRemark}},
        {.name = u"servers edit"_s,
         .usage = u"NAME"_s,
         .summary = Text::tr("Change what is stored of a server."),
         .options = storedServerOptions() + serversEditOptions(),
         .action = OnStore{makeStoreCommand<ServersEditCommand>},
         .remarks = {editRemark, nodeRemark, keychainRemark},
         .exclusions = {{u"online"_s, u"no-online"_s},
                        {u"ask-every-time"_s, u"no-ask-every-time"_s},
                        {u"allow-plain-http"_s, u"no-allow-plain-http"_s}},
         .word = serverName()},
    };
}

/// Commands that remove or move what is stored.
QList<CommandSpec> keychainAndFileCommands()
{
    return {
        {.name = u"servers remove"_s,
         .usage = u"NAME"_s,
         .summary = Text::tr("Remove a stored server and what is kept of it in the keychain."),
         .options = serversRemoveOptions(),
         .action = OnStore{makeStoreCommand<ServersRemoveCommand>},
         .remarks = {removeRemark},
         .word = serverName()},
        {.name = u"servers forget"_s,
         .usage = u"{NAME | --leftovers}"_s,
         .summary = Text::tr("Remove what is kept in the keychain, and leave the server."),
         .options = {option(u"leftovers"_s, Text::tr("Forget the secrets that are kept of servers which are gone."))},
         .action = OnStore{makeStoreCommand<ServersForgetCommand>},
         .word =
             WordSpec{Text::tr("Name the server whose secrets are forgotten, or say --leftovers."), u"leftovers"_s}},
        {.name = u"servers import"_s,
         .usage = u"{FILE | -}"_s,
         .summary = Text::tr("Add the servers in a file, all of them or none."),
         .options = {},
         .action = OnStore{makeStoreCommand<ServersImportCommand>},
         .word = WordSpec{Text::tr("Name the file to import, or - for standard input.")}},
        {.name = u"servers export"_s,
         .usage = u"[--server NAME…] [--group NAME…]"_s,
         .summary = Text::tr("Print stored servers as JSON, in the form that import takes. Never a secret."),
         .options = serversExportOptions(),
         .action = OnStore{makeStoreCommand<ServersExportCommand>}},
    };
}

QList<CommandSpec> mockCommands()
{
    return {
        {.name = u"mock serve"_s,
         .usage = {},
         .summary = Text::tr("Serve mock servers of SuperOffice and infoRouter on this machine until it is stopped."),
         .options = mockOptions(),
         .action = OnMocks{},
         .remarks = {mockRemark}},
    };
}

} // namespace

const QList<CommandSpec> &allCommands()
{
    static const auto commands = readingCommands() + actionCommands() + sessionCommands() + storeCommands()
        + keychainAndFileCommands() + mockCommands();
    return commands;
}

} // namespace sluice::ctl
