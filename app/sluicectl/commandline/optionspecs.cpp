// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/optionspecs.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Options)
};

using enum CommandKind;

/// \a superOffice: the commands that it has.
QList<OptionSpec> addressOptions(const QList<CommandKind> &all, const QList<CommandKind> &superOffice)
{
    return QList<OptionSpec>{
               {u"server"_s, u"NAME"_s,
                OptionsText::tr("Stored server to go to, with all of its nodes, in place of --url. May be repeated."),
                all, true},
               {u"group"_s, u"NAME"_s, OptionsText::tr("Every stored server of this group. May be repeated."), all,
                true},
               {u"url"_s, u"URL"_s,
                OptionsText::tr("Address of the server; with --online also its tenant: Cust12345, sod/Cust12345."),
                superOffice},
               {u"url"_s, u"URL"_s, OptionsText::tr("Address of the server."), {SignOut}},
               {u"protocol"_s, u"ID"_s,
                OptionsText::tr("superoffice (default: REST, or else SOAP), superoffice-rest, superoffice-soap or "
                                "inforouter."),
                superOffice},
               {u"protocol"_s, u"ID"_s, OptionsText::tr("inforouter: no other has a sign-out."), {SignOut}},
               {u"services"_s, u"NN|auto"_s,
                OptionsText::tr("Services version of SOAP: 73, 75, 80 to 88, or auto (default)."), superOffice},
               {u"envelope"_s, u"wire|published"_s, OptionsText::tr("Form of the SOAP envelope (default: wire)."),
                superOffice},
               {u"online"_s, {}, OptionsText::tr("The server is a tenant of SuperOffice Online."), superOffice},
               {u"vendor-domain"_s, u"DOMAIN"_s,
                OptionsText::tr("Where tenants are looked for, and nowhere else (default: superoffice.com)."),
                superOffice},
               {u"binding"_s, u"post|soap|soap12|get"_s,
                OptionsText::tr(
                    "How infoRouter is spoken to (default: post, or SOAP 1.1 where the server has POST switched "
                    "off)."),
                all},
               {u"language"_s, u"LL"_s,
                OptionsText::tr("Language of infoRouter's error texts (default: en); empty: as the server is set up."),
                all},
               {u"timeout"_s, u"SECONDS"_s, OptionsText::tr("How long to wait for an answer, 1 to 3600 (default: 30)."),
                all},
           }
    + trustOptions(all)
        + QList<OptionSpec>{
            {u"pin"_s, u"SHA256"_s,
             OptionsText::tr("Fingerprint of the one certificate to trust, and no other, whoever signed it."), all}};
}

QList<OptionSpec> actionOptions()
{
    const QList<CommandKind> flush{Flush};
    const QList<CommandKind> clear{ClearConfig};
    const QList<CommandKind> actions{Flush, ClearConfig, Rebuild};
    return {
        {u"cache"_s, u"NAME"_s, OptionsText::tr("Cache to flush, exactly as it is listed. May be repeated."), flush,
         true},
        {u"cache"_s,
         u"NAME"_s,
         OptionsText::tr("Cache to ask about (default: every one that is listed). May be repeated."),
         {State},
         true},
        {u"all"_s, {}, OptionsText::tr("Flush every cache of the server."), flush},
        {u"observe"_s,
         {},
         OptionsText::tr("Compare the settings of the server before and after, where it tells them."),
         flush},
        {u"allow-unknown"_s,
         {},
         OptionsText::tr("Also send names that the server does not list, such as the name of a table."),
         flush},
        {u"application"_s, u"A"_s, OptionsText::tr("Application whose configurations are cleared."), clear},
        {u"instance"_s, u"I"_s, OptionsText::tr("Instance whose configurations are cleared."), clear},
        {u"all-associates"_s, {}, OptionsText::tr("Clear the configurations of everybody."), clear},
        {u"own-only"_s, {}, OptionsText::tr("Clear only those of the account that signs in."), clear},
        {u"yes"_s, {}, OptionsText::tr("Do it without asking. Not enough in Production."), actions},
        {u"confirm"_s, u"HOST"_s,
         OptionsText::tr("Do it without asking, if this is its host, or its name where it is stored; a tenant is "
                         "HOST/TENANT or TENANT. The only way in Production. May be repeated, for several servers."),
         actions, true},
        {u"reason"_s, u"TEXT"_s, OptionsText::tr("Why, or a change number, where the policy of a class asks for it."),
         actions},
    };
}

} // namespace

