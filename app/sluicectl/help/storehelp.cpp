// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/help/storehelp.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct StoreHelpText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::StoreHelp)
};

using enum CommandKind;

QString nodeRemark()
{
    return StoreHelpText::tr("--node is the direct address of one node: an action goes to each of them, and never to "
                             "the address that "
                             "they\nshare. Behind commas it takes what is its own:")
        + u"\n\n  --node https://10.0.0.1/SuperOffice,name=crm01-a,host=crm.example.com,tls-name=crm.example.com\n\n"_s
        + StoreHelpText::tr(
               "name: what it is called (also NAME=URL); host: the Host header that it is sent; tls-name: whom its "
               "certificate\nhas to name; pin: the one certificate of it to trust.");
}

QString secretRemark()
{
    return StoreHelpText::tr(
        "Without --password-stdin the keychain is not touched, and what signs in is asked for when "
        "it is needed.");
}

} // namespace

QString storeSummary(CommandKind command)
{
    if (command == ServersAdd)
        return StoreHelpText::tr("Store a server, for this program and the window.");
    if (command == ServersEdit)
        return StoreHelpText::tr("Change what is stored of a server.");
    if (command == ServersRemove)
        return StoreHelpText::tr("Remove a stored server and what is kept of it in the keychain.");
    if (command == ServersForget)
        return StoreHelpText::tr("Remove what is kept in the keychain, and leave the server.");
    if (command == ServersImport)
        return StoreHelpText::tr("Add the servers in a file, all of them or none.");
    if (command == ServersExport)
        return StoreHelpText::tr("Print stored servers as JSON, in the form that import takes. Never a secret.");
    return StoreHelpText::tr("List the stored servers.");
}

QString storeUsage(CommandKind command)
{
    if (command == ServersAdd)
        return u"servers add --name NAME --url URL --environment CLASS"_s;
    if (command == ServersEdit)
        return u"servers edit NAME"_s;
    if (command == ServersRemove)
        return u"servers remove NAME"_s;
    if (command == ServersForget)
        return u"servers forget {NAME | --leftovers}"_s;
    if (command == ServersImport)
        return u"servers import {FILE | -}"_s;
    if (command == ServersExport)
        return u"servers export [--server NAME…] [--group NAME…]"_s;
    return u"servers list"_s;
}

QString storeRemark(CommandKind command)
{
    if (command == ServersAdd)
        return nodeRemark() + u"\n\n"_s + secretRemark();
    if (command == ServersEdit)
        return StoreHelpText::tr(
                   "Only what is given is changed; --node gives all nodes anew. An empty value takes these "
                   "away: --group,\n--environment, --node, --user, --binding, --ca, --pin, --client-cert, "
                   "--client-key. --proxy system and --services auto\nare as if nothing had been said. A "
                   "class is lowered only when that is confirmed. With another user or another\nkind of "
                   "sign-in, what was kept for the one before is removed.")
            + u"\n\n"_s + nodeRemark() + u"\n\n"_s + secretRemark();
    if (command == ServersRemove)
        return StoreHelpText::tr("What cannot be removed from the keychain is said, and listed by "
                                 "`sluicectl servers list --leftovers`;\n`sluicectl servers forget --leftovers` tries "
                                 "again.");
    return {};
}

} // namespace sluice::ctl
