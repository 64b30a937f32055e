// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/options.h"

#include <QCoreApplication>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Options)
};

using enum OptionTrait;

QList<OptionSpec> storedNames()
{
    return {
        option(u"server"_s, u"NAME"_s,
               OptionsText::tr("Stored server to go to, with all of its nodes, in place of --url. May be repeated."),
               Repeatable),
        option(u"group"_s, u"NAME"_s, OptionsText::tr("Every stored server of this group. May be repeated."),
               Repeatable),
    };
}

QList<OptionSpec> superOfficeOptions()
{
    return {
        option(u"services"_s, u"NN|auto"_s,
               OptionsText::tr("Services version of SOAP: 73, 75, 80 to 88, or auto (default)."), AddressOnly),
        option(u"envelope"_s, u"wire|published"_s, OptionsText::tr("Form of the SOAP envelope (default: wire)."),
               AddressOnly),
        toggle(u"online"_s, OptionsText::tr("The server is a tenant of SuperOffice Online."), AddressOnly),
        option(u"vendor-domain"_s, u"DOMAIN"_s,
               OptionsText::tr("Where tenants are looked for, and nowhere else (default: superoffice.com)."),
               AddressOnly),
    };
}

/// Whom to trust and which way to go.
QList<OptionSpec> trustOptions()
{
    return {
        option(u"ca"_s, u"FILE"_s, OptionsText::tr("Certificate authorities to trust beside the system's, in PEM."),
               AddressOnly),
        option(u"client-cert"_s, u"FILE"_s,
               OptionsText::tr("Certificate that shows who we are, in PEM or PKCS#12. Its passphrase comes from "
                               "SLUICE_KEY_PASSPHRASE."),
               AddressOnly),
        option(u"client-key"_s, u"FILE"_s, OptionsText::tr("The key of it, in PEM, where it is in another file."),
               AddressOnly),
        option(u"proxy"_s, u"URL"_s,
               OptionsText::tr("system (default), none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT. The "
                               "password comes from SLUICE_PROXY_PASSWORD."),
               AddressOnly),
        toggle(u"allow-plain-http"_s,
               OptionsText::tr("Let what signs in go over http to another machine, in Production too."), AddressOnly),
    };
}

/// How to reach a server, of any product.
QList<OptionSpec> connectionOptions()
{
    return QList<OptionSpec>{
               option(u"binding"_s, u"post|soap|soap12|get"_s,
                      OptionsText::tr("How infoRouter is spoken to (default: post, or SOAP 1.1 where the server has "
                                      "POST switched off)."),
                      AddressOnly),
               option(u"language"_s, u"LL"_s,
                      OptionsText::tr("Language of infoRouter's error texts (default: en); empty: as the server is "
                                      "set up."),
                      AddressOnly),
               option(u"timeout"_s, u"SECONDS"_s,
                      OptionsText::tr("How long to wait for an answer, 1 to 3600 (default: 30).")),
           }
    + trustOptions()
        + QList<OptionSpec>{
            option(u"pin"_s, u"SHA256"_s,
                   OptionsText::tr("Fingerprint of the one certificate to trust, and no other, whoever signed it."),
                   AddressOnly)};
}

/// The last ones of every command that goes to servers.
QList<OptionSpec> commonOptions()
{
    return {
        option(u"environment"_s, u"CLASS"_s,
               OptionsText::tr("Class of the server: production, staging, test, development or demo."), AddressOnly),
        option(u"password-file"_s, u"NAME=FILE"_s,
               OptionsText::tr("Read what signs in to the server NAME from FILE, whose first line it is. May be "
                               "repeated."),
               Repeatable),
        toggle(u"json"_s, OptionsText::tr("Print JSON instead of text.")),
    };
}

} // namespace

OptionSpec option(const QString &name, const QString &valueName, const QString &help, OptionTraits traits)
{
    return {name, valueName, help, traits};
}

OptionSpec toggle(const QString &name, const QString &help, OptionTraits traits)
{
    return {name, QString(), help, traits};
}

QList<OptionSpec> serverOptions()
{
    const QList<OptionSpec> address{
        option(u"url"_s, u"URL"_s,
               OptionsText::tr("Address of the server; with --online also its tenant: Cust12345, sod/Cust12345."),
               AddressOnly),
        option(u"protocol"_s, u"ID"_s,
               OptionsText::tr("superoffice (default: REST, or else SOAP), superoffice-rest, superoffice-soap or "
                               "inforouter."),
               AddressOnly),
    };
    const QList<OptionSpec> signIn{
        option(u"auth"_s, u"KIND"_s,
               OptionsText::tr("How to sign in: basic (default: user and password), ticket, bearer or session."),
               AddressOnly),
        option(u"user"_s, u"NAME"_s,
               OptionsText::tr("Account to sign in with; only for basic. A probe needs none. With --server, in place "
                               "of the stored one.")),
        toggle(u"password-stdin"_s,
               OptionsText::tr("Read the password, or what else signs in, from standard input: one line, for a "
                               "session two.")),
    };
    return storedNames() + address + superOfficeOptions() + connectionOptions() + signIn + commonOptions();
}

