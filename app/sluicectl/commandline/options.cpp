// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/options.h"

#include "app/sluicectl/commandline/parsedoptions.h"
#include "core/protocol/registry.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

using enum OptionTrait;

QString protocolHelp()
{
    auto ids = protocolIds();
    ids.first() = Usage::tr("%1 (default)").arg(ids.constFirst());
    return Usage::tr("One of these: %1.").arg(ids.join(u", "_s));
}

OptionSpecs storedNames()
{
    return {
        option(u"server NAME"_s,
               Usage::tr("Stored server to go to, with all of its nodes, in place of --url. May be repeated."),
               Repeatable),
        option(u"group NAME"_s, Usage::tr("Every stored server of this group. May be repeated."), Repeatable),
    };
}

/// Whom to trust and which way to go.
OptionSpecs trustOptions()
{
    return {
        option(u"ca FILE"_s, Usage::tr("Certificate authorities to trust beside the system's, in PEM."), Stored),
        option(u"client-cert FILE"_s,
               Usage::tr("Certificate to sign in to the connection with, in PEM or PKCS#12. Its passphrase comes from "
                         "SLUICE_KEY_PASSPHRASE."),
               Stored),
        option(u"client-key FILE"_s, Usage::tr("Key of that certificate, in PEM, if it is in another file."), Stored),
        option(u"proxy URL"_s,
               Usage::tr("system (default), none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT. The password "
                         "comes from SLUICE_PROXY_PASSWORD."),
               Stored),
        option(u"allow-plain-http"_s,
               Usage::tr("Allow the sign-in to go over http to another machine, also in Production."), Stored),
    };
}

/// How to reach a server, of any product.
OptionSpecs connectionOptions()
{
    const OptionSpecs conversation{
        option(u"binding post|soap|soap12|get"_s,
               Usage::tr(
                   "How to speak to infoRouter (default: post, or SOAP 1.1 where the server has POST switched off)."),
               Stored),
        option(u"language LL"_s, Usage::tr("Language of infoRouter's error texts (default: as the server is set up)."),
               Stored),
        option(u"timeout SECONDS"_s, Usage::tr("How long to wait for an answer, 1 to 3600 (default: 30).")),
    };
    const OptionSpecs pin{
        option(u"pin SHA256"_s,
               Usage::tr("Fingerprint of the one certificate to trust, and no other, whoever signed it."), Stored),
    };
    return conversation + trustOptions() + pin;
}

/// The last options of every command that goes to servers.
OptionSpecs commonOptions()
{
    return {
        option(u"environment CLASS"_s,
               Usage::tr("Class of the server: production, staging, test, development or demo."), Stored),
        option(u"password-file NAME=FILE"_s,
               Usage::tr("Read the secret for server NAME from the first line of FILE. May be repeated."), Repeatable),
        option(u"json"_s, Usage::tr("Print JSON instead of text.")),
    };
}

OptionSpec atOnceOption()
{
    return option(u"at-once N"_s, Usage::tr("How many nodes get a request at the same time (default: 8)."));
}

OptionSpec jsonLinesOption()
{
    return option(u"json-lines"_s, Usage::tr("Print each result as a line of JSON as soon as it is known."));
}

} // namespace

QString idsWithSignOut()
{
    QStringList ids;
    const auto all = products();
    for (const auto &product : all) {
        if (product.hasSignOut)
            ids.append(product.id);
    }
    return ids.join(u", "_s);
}

OptionSpec option(const QString &usage, const QString &help, OptionTraits traits)
{
    return {usage.section(u' ', 0, 0), usage.section(u' ', 1), help, traits};
}

