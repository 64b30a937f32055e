// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/commandtable.h"

#include "app/sluicectl/commands/action.h"
#include "app/sluicectl/commands/clearconfig.h"
#include "app/sluicectl/commands/flush.h"
#include "app/sluicectl/commands/history/historycheckpoints.h"
#include "app/sluicectl/commands/history/historyseen.h"
#include "app/sluicectl/commands/history/historyverify.h"
#include "app/sluicectl/commands/history/historyviews.h"
#include "app/sluicectl/commands/plans/planfilecommand.h"
#include "app/sluicectl/commands/presets/presetscommand.h"
#include "app/sluicectl/commands/queries/list.h"
#include "app/sluicectl/commands/queries/probe.h"
#include "app/sluicectl/commands/queries/queries.h"
#include "app/sluicectl/commands/queries/state.h"
#include "app/sluicectl/commands/rebuild.h"
#include "app/sluicectl/commands/run.h"
#include "app/sluicectl/commands/servers/serversadd.h"
#include "app/sluicectl/commands/servers/serversedit.h"
#include "app/sluicectl/commands/servers/serversexport.h"
#include "app/sluicectl/commands/servers/serversforget.h"
#include "app/sluicectl/commands/servers/serversimport.h"
#include "app/sluicectl/commands/servers/serverslist.h"
#include "app/sluicectl/commands/servers/serversremove.h"
#include "app/sluicectl/commands/signers/signerscommand.h"
#include "app/sluicectl/commands/signout.h"
#include "app/sluicectl/help/remarks.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

using enum OptionTrait;

constexpr auto protocolHelp = &ProductHints::protocolHelp;

OptionSpecs flushOptions()
{
    return {
        option(u"cache NAME"_s, Usage::tr("Cache to flush, exactly as it is listed. May be repeated."), Repeatable),
        option(u"all"_s, Usage::tr("Flush every cache of the server.")),
        option(u"observe"_s, Usage::tr("Compare the settings of the server before and after, where it tells them.")),
        option(u"allow-unknown"_s,
               Usage::tr("Also send names that the server does not list, such as the name of a table.")),
    };
}

OptionSpecs clearConfigOptions()
{
    return {
        option(u"application A"_s, Usage::tr("Application whose configurations are cleared.")),
        option(u"instance I"_s, Usage::tr("Instance whose configurations are cleared.")),
        option(u"all-associates"_s, Usage::tr("Clear the configurations of everybody.")),
        option(u"own-only"_s, Usage::tr("Clear only those of the account that signs in.")),
    };
}

OptionSpecs runOptionsOfPresets()
{
    return {
        option(u"observe"_s, Usage::tr("Compare the settings of the servers before and after, where they tell them.")),
        option(u"allow-unknown"_s,
               Usage::tr("Also send names that a server does not list, such as the name of a table.")),
        option(
            u"barrier ok|none"_s,
            Usage::tr("After each step: go on only if every node answers OK, or go on anyway (default: as the preset "
                      "says).")),
    };
}

OptionSpecs serversEditOptions()
{
    return {
        option(u"no-online"_s, Usage::tr("Undo --online.")),
        option(u"no-ask-every-time"_s, Usage::tr("Undo --ask-every-time.")),
        option(u"no-allow-plain-http"_s, Usage::tr("Undo --allow-plain-http.")),
        option(u"yes"_s, Usage::tr("Lower its class without asking. Not enough in Production.")),
        option(u"confirm NAME"_s,
               Usage::tr(
                   "Lower its class, or give up an address in Production, without asking: NAME has to be its name.")),
    };
}

OptionSpecs serversRemoveOptions()
{
    return {
        option(u"yes"_s, Usage::tr("Remove it without asking. Not enough in Production.")),
        option(u"confirm NAME"_s, Usage::tr("Remove it without asking, also in Production: NAME has to be its name.")),
    };
}

WordSpec serverName()
{
    return {Usage::tr("Name the server as `sluicectl servers list` shows it.")};
}