QList<OptionSpec> signOutOptions()
{
    const QList<OptionSpec> address{
        option(u"url"_s, u"URL"_s, OptionsText::tr("Address of the server."), AddressOnly),
        option(u"protocol"_s, u"ID"_s, OptionsText::tr("inforouter: no other has a sign-out."), AddressOnly),
    };
    const QList<OptionSpec> signIn{
        option(u"auth"_s, u"KIND"_s, OptionsText::tr("With what: ticket, which is the default."), AddressOnly),
        toggle(u"password-stdin"_s, OptionsText::tr("Read the ticket from standard input, one line.")),
    };
    return storedNames() + address + connectionOptions() + signIn + commonOptions();
}

QList<OptionSpec> confirmationOptions()
{
    return {
        toggle(u"yes"_s, OptionsText::tr("Do it without asking. Not enough in Production.")),
        option(u"confirm"_s, u"HOST"_s,
               OptionsText::tr("Do it without asking, if this is its host, or its name where it is stored; a tenant "
                               "is HOST/TENANT or TENANT. The only way in Production. May be repeated, for several "
                               "servers."),
               Repeatable),
        option(u"reason"_s, u"TEXT"_s,
               OptionsText::tr("Why, or a change number, where the policy of a class asks for it.")),
    };
}

QList<OptionSpec> storedServerOptions()
{
    return QList<OptionSpec>{
               option(u"name"_s, u"NAME"_s, OptionsText::tr("What the server is called, here and in the window.")),
               option(u"group"_s, u"NAME"_s, OptionsText::tr("Group that it is in.")),
               option(u"environment"_s, u"CLASS"_s,
                      OptionsText::tr("Class of the server: production, staging, test, development or demo. Without "
                                      "one it counts as production.")),
               option(u"url"_s, u"URL"_s,
                      OptionsText::tr("Address of the server; of a farm with nodes the shared one, which is never "
                                      "sent an action. With --online also its tenant.")),
               option(u"node"_s, u"URL[,KEY=VALUE…]"_s,
                      OptionsText::tr("Direct address of one node of a farm; see below. May be repeated."), Repeatable),
               option(u"protocol"_s, u"ID"_s,
                      OptionsText::tr("superoffice (default), superoffice-rest, superoffice-soap or inforouter.")),
               option(u"services"_s, u"NN|auto"_s,
                      OptionsText::tr("Services version of SOAP: 73, 75, 80 to 88, or auto.")),
               option(u"envelope"_s, u"wire|published"_s, OptionsText::tr("Form of the SOAP envelope.")),
               toggle(u"online"_s, OptionsText::tr("The server is a tenant of SuperOffice Online.")),
               option(u"vendor-domain"_s, u"DOMAIN"_s, OptionsText::tr("Where tenants are looked for.")),
               option(u"binding"_s, u"post|soap|soap12|get"_s, OptionsText::tr("How infoRouter is spoken to.")),
               option(u"language"_s, u"LL"_s, OptionsText::tr("Language of infoRouter's error texts.")),
               option(u"auth"_s, u"KIND"_s, OptionsText::tr("How to sign in: basic, ticket, bearer or session.")),
               option(u"user"_s, u"NAME"_s, OptionsText::tr("Account to sign in with; only for basic.")),
               toggle(u"password-stdin"_s,
                      OptionsText::tr("Read what signs in from standard input, one line, and keep it in the system's "
                                      "keychain.")),
               toggle(u"ask-every-time"_s, OptionsText::tr("Never keep or take it from the keychain.")),
               option(u"pin"_s, u"[NODE=]SHA256"_s,
                      OptionsText::tr("Fingerprint of the one certificate to trust, and no other; with NODE= of that "
                                      "node. May be repeated."),
                      Repeatable),
               option(u"timeout"_s, u"SECONDS"_s, OptionsText::tr("How long to wait for an answer, 1 to 3600.")),
           }
    + trustOptions();
}

QList<OptionSpec> mockOptions()
{
    return {
        option(u"port"_s, u"N"_s, OptionsText::tr("Port to listen at (default: any that is free).")),
        option(u"inforouter-port"_s, u"N"_s, OptionsText::tr("The same for the infoRouter server.")),
        option(u"services"_s, u"NN[,NN…]"_s,
               OptionsText::tr("Services versions to have (default: all). May be repeated."), Repeatable),
        option(u"strictness"_s, u"wire|published"_s, OptionsText::tr("Which form of SOAP to accept (default: wire).")),
        option(u"cache"_s, u"NAME"_s,
               OptionsText::tr("One more cache for the SuperOffice server to have. May be repeated."), Repeatable),
        option(u"ticket-life"_s, u"SECONDS"_s,
               OptionsText::tr("How long a sign-in to the SuperOffice server is good for without being used.")),
        option(u"set"_s, u"KEY=VALUE"_s,
               OptionsText::tr("Any setting of the SuperOffice server; of the infoRouter server as "
                               "inforouter.KEY=VALUE. See below. May be repeated."),
               Repeatable),
        option(u"journal"_s, u"FILE"_s, OptionsText::tr("Append a line of JSON to FILE for each call that arrives.")),
    };
}

} // namespace sluice::ctl
