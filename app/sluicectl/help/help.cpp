// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/help.h"

#include "app/sluicectl/help/mockhelp.h"
#include "app/sluicectl/help/storehelp.h"
#include "app/sluicectl/render/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Help)
};

using enum CommandKind;

QString summaryOf(CommandKind command)
{
    switch (command) {
    case Probe:
        return HelpText::tr("Find out which version answers, and over which interface.");
    case List:
        return HelpText::tr("List the caches, one name per line.");
    case State:
        return HelpText::tr("Ask for what tells whether anything about the caches has changed.");
    case Flush:
        return HelpText::tr("Flush the caches that are named, or all of them.");
    case ClearConfig:
        return HelpText::tr("Clear the cached configurations of an application.");
    case Rebuild:
        return HelpText::tr("Flush and rebuild one kind of the deltas that the server keeps beside its caches.");
    case SignOut:
        return HelpText::tr("Give a ticket back, so that nobody can use it any more.");
    case Preview:
        return HelpText::tr("Print the request that another command would send, and send nothing.");
    case ServersList:
    case ServersAdd:
    case ServersEdit:
    case ServersRemove:
    case ServersForget:
    case ServersImport:
    case ServersExport:
        return storeSummary(command);
    case MockServe:
        return HelpText::tr("Serve mock servers of SuperOffice and infoRouter on this machine until it is stopped.");
    }
    Q_UNREACHABLE();
}

QString usageOf(CommandKind command)
{
    switch (command) {
    case Probe:
        return u"probe WHERE"_s;
    case List:
        return u"list WHERE"_s;
    case State:
        return u"state WHERE [--cache NAME…]"_s;
    case Flush:
        return u"flush WHERE {--cache NAME… | --all}"_s;
    case ClearConfig:
        return u"clear-config WHERE --application A --instance I "
               "{--all-associates | --own-only}"_s;
    case Rebuild:
        return u"rebuild {Udef | Webpanel | TaskMenu | CustomObjectArchivePanel} WHERE"_s;
    case SignOut:
        return u"sign-out WHERE"_s;
    case Preview:
        return u"preview {probe | sign-in | list | state | flush | clear-config | rebuild KIND | sign-out} WHERE"_s;
    case ServersList:
    case ServersAdd:
    case ServersEdit:
    case ServersRemove:
    case ServersForget:
    case ServersImport:
    case ServersExport:
        return storeUsage(command);
    case MockServe:
        return u"mock serve"_s;
    }
    Q_UNREACHABLE();
}

QString twoColumns(const QList<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.first.size());
    QString text;
    for (const auto &[left, right] : rows)
        text += u"  %1  %2\n"_s.arg(left.leftJustified(width), right);
    return text;
}

QString protocolRemark()
{
    return HelpText::tr(
        "REST is preferred, and SOAP spoken where the server has no REST. Without --protocol, --services "
        "with a number\nand --envelope mean superoffice-soap.");
}

/// What WHERE stands for, and who signs in there.
QString whereRemark(CommandKind command)
{
    const auto address = command == SignOut
        ? HelpText::tr(
            "WHERE is --url URL with --protocol inforouter; or a stored server, --server NAME or --group NAME, "
            "which goes\nto each of its nodes, one after the other.")
        : HelpText::tr("WHERE is --url URL, with --user NAME or --auth KIND where somebody has to sign in; or a stored "
                       "server,\n--server NAME or --group NAME, which goes to each of its nodes, one after the other.");
    return address + u' ' + HelpText::tr("Nothing stands for all.");
}

QString bindingRemark()
{
    return HelpText::tr("infoRouter has to be named with --protocol inforouter. Its --binding get puts the ticket and "
                        "the password into\naddresses, which proxies and servers write into their logs; the other "
                        "bindings do not.");
}

/// About infoRouter, for who is about to flush.
QString flushRemark()
{
    return HelpText::tr("infoRouter has one cache, which is flushed with --all. What --observe finds is an observation "
                        "and no proof.\nThe ticket that a sign-in with a password brought is given back at the end; "
                        "one from SLUICE_TICKET is kept.");
}

QString signOutRemark()
{
    return HelpText::tr("It ends the session of the ticket for everybody who uses it, at once and without asking. "
                        "Nothing else changes.\nThat the server does not know the ticket is told, and counts as done: "
                        "it may be over already, or mistyped.\nThe ticket comes from SLUICE_TICKET or from "
                        "--password-stdin, or is asked for on a terminal.\nWhere no answer comes, the ticket may stay "
                        "good until it expires: the exit status is 4, or 5 when the server\nanswered nothing at all.");
}

QString secretsRemark()
{
    return HelpText::tr("What signs in comes from the environment or from --password-stdin, or is asked for on a "
                        "terminal:")
        + u'\n'
        + twoColumns(
               {{u"basic"_s, u"SLUICE_PASSWORD"_s},
                {u"ticket"_s, u"SLUICE_TICKET"_s},
                {u"bearer"_s, u"SLUICE_TOKEN"_s},
                {u"session"_s,
                 HelpText::tr("SLUICE_COOKIE and SLUICE_XSRF, on standard input two lines; the second may be left "
                              "out\n           where the cookie holds an XSRF-TOKEN")}})
        + HelpText::tr("The application token comes from SLUICE_APP_TOKEN, whatever signs in. For a stored server the "
                       "keychain is asked\nbefore you are. These variables are for calls whose servers sign in as one "
                       "account; else give each server its\nown with --password-file NAME=FILE.");
}