/// Commands that read from servers.
QList<CommandSpec> readingCommands()
{
    return {
        {.name = u"probe"_s,
         .usage = u"WHERE"_s,
         .summary = Usage::tr("Find out which version answers, and over which interface."),
         .options = serverOptions() + readingOptions(),
         .action = OnServers{readPlain<Probe>, askEachNode<ProbeCommand>},
         .remarks = {whereRemark(), productRemark(Probe{}, protocolHelp)}},
        {.name = u"list"_s,
         .usage = u"WHERE"_s,
         .summary = Usage::tr("List the caches, one name per line."),
         .options = serverOptions() + readingOptions(),
         .action = OnServers{readList, askEachNode<ListCommand>},
         .remarks = {whereRemark(), productRemark(ListCaches{}, protocolHelp), secretsRemark()}},
        {.name = u"state"_s,
         .usage = u"WHERE [--cache NAME…]"_s,
         .summary = Usage::tr("Ask for the state of the caches, which shows whether anything has changed."),
         .options = serverOptions() + readingOptions()
             + OptionSpecs{option(u"cache NAME"_s,
                                  Usage::tr("Cache to ask about (default: every one that is listed). May be repeated."),
                                  Repeatable)},
         .action = OnServers{readState, askEachNode<StateCommand>},
         .remarks = {whereRemark(),
                     Usage::tr(
                         "The state is printed as a fingerprint: another one means that something about these caches "
                         "has changed.\nThat is an observation and no proof that anything was flushed. The server may "
                         "count by other names than\nthose that it lists, and each of its nodes for itself."),
                     productRemark(CacheState{}, protocolHelp), secretsRemark()}},
    };
}

/// Commands that change something on servers.
QList<CommandSpec> actionCommands()
{
    return {
        {.name = u"flush"_s,
         .usage = u"WHERE {--cache NAME… | --all}"_s,
         .summary = Usage::tr("Flush the caches that are named, or all of them."),
         .options = serverOptions() + flushOptions() + confirmationOptions() + runOptions(),
         .action = OnServers{readFlush, makeAction},
         .remarks = {whereRemark(), confirmationRemark(), runRemark(), productRemark(FlushAll{}, protocolHelp),
                     productRemark(FlushAll{}, &ProductHints::flushHelp), secretsRemark()},
         .exclusions = {{u"all"_s, u"cache"_s,
                         Usage::tr("Name the caches with --cache NAME, or say --all to flush every one.")},
                        {u"all"_s,
                         u"allow-unknown"_s,
                         {},
                         Usage::tr("--allow-unknown belongs to --cache NAME: leave it out with --all.")}}},
        {.name = u"clear-config"_s,
         .usage = u"WHERE --application A --instance I {--all-associates | --own-only}"_s,
         .summary = Usage::tr("Clear the cached configurations of an application."),
         .options =
             serverOptions() + clearConfigOptions() + confirmationOptions() + OptionSpecs{scopeOption()} + runOptions(),
         .action = OnServers{readClearConfig, makeAction},
         .remarks = {whereRemark(), confirmationRemark(), runRemark(),
                     productRemark(ClearConfiguration{}, protocolHelp), secretsRemark()},
         .exclusions = {{u"all-associates"_s, u"own-only"_s,
                         Usage::tr("Say whose configurations to clear: --all-associates or --own-only.")}}},
        {.name = u"rebuild"_s,
         .usage = u"{Udef | Webpanel | TaskMenu | CustomObjectArchivePanel} WHERE"_s,
         .summary = Usage::tr("Flush and rebuild one kind of the deltas that the server keeps beside its caches."),
         .options = serverOptions() + confirmationOptions() + OptionSpecs{scopeOption()} + runOptions(),
         .action = OnServers{readRebuild, makeAction},
         .remarks = {rebuildRemark(), whereRemark(), confirmationRemark(), runRemark(),
                     productRemark(RebuildDeltas{}, protocolHelp), secretsRemark()},
         .word = WordSpec{.name = u"KIND"_s}},
        {.name = u"run"_s,
         .usage = u"{PRESET | FILE}"_s,
         .summary = Usage::tr("Carry out a stored preset, or a signed plan file."),
         .options = takenUpOptions() + runOptionsOfPresets() + confirmationOptions() + runOptions(),
         .action = OnServers{readSubject, makeAction},
         .remarks = {takenUpRemark(), confirmationRemark(), runRemark(), secretsRemark()},
         .word = WordSpec{Usage::tr("Name the preset, or the plan file, that is carried out."), {}, u"PRESET"_s}},
    };
}