OptionSpecs serverOptions()
{
    const OptionSpecs address{
        option(u"url URL"_s,
               Usage::tr("Address of the server; with --online also its tenant: Cust12345, sod/Cust12345."), Stored),
        option(u"protocol ID"_s, protocolHelp(), Stored),
        option(u"services NN|auto"_s, Usage::tr("Services version of SOAP: 73, 75, 80 to 88, or auto (default)."),
               Stored),
        option(u"envelope wire|published"_s, Usage::tr("Form of the SOAP envelope (default: wire)."), Stored),
        option(u"online"_s, Usage::tr("The server is a tenant of SuperOffice Online."), Stored),
        option(u"vendor-domain DOMAIN"_s,
               Usage::tr("Where tenants are looked for, and nowhere else (default: superoffice.com)."), Stored),
    };
    const OptionSpecs signIn{
        option(u"auth KIND"_s,
               Usage::tr("How to sign in: basic (default: user and password), ticket, bearer or session."), Stored),
        option(u"user NAME"_s,
               Usage::tr("Account to sign in with; only for basic. A probe needs none. With --server, in place of the "
                         "stored one.")),
        option(u"password-stdin"_s,
               Usage::tr("Read the secret from standard input: one line; two (cookie, XSRF token) for a session.")),
    };
    return storedNames() + address + connectionOptions() + signIn + commonOptions();
}

OptionSpecs takenUpOptions()
{
    return {
        option(u"user NAME"_s, Usage::tr("Account to sign in with, in place of the stored one.")),
        option(u"password-stdin"_s,
               Usage::tr("Read the secret from standard input: one line; two (cookie, XSRF token) for a session.")),
        option(u"password-file NAME=FILE"_s,
               Usage::tr("Read the secret for server NAME from the first line of FILE. May be repeated."), Repeatable),
        option(u"timeout SECONDS"_s,
               Usage::tr("How long to wait for an answer, 1 to 3600 (default: as it is stored).")),
        option(u"json"_s, Usage::tr("Print JSON instead of text.")),
    };
}

OptionSpecs signOutOptions()
{
    const OptionSpecs address{
        option(u"url URL"_s, Usage::tr("Address of the server."), Stored),
        option(u"protocol ID"_s, Usage::tr("%1: no other has a sign-out.").arg(idsWithSignOut()), Stored),
    };
    const OptionSpecs signIn{
        option(u"auth KIND"_s, Usage::tr("Kind of secret: only ticket."), Stored),
        option(u"password-stdin"_s, Usage::tr("Read the ticket from standard input, one line.")),
        option(u"dry-run"_s, Usage::tr("Print the request, and send nothing.")),
    };
    return storedNames() + address + connectionOptions() + signIn + commonOptions();
}

OptionSpecs confirmationOptions()
{
    return {
        option(u"yes"_s, Usage::tr("Do it without asking. Not enough in Production.")),
        option(u"confirm HOST"_s,
               Usage::tr("Confirm without being asked: the host, or the stored name, of the server; for a tenant "
                         "HOST/TENANT or TENANT. Required in Production. Of several servers the one that would be "
                         "asked for; the others may be named as well."),
               Repeatable),
        option(u"reason TEXT"_s, Usage::tr("Why, or a change number, where the policy of a class asks for it.")),
        option(u"change NUMBER"_s, Usage::tr("Number of the change that this belongs to, for the history.")),
    };
}

OptionSpecs readingOptions()
{
    return {atOnceOption(), jsonLinesOption()};
}

OptionSpecs runOptions()
{
    const OptionSpecs order{
        option(u"node NAME"_s, Usage::tr("Only this node of the stored servers. May be repeated."), Repeatable),
        option(u"strategy parallel|serial|waves=N"_s,
               Usage::tr("Order of the nodes: several at once (default), one after the other, or N after N.")),
        atOnceOption(),
        option(u"pause SECONDS"_s, Usage::tr("How long to wait between two nodes, or two waves.")),
        option(u"max-failures N"_s, Usage::tr("Send nothing more when N nodes did not answer OK.")),
        option(u"hold-after-first"_s, Usage::tr("Ask on the terminal whether to go on after the first node.")),
        option(u"gate FACTOR"_s,
               Usage::tr("Go on only when the nodes before answer within FACTOR times the time of before.")),
        option(u"start-at TIME"_s, Usage::tr("Wait until then: HH:MM, or a date and time such as 2026-11-30T22:00.")),
        option(u"node-timeout SECONDS"_s, Usage::tr("How long one node may take, including its sign-in.")),
    };
    const OptionSpecs account{
        option(u"dry-run"_s, Usage::tr("Print the plan with every request, and send nothing.")),
        jsonLinesOption(),
        option(u"without-record REASON"_s,
               Usage::tr("Go on, also in Production, where the history cannot be written. Needs --record-to.")),
        option(u"record-to FILE"_s,
               Usage::tr("Where to add what the history does not take: a new file, or the end of one.")),
    };
    return order + account;
}