QString confirmationRemark()
{
    return HelpText::tr("Before anything is sent you are asked, on a terminal. --yes answers, --confirm HOST does so "
                        "everywhere. What\nthe policy of a class does not allow is not sent: the exit status is 6.");
}

QString stateRemark()
{
    return HelpText::tr("The state is printed as a fingerprint: another one means that something about these caches "
                        "has changed.\nThat is an observation and no proof that anything was flushed. The server may "
                        "count by other names than\nthose that it lists, and each of its nodes for itself.");
}

/// The meaning of the kinds: whose deltas they are.
QString rebuildRemark()
{
    return twoColumns({{u"Udef"_s, HelpText::tr("user-defined fields")},
                       {u"Webpanel"_s, HelpText::tr("web panels")},
                       {u"TaskMenu"_s, HelpText::tr("task menus")},
                       {u"CustomObjectArchivePanel"_s, HelpText::tr("archive panels of custom objects")}});
}

QString mockRemark()
{
    return HelpText::tr("It prints one line of JSON with its url, a user, the password of that user, and a ticket, an "
                        "access token and\nwhat else signs in; and the same for infoRouter: inforouterUrl, "
                        "inforouterUser, inforouterPassword,\ninforouterTicket.")
        + u"\n\n"_s + HelpText::tr("Accounts with their passwords, which protect nothing, also to try what is refused:")
        + u'\n' + twoColumns(mockAccounts()) + u'\n' + HelpText::tr("What --set takes:") + u"\n  "_s
        + mockKeys().join(u"\n  "_s);
}

/// What has to be known beside the options.
QString remarkOn(CommandKind command)
{
    const auto joined = [](const QStringList &remarks) { return remarks.join(u"\n\n"_s); };
    switch (command) {
    case Probe:
        return joined({whereRemark(command), protocolRemark(), bindingRemark()});
    case List:
        return joined({whereRemark(command), protocolRemark(), secretsRemark()});
    case State:
        return joined({whereRemark(command), stateRemark(), protocolRemark(), secretsRemark()});
    case Flush:
        return joined({whereRemark(command), confirmationRemark(), protocolRemark(), bindingRemark(), flushRemark(),
                       secretsRemark()});
    case ClearConfig:
        return joined({whereRemark(command), confirmationRemark(), protocolRemark(), secretsRemark()});
    case Rebuild:
        return rebuildRemark() + u'\n'
            + joined({whereRemark(command), confirmationRemark(), protocolRemark(), secretsRemark()});
    case SignOut:
        return joined({whereRemark(command), signOutRemark(), bindingRemark()});
    case Preview:
        return joined({whereRemark(command),
                       HelpText::tr("It takes the options of the command whose request it prints. Secrets are shown as "
                                    "placeholders; none is needed.")});
    case ServersList:
    case ServersAdd:
    case ServersEdit:
    case ServersRemove:
    case ServersForget:
    case ServersImport:
    case ServersExport:
        return storeRemark(command);
    case MockServe:
        return mockRemark();
    }
    Q_UNREACHABLE();
}

} // namespace

QString generalHelp()
{
    QList<std::pair<QString, QString>> rows;
    for (const auto kind : allCommands())
        rows.append({commandName(kind), summaryOf(kind)});
    rows.append({u"help COMMAND"_s, HelpText::tr("Tell more about a command.")});
    rows.append({u"--version"_s, HelpText::tr("Tell which version of Sluice this is.")});
    return HelpText::tr("Usage: %1").arg(u"sluicectl COMMAND [OPTIONS]"_s) + u"\n\n"_s + twoColumns(rows) + u'\n'
        + HelpText::tr(
               "Exit status: 0 all acknowledged, listed, probed, told or signed out; 1 usage; 2 sign-in refused; "
               "3 some\nacknowledged, some not; 4 none acknowledged, or failed otherwise, such as a sign-out "
               "without an answer;\n5 no server reached, or none that answered; 6 not confirmed; 130 "
               "cancelled.")
        + u'\n';
}

QString helpFor(CommandKind command)
{
    QList<std::pair<QString, QString>> rows;
    for (const auto &spec : optionSpecs()) {
        if (spec.commands.contains(command))
            rows.append({u"--%1 %2"_s.arg(spec.name, spec.valueName).trimmed(), spec.description});
    }
    const auto remark = remarkOn(command);
    return HelpText::tr("Usage: %1").arg(u"sluicectl "_s + usageOf(command)) + u"\n\n"_s + summaryOf(command) + u'\n'
        + (rows.isEmpty() ? QString() : u'\n' + twoColumns(rows))
        + (remark.isEmpty() ? QString() : u'\n' + remark + u'\n');
}

void sayHelp(std::optional<CommandKind> topic)
{
    say(HelpText::tr("See: %1").arg(topic ? u"sluicectl help "_s + commandName(*topic) : u"sluicectl help"_s));
}

} // namespace sluice::ctl