/// Commands that end a sign-in.
QList<CommandSpec> sessionCommands()
{
    return {
        {.name = u"sign-out"_s,
         .usage = u"WHERE"_s,
         .summary = Usage::tr("Give a ticket back, so that nobody can use it any more."),
         .options = signOutOptions(),
         .action = OnServers{readPlain<SignOut>, askEachNode<SignOutCommand>},
         .remarks = {ticketRemark(),
                     Usage::tr(
                         "It ends the session of the ticket for everybody who uses it, at once and without asking. "
                         "Nothing else changes.\nA ticket that the server does not know counts as done: it may have "
                         "ended already, or be mistyped.\nThe ticket comes from SLUICE_TICKET or from "
                         "--password-stdin, or is asked for on a terminal.\nWithout an answer, the ticket may stay "
                         "good until it expires: the exit status is 4, or 5 when the server\nanswered nothing at all."),
                     productRemark(SignOut{}, protocolHelp)}},
    };
}

/// \a goingToServers: the commands that it can preview.
QList<CommandSpec> previewCommands(const QList<CommandSpec> &goingToServers)
{
    return {
        {.name = u"preview"_s,
         .usage = u"{%1} WHERE"_s.arg(previewedNames(goingToServers).join(u" | "_s)),
         .summary = Usage::tr("Print the request that another command would send, and send nothing."),
         .action = AsPreview{},
         .remarks = {whereRemark(),
                     Usage::tr("It takes the options of the command whose request it prints. Secrets are shown as "
                               "placeholders; none is needed.")}},
    };
}

WordSpec presetName()
{
    return {Usage::tr("Name the preset as `sluicectl presets list` shows it.")};
}

WordSpec commentNumber()
{
    return {Usage::tr("Name the comment by its number, as `sluicectl plan check` shows it.")};
}

WordSpec planFileName()
{
    return {Usage::tr("Name the plan file.")};
}

OptionSpec jsonOption()
{
    return option(u"json"_s, Usage::tr("Print JSON instead of text."));
}

/// Those of \a actions that are no presets themselves.
QStringList singleActions(QStringList actions)
{
    actions.removeIf([](const QString &action) { return action.startsWith("run "_L1); });
    return actions;
}

/// Commands about stored presets. \a actions: what one can be made of.
QList<CommandSpec> presetCommands(const QStringList &actions)
{
    return {
        {.name = u"presets list"_s,
         .summary = Usage::tr("List the stored presets."),
         .options = {jsonOption()},
         .action = OnStore{makeStoreCommand<PresetsListCommand>}},
        {.name = u"presets show"_s,
         .usage = u"NAME"_s,
         .summary = Usage::tr("Tell everything about a preset."),
         .options = {jsonOption()},
         .action = OnStore{makeStoreCommand<PresetsShowCommand>},
         .word = presetName()},
        {.name = u"presets add"_s,
         .usage = u"NAME {%1} …"_s.arg(actions.join(u" | "_s)),
         .summary = Usage::tr("Store an action as a preset, for this program and the window."),
         .action = OfAction{.deed = Deed::Keep, .hasName = true},
         .remarks = {Usage::tr("It takes the words and options of the action, for stored servers. Nothing is sent. A "
                               "group stays a group, also with\nservers that it gets later. A class, a policy or a "
                               "secret is never part of a preset.")}},
        {.name = u"presets append"_s,
         .usage = u"NAME {%1} …"_s.arg(singleActions(actions).join(u" | "_s)),
         .summary = Usage::tr("Add an action to a stored preset, as its last step."),
         .options = {option(u"barrier ok|none"_s,
                            Usage::tr("Begin it only if every node answered OK to the step before, or anyway "
                                      "(default)."))},
         .action = OfAction{.deed = Deed::Append, .hasName = true},
         .remarks = {Usage::tr("It takes the words of the action, and the options that say what it does. Servers and "
                               "strategy are those of the preset.")}},
        {.name = u"presets remove"_s,
         .usage = u"NAME"_s,
         .summary = Usage::tr("Remove a stored preset."),
         .action = OnStore{makeStoreCommand<PresetsRemoveCommand>},
         .word = presetName()},
    };
}

