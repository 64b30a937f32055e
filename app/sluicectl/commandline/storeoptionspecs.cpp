// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/optionspecs.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct StoreOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::StoreOptions)
};

using enum CommandKind;

/// What is kept of a server.
QList<OptionSpec> keptOptions(const QList<CommandKind> &keeping)
{
    return {
        {u"name"_s, u"NAME"_s, StoreOptionsText::tr("What the server is called, here and in the window."), keeping},
        {u"group"_s, u"NAME"_s, StoreOptionsText::tr("Group that it is in."), keeping},
        {u"environment"_s, u"CLASS"_s,
         StoreOptionsText::tr("Class of the server: production, staging, test, development or demo. Without one it "
                              "counts as production."),
         keeping},
        {u"url"_s, u"URL"_s,
         StoreOptionsText::tr("Address of the server; of a farm with nodes the shared one, which is never sent an "
                              "action. With --online also its tenant."),
         keeping},
        {u"node"_s, u"URL[,KEY=VALUE…]"_s,
         StoreOptionsText::tr("Direct address of one node of a farm; see below. May be repeated."), keeping, true},
        {u"protocol"_s, u"ID"_s,
         StoreOptionsText::tr("superoffice (default), superoffice-rest, superoffice-soap or inforouter."), keeping},
        {u"services"_s, u"NN|auto"_s, StoreOptionsText::tr("Services version of SOAP: 73, 75, 80 to 88, or auto."),
         keeping},
        {u"envelope"_s, u"wire|published"_s, StoreOptionsText::tr("Form of the SOAP envelope."), keeping},
        {u"online"_s, {}, StoreOptionsText::tr("The server is a tenant of SuperOffice Online."), keeping},
        {u"vendor-domain"_s, u"DOMAIN"_s, StoreOptionsText::tr("Where tenants are looked for."), keeping},
        {u"binding"_s, u"post|soap|soap12|get"_s, StoreOptionsText::tr("How infoRouter is spoken to."), keeping},
        {u"language"_s, u"LL"_s, StoreOptionsText::tr("Language of infoRouter's error texts."), keeping},
        {u"auth"_s, u"KIND"_s, StoreOptionsText::tr("How to sign in: basic, ticket, bearer or session."), keeping},
        {u"user"_s, u"NAME"_s, StoreOptionsText::tr("Account to sign in with; only for basic."), keeping},
        {u"password-stdin"_s,
         {},
         StoreOptionsText::tr(
             "Read what signs in from standard input, one line, and keep it in the system's keychain."),
         keeping},
        {u"ask-every-time"_s, {}, StoreOptionsText::tr("Never keep or take it from the keychain."), keeping},
        {u"pin"_s, u"[NODE=]SHA256"_s,
         StoreOptionsText::tr("Fingerprint of the one certificate to trust, and no other; with NODE= of that node. May "
                              "be repeated."),
         keeping, true},
        {u"timeout"_s, u"SECONDS"_s, StoreOptionsText::tr("How long to wait for an answer, 1 to 3600."), keeping},
    };
}

} // namespace

QList<OptionSpec> storeOptions()
{
    return keptOptions({ServersAdd, ServersEdit}) + trustOptions({ServersAdd, ServersEdit})
        + QList<OptionSpec>{
            {u"no-online"_s, {}, StoreOptionsText::tr("Take --online back."), {ServersEdit}},
            {u"no-ask-every-time"_s, {}, StoreOptionsText::tr("Take --ask-every-time back."), {ServersEdit}},
            {u"no-allow-plain-http"_s, {}, StoreOptionsText::tr("Take --allow-plain-http back."), {ServersEdit}},
            {u"yes"_s,
             {},
             StoreOptionsText::tr("Lower its class without asking. Not enough from Production."),
             {ServersEdit}},
            {u"confirm"_s,
             u"NAME"_s,
             StoreOptionsText::tr("The same, if this is its name; also from Production."),
             {ServersEdit}},
            {u"server"_s, u"NAME"_s, StoreOptionsText::tr("Only this server. May be repeated."), {ServersExport}, true},
            {u"group"_s,
             u"NAME"_s,
             StoreOptionsText::tr("Only the servers of this group. May be repeated."),
             {ServersList, ServersExport},
             true},
            {u"leftovers"_s,
             {},
             StoreOptionsText::tr("List the secrets that are kept of servers which are gone."),
             {ServersList}},
            {u"leftovers"_s,
             {},
             StoreOptionsText::tr("Forget the secrets that are kept of servers which are gone."),
             {ServersForget}},
            {u"json"_s, {}, StoreOptionsText::tr("Print JSON instead of text."), {ServersList}},
        };
}

} // namespace sluice::ctl