QList<OptionSpec> trustOptions(const QList<CommandKind> &commands)
{
    return {
        {u"ca"_s, u"FILE"_s, OptionsText::tr("Certificate authorities to trust beside the system's, in PEM."),
         commands},
        {u"client-cert"_s, u"FILE"_s,
         OptionsText::tr("Certificate that shows who we are, in PEM or PKCS#12. Its passphrase comes from "
                         "SLUICE_KEY_PASSPHRASE."),
         commands},
        {u"client-key"_s, u"FILE"_s, OptionsText::tr("The key of it, in PEM, where it is in another file."), commands},
        {u"proxy"_s, u"URL"_s,
         OptionsText::tr("system (default), none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT. The password "
                         "comes from SLUICE_PROXY_PASSWORD."),
         commands},
        {u"allow-plain-http"_s,
         {},
         OptionsText::tr("Let what signs in go over http to another machine, in Production too."),
         commands},
    };
}

QList<OptionSpec> serverJobOptions()
{
    const QList<CommandKind> signingIn{Probe, List, State, Flush, ClearConfig, Rebuild};
    const auto all = signingIn + QList<CommandKind>{SignOut};
    return addressOptions(all, signingIn)
        + QList<OptionSpec>{
            {u"auth"_s, u"KIND"_s,
             OptionsText::tr("How to sign in: basic (default: user and password), ticket, bearer or session."),
             signingIn},
            {u"auth"_s, u"KIND"_s, OptionsText::tr("With what: ticket, which is the default."), {SignOut}},
            {u"user"_s, u"NAME"_s,
             OptionsText::tr("Account to sign in with; only for basic. A probe needs none. With --server, in place of "
                             "the stored one."),
             signingIn},
            {u"password-stdin"_s,
             {},
             OptionsText::tr(
                 "Read the password, or what else signs in, from standard input: one line, for a session two."),
             signingIn},
            {u"password-stdin"_s, {}, OptionsText::tr("Read the ticket from standard input, one line."), {SignOut}},
            {u"environment"_s, u"CLASS"_s,
             OptionsText::tr("Class of the server: production, staging, test, development or demo."), all},
            {u"password-file"_s, u"NAME=FILE"_s,
             OptionsText::tr("Read what signs in to the server NAME from FILE, whose first line it is. May be "
                             "repeated."),
             all, true},
            {u"json"_s, {}, OptionsText::tr("Print JSON instead of text."), all},
        }
        + actionOptions();
}

QList<OptionSpec> mockServeOptions()
{
    const QList<CommandKind> mock{MockServe};
    return {
        {u"port"_s, u"N"_s, OptionsText::tr("Port to listen at (default: any that is free)."), mock},
        {u"inforouter-port"_s, u"N"_s, OptionsText::tr("The same for the infoRouter server."), mock},
        {u"services"_s, u"NN[,NN…]"_s, OptionsText::tr("Services versions to have (default: all). May be repeated."),
         mock, true},
        {u"strictness"_s, u"wire|published"_s, OptionsText::tr("Which form of SOAP to accept (default: wire)."), mock},
        {u"cache"_s, u"NAME"_s, OptionsText::tr("One more cache for the SuperOffice server to have. May be repeated."),
         mock, true},
        {u"ticket-life"_s, u"SECONDS"_s,
         OptionsText::tr("How long a sign-in to the SuperOffice server is good for without being used."), mock},
        {u"set"_s, u"KEY=VALUE"_s,
         OptionsText::tr(
             "Any setting of the SuperOffice server; of the infoRouter server as inforouter.KEY=VALUE. See below. "
             "May be repeated."),
         mock, true},
        {u"journal"_s, u"FILE"_s, OptionsText::tr("Append a line of JSON to FILE for each call that arrives."), mock},
    };
}

} // namespace sluice::ctl