/// Commands that make and change plan files. \a actions: what one can be made of.
QList<CommandSpec> planWritingCommands(const QStringList &actions)
{
    return {
        {.name = u"plan sign"_s,
         .usage = u"--output FILE --expires TIME {%1} …"_s.arg(actions.join(u" | "_s)),
         .summary = Usage::tr("Make a plan file for a second person, signed with your key."),
         .options = {option(u"output FILE"_s, Usage::tr("The plan file to make: NAME.sluiceplan.")),
                     option(u"expires TIME"_s,
                            Usage::tr("Until when it may be carried out: 30m, 8h, 2d, or a date and time; at most 31 "
                                      "days.")),
                     signerOption(),
                     option(u"without-lists"_s,
                            Usage::tr("Do not sign in, and leave out which caches the nodes list."))},
         .action = OfAction{.deed = Deed::Sign},
         .remarks = {planSignRemark(), planRemark()}},
        {.name = u"plan approve"_s,
         .usage = u"FILE"_s,
         .summary = Usage::tr("Approve a plan file as a second person, after reading it."),
         .options = takenUpOptions()
             + OptionSpecs{signerOption(),
                           option(u"yes"_s, Usage::tr("Approve without asking. Not enough in Production.")),
                           option(u"confirm HOST"_s,
                                  Usage::tr(
                                      "Approve without being asked, also in Production: the name that would be asked "
                                      "for. May be repeated."),
                                  Repeatable)},
         .action = OfPlanFile{},
         .remarks = {planApproveRemark(), planRemark(), secretsRemark()},
         .word = planFileName()},
        {.name = u"plan comment"_s,
         .usage = u"FILE --text TEXT"_s,
         .summary = Usage::tr("Add a comment, which keeps the plan from being carried out until it is resolved."),
         .options = {option(u"text TEXT"_s, Usage::tr("The comment, in one line.")), signerOption()},
         .action = OnStore{makeStoreCommand<PlanCommentCommand>},
         .remarks = {planChangeRemark()},
         .word = planFileName()},
        {.name = u"plan resolve"_s,
         .usage = u"FILE NUMBER"_s,
         .summary = Usage::tr("Mark a comment as resolved."),
         .options = {signerOption()},
         .action = OnStore{makeStoreCommand<PlanCommentCommand>},
         .remarks = {planChangeRemark()},
         .word = planFileName(),
         .second = commentNumber()},
        {.name = u"plan reopen"_s,
         .usage = u"FILE NUMBER"_s,
         .summary = Usage::tr("Mark a comment as open again."),
         .options = {signerOption()},
         .action = OnStore{makeStoreCommand<PlanCommentCommand>},
         .remarks = {planChangeRemark()},
         .word = planFileName(),
         .second = commentNumber()},
    };
}