OptionSpec scopeOption()
{
    return option(u"scope every|once"_s,
                  Usage::tr("Send it to every node (default), or once to each farm, whose nodes share a database."));
}

OptionSpec signerOption()
{
    return option(u"as NAME"_s, Usage::tr("What people call you (default: the name of your account here)."));
}

OptionSpecs storedServerOptions()
{
    const OptionSpecs stored{
        option(u"name NAME"_s, Usage::tr("What the server is called, here and in the window.")),
        option(u"group NAME"_s, Usage::tr("Group that it is in.")),
        option(u"environment CLASS"_s,
               Usage::tr("Class of the server: production, staging, test, development or demo. Without one it counts "
                         "as production.")),
        option(u"url URL"_s,
               Usage::tr("Address of the server; of a farm with nodes the shared one, which is never sent an action. "
                         "With --online also its tenant.")),
        option(u"node URL[,KEY=VALUE…]"_s,
               Usage::tr("Direct address of one node of a farm; see below. May be repeated."), Repeatable),
        option(u"protocol ID"_s, protocolHelp()),
        option(u"services NN|auto"_s, Usage::tr("Services version of SOAP: 73, 75, 80 to 88, or auto.")),
        option(u"envelope wire|published"_s, Usage::tr("Form of the SOAP envelope.")),
        option(u"online"_s, Usage::tr("The server is a tenant of SuperOffice Online.")),
        option(u"vendor-domain DOMAIN"_s, Usage::tr("Where tenants are looked for.")),
        option(u"binding post|soap|soap12|get"_s, Usage::tr("How to speak to infoRouter.")),
        option(u"language LL"_s, Usage::tr("Language of infoRouter's error texts.")),
        option(u"auth KIND"_s, Usage::tr("How to sign in: basic, ticket, bearer or session.")),
        option(u"user NAME"_s, Usage::tr("Account to sign in with; only for basic.")),
        option(
            u"password-stdin"_s,
            Usage::tr(
                "Read the secret from standard input, one line, for a session the cookie, and keep it in the system's "
                "keychain.")),
        option(u"ask-every-time"_s, Usage::tr("Neither keep the secret in the keychain nor read it from there.")),
        option(
            u"pin [NODE=]SHA256"_s,
            Usage::tr(
                "Fingerprint of the one certificate to trust, and no other; with NODE= of that node. May be repeated."),
            Repeatable),
        option(u"timeout SECONDS"_s, Usage::tr("How long to wait for an answer, 1 to 3600.")),
    };
    return stored + trustOptions();
}

OptionSpecs mockOptions()
{
    return {
        option(u"port N"_s, Usage::tr("Port to listen at (default: any that is free).")),
        option(u"inforouter-port N"_s, Usage::tr("The same for the infoRouter server.")),
        option(u"services NN[,NN…]"_s, Usage::tr("Services versions to have (default: all). May be repeated."),
               Repeatable),
        option(u"strictness wire|published"_s, Usage::tr("Which form of SOAP to accept (default: wire).")),
        option(u"cache NAME"_s, Usage::tr("One more cache for the SuperOffice server to have. May be repeated."),
               Repeatable),
        option(u"ticket-life SECONDS"_s,
               Usage::tr("How long a sign-in to the SuperOffice server is good for without being used.")),
        option(u"set KEY=VALUE"_s,
               Usage::tr(
                   "Change a setting of the mock servers; those of infoRouter begin with \"inforouter.\". See below. "
                   "May be repeated."),
               Repeatable),
        option(u"scenario FILE"_s,
               Usage::tr("Make the servers and their connections fail as FILE says, in JSON. See below.")),
        option(u"journal FILE"_s, Usage::tr("Append a line of JSON to FILE for each call that arrives.")),
    };
}

} // namespace sluice::ctl