/// Commands about plan files that change none, and about who signs them.
QList<CommandSpec> planReadingCommands()
{
    return {
        {.name = u"plan check"_s,
         .usage = u"FILE"_s,
         .summary = Usage::tr("Tell what a plan file says, and whether it may be carried out."),
         .options = {jsonOption()},
         .action = OnStore{makeStoreCommand<PlanCheckCommand>},
         .remarks = {planCheckRemark(), planRemark()},
         .word = planFileName()},
        {.name = u"plan run"_s,
         .usage = u"FILE"_s,
         .summary = Usage::tr("Carry out a plan file, as `run FILE` does."),
         .options = takenUpOptions() + runOptionsOfPresets() + confirmationOptions() + runOptions(),
         .action = OnServers{readSubject, makeAction},
         .remarks = {takenUpRemark(), confirmationRemark(), runRemark(), secretsRemark()},
         .word = WordSpec{Usage::tr("Name the plan file."), {}, u"FILE"_s}},
        {.name = u"plan key"_s,
         .usage = u"[--make]"_s,
         .summary = Usage::tr("Print the public key with which you sign, and its fingerprint."),
         .options = {option(u"make"_s, Usage::tr("Make the key if there is none yet.")), jsonOption()},
         .action = OnStore{makeStoreCommand<PlanKeyCommand>},
         .remarks = {keyRemark()}},
        {.name = u"signers list"_s,
         .summary = Usage::tr("List the people whose signature counts here."),
         .options = {jsonOption()},
         .action = OnStore{makeStoreCommand<SignersListCommand>}},
        {.name = u"signers add"_s,
         .usage = u"NAME {KEY | --from FILE}"_s,
         .summary = Usage::tr("Make the key of a person known, whose fingerprint you have compared with them."),
         .options = {option(u"from FILE"_s,
                            Usage::tr("Take the key of the author of this plan file, in place of KEY.")),
                     option(u"yes"_s, Usage::tr("The fingerprint was compared: do not ask."))},
         .action = OnStore{makeStoreCommand<SignersAddCommand>},
         .remarks = {keyRemark()},
         .word = WordSpec{Usage::tr("Name the person whose key it is.")},
         .second = WordSpec{Usage::tr("Give the key as `sluicectl plan key` prints it, or a plan file with --from."),
                            u"from"_s}},
        {.name = u"signers remove"_s,
         .usage = u"NAME"_s,
         .summary = Usage::tr("Let the signature of a person not count any more."),
         .action = OnStore{makeStoreCommand<SignersRemoveCommand>},
         .word = WordSpec{Usage::tr("Name the person as `sluicectl signers list` shows them.")}},
    };
}

/// Commands that list or change stored servers.
QList<CommandSpec> storeCommands()
{
    return {
        {.name = u"servers list"_s,
         .summary = Usage::tr("List the stored servers."),
         .options = {option(u"group NAME"_s, Usage::tr("Only the servers of this group. May be repeated."), Repeatable),
                     option(u"leftovers"_s, Usage::tr("List the secrets that are kept of servers which are gone.")),
                     option(u"json"_s, Usage::tr("Print JSON instead of text."))},
         .action = OnStore{makeStoreCommand<ServersListCommand>}},
        {.name = u"servers add"_s,
         .usage = u"--name NAME --url URL [--environment CLASS]"_s,
         .summary = Usage::tr("Store a server, for this program and the window."),
         .options = storedServerOptions(),
         .action = OnStore{makeStoreCommand<ServersAddCommand>},
         .remarks = {nodeRemark(), keychainRemark()}},
        {.name = u"servers edit"_s,
         .usage = u"NAME"_s,
         .summary = Usage::tr("Change what is stored of a server."),
         .options = storedServerOptions() + serversEditOptions(),
         .action = OnStore{makeStoreCommand<ServersEditCommand>},
         .remarks = {Usage::tr("Only what is given is changed; --node replaces all nodes. An empty value removes: "
                               "--group, --environment,\n--node, --user, --binding, --ca, --pin, --client-cert, "
                               "--client-key. --proxy system and --services auto restore\nthe defaults. A class is "
                               "lowered, and an address in Production given up, only when that is confirmed.\nIf the "
                               "user or the kind of sign-in changes, the stored secret is removed."),
                     nodeRemark(), keychainRemark()},
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
         .summary = Usage::tr("Remove a stored server and what is kept of it in the keychain."),
         .options = serversRemoveOptions(),
         .action = OnStore{makeStoreCommand<ServersRemoveCommand>},
         .remarks = {Usage::tr(
                         "Afterwards the class and the policy of the server no longer hold for its address, so you "
                         "are asked first."),
                     Usage::tr("If a secret cannot be removed, a message says so; `sluicectl servers list "
                               "--leftovers` lists it, and\n`sluicectl servers forget --leftovers` tries again.")},
         .word = serverName()},
        {.name = u"servers forget"_s,
         .usage = u"{NAME | --leftovers}"_s,
         .summary = Usage::tr("Remove what is kept in the keychain, and leave the server."),
         .options = {option(u"leftovers"_s, Usage::tr("Forget the secrets that are kept of servers which are gone."))},
         .action = OnStore{makeStoreCommand<ServersForgetCommand>},
         .word =
             WordSpec{Usage::tr("Name the server whose secrets are forgotten, or say --leftovers."), u"leftovers"_s}},
        {.name = u"servers import"_s,
         .usage = u"{FILE | -}"_s,
         .summary = Usage::tr("Add the servers and presets in a file, all of them or none."),
         .action = OnStore{makeStoreCommand<ServersImportCommand>},
         .word = WordSpec{Usage::tr("Name the file to import, or - for standard input.")}},
        {.name = u"servers export"_s,
         .usage = u"[--server NAME…] [--group NAME…] [--preset NAME…]"_s,
         .summary = Usage::tr("Print stored servers, and presets, as JSON, in the form that import takes. Never a "
                              "secret."),
         .options = {option(u"server NAME"_s, Usage::tr("Only this server. May be repeated."), Repeatable),
                     option(u"group NAME"_s, Usage::tr("Only the servers of this group. May be repeated."), Repeatable),
                     option(u"preset NAME"_s, Usage::tr("With this preset. May be repeated."), Repeatable),
                     option(u"presets"_s, Usage::tr("With all presets."))},
         .action = OnStore{makeStoreCommand<ServersExportCommand>},
         .exclusions = {{u"preset"_s, u"presets"_s}}},
    };
}

/// Which runs are meant.
OptionSpecs historyFilters()
{
    return {
        option(u"server NAME"_s, Usage::tr("Only runs that sent something to this server.")),
        option(u"node NAME"_s, Usage::tr("Only runs that sent something to this node.")),
        option(u"cache NAME"_s, Usage::tr("Only runs that flushed this cache.")),
        option(u"person NAME"_s, Usage::tr("Only runs of this user of the machine, or with this account of a server.")),
        option(u"words TEXT"_s, Usage::tr("Only runs in which each of these words stands somewhere.")),
        option(u"since TIME"_s, Usage::tr("Only runs since this date, or date and time: 2026-11-30T14:00.")),
        option(u"until TIME"_s, Usage::tr("Only runs until then; a date counts with its whole day.")),
    };
}

WordSpec runName()
{
    return {Usage::tr("Name the run as `sluicectl history list` shows it.")};
}

/// Commands about the history of runs.
QList<CommandSpec> historyCommands()
{
    return {
        {.name = u"history list"_s,
         .summary = Usage::tr("List the runs that were recorded, the newest first."),
         .options = historyFilters()
             + OptionSpecs{option(u"limit N"_s, Usage::tr("How many runs at most (default: 50).")),
                           option(u"json"_s, Usage::tr("Print JSON instead of text."))},
         .action = OnHistory{makeHistoryCommand<HistoryListCommand>},
         .remarks = {historyRemark()}},
        {.name = u"history show"_s,
         .usage = u"ID"_s,
         .summary = Usage::tr("Tell everything that was recorded of a run."),
         .options = {option(u"json"_s, Usage::tr("Print JSON instead of text."))},
         .action = OnHistory{makeHistoryCommand<HistoryShowCommand>},
         .remarks = {Usage::tr(
             "The beginning of the id is enough. A request whose answer is not recorded may have been "
             "carried out: it is Unknown.")},
         .word = runName()},
        {.name = u"history seen"_s,
         .usage = u"ID"_s,
         .summary = Usage::tr("Record that somebody has seen which requests of a run have no answer."),
         .action = OnHistory{makeHistoryCommand<HistorySeenCommand>},
         .remarks = {Usage::tr("Until then each action says that they are there. It does not change what is known of "
                               "them.")},
         .word = runName()},
        {.name = u"history export"_s,
         .usage = u"--format csv|json|markdown [--out FILE]"_s,
         .summary = Usage::tr("Print runs for another program, or for a ticket."),
         .options = historyFilters()
             + OptionSpecs{option(u"format csv|json|markdown"_s, Usage::tr("In which form.")),
                           option(u"out FILE"_s, Usage::tr("Write it to FILE instead of standard output."))},
         .action = OnHistory{makeHistoryCommand<HistoryExportCommand>},
         .remarks = {Usage::tr("A FILE that exists is replaced, unless it belongs to Sluice or is no file.")}},
        {.name = u"history verify"_s,
         .usage = u"[--checkpoint FILE…]"_s,
         .summary = Usage::tr("Find out whether the history was changed after it was written."),
         .options = {option(u"checkpoint FILE"_s,
                            Usage::tr("File with checkpoints, anywhere in its lines; - is standard input. May be "
                                      "repeated."),
                            Repeatable)},
         .action = OnHistory{makeHistoryCommand<HistoryVerifyCommand>},
         .remarks = {verifyRemark()}},
        {.name = u"history checkpoints"_s,
         .usage = u"[--file FILE…]"_s,
         .summary = Usage::tr("Tell, or change, where checkpoints of the history are kept."),
         .options = {option(u"journal yes|no"_s, Usage::tr("Whether in the journal of the system (default: yes).")),
                     option(u"file FILE"_s, Usage::tr("Also in FILE, best on another disk. May be repeated."),
                            Repeatable),
                     option(u"no-file"_s, Usage::tr("In none of the files named before.")),
                     option(u"every N"_s,
                            Usage::tr("After how many records, besides at the end of each run "
                                      "(default: 100).")),
                     option(u"make-key"_s,
                            Usage::tr("Make the key to sign with, which the keychain keeps, if there "
                                      "is none."))},
         .action = OnHistory{makeHistoryCommand<HistoryCheckpointsCommand>},
         .remarks = {checkpointsRemark()}},
    };
}

QList<CommandSpec> mockCommands()
{
    return {
        {.name = u"mock serve"_s,
         .summary = Usage::tr("Serve mock servers of SuperOffice and infoRouter on this machine until it is stopped."),
         .options = mockOptions(),
         .action = OnMocks{},
         .costlyRemark = mockRemark},
    };
}

/// \a commands, all of which answer in JSON where it is wanted.
QList<CommandSpec> withJson(QList<CommandSpec> commands)
{
    for (auto &command : commands) {
        if (!optionOf(command, u"json"_s) && !std::holds_alternative<AsPreview>(command.action)
            && !std::holds_alternative<OfAction>(command.action))
            command.options.append(jsonOption());
    }
    return commands;
}

} // namespace

const QList<CommandSpec> &allCommands()
{
    static const auto commands = [] {
        const auto goingToServers = readingCommands() + actionCommands() + sessionCommands();
        const auto actions = actionNames(goingToServers);
        return withJson(goingToServers + previewCommands(goingToServers) + presetCommands(actions)
                        + planWritingCommands(actions) + planReadingCommands() + storeCommands()
                        + keychainAndFileCommands() + historyCommands())
            + mockCommands();
    }();
    return commands;
}

} // namespace sluice::ctl
