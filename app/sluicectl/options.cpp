// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/options.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Options)
};

using enum CommandKind;

constexpr std::array<std::pair<CommandKind, QLatin1StringView>, 9> commandNames{{{Probe, "probe"_L1},
                                                                                 {List, "list"_L1},
                                                                                 {State, "state"_L1},
                                                                                 {Flush, "flush"_L1},
                                                                                 {ClearConfig, "clear-config"_L1},
                                                                                 {Rebuild, "rebuild"_L1},
                                                                                 {SignOut, "sign-out"_L1},
                                                                                 {Preview, "preview"_L1},
                                                                                 {MockServe, "mock serve"_L1}}};

/// \a superOffice: the commands that it has.
QList<OptionSpec> addressOptions(const QList<CommandKind> &all, const QList<CommandKind> &superOffice)
{
    return {
        {u"url"_s, u"URL"_s,
         OptionsText::tr("Address of the server; with --online also its tenant: Cust12345, sod/Cust12345."),
         superOffice},
        {u"url"_s, u"URL"_s, OptionsText::tr("Address of the server."), {SignOut}},
        {u"protocol"_s, u"ID"_s,
         OptionsText::tr("superoffice (default: REST, or else SOAP), superoffice-rest, superoffice-soap or "
                         "inforouter."),
         superOffice},
        {u"protocol"_s, u"ID"_s, OptionsText::tr("inforouter: no other has a sign-out."), {SignOut}},
        {u"services"_s, u"NN|auto"_s, OptionsText::tr("Services version of SOAP: 73, 75, 80 to 88, or auto (default)."),
         superOffice},
        {u"envelope"_s, u"wire|published"_s, OptionsText::tr("Form of the SOAP envelope (default: wire)."),
         superOffice},
        {u"online"_s, {}, OptionsText::tr("The server is a tenant of SuperOffice Online."), superOffice},
        {u"vendor-domain"_s, u"DOMAIN"_s,
         OptionsText::tr("Where tenants are looked for, and nowhere else (default: superoffice.com)."), superOffice},
        {u"binding"_s, u"post|soap|soap12|get"_s,
         OptionsText::tr("How infoRouter is spoken to (default: post, or SOAP 1.1 where the server has POST switched "
                         "off)."),
         all},
        {u"language"_s, u"LL"_s,
         OptionsText::tr("Language of infoRouter's error texts (default: en); empty: as the server is set up."), all},
        {u"timeout"_s, u"SECONDS"_s, OptionsText::tr("How long to wait for an answer, 1 to 3600 (default: 30)."), all},
        {u"ca"_s, u"FILE"_s, OptionsText::tr("Certificate authorities to trust beside the system's, in PEM."), all},
    };
}

QList<OptionSpec> serverOptions()
{
    const QList<CommandKind> signingIn{Probe, List, State, Flush, ClearConfig, Rebuild};
    const auto all = signingIn + QList<CommandKind>{SignOut};
    return addressOptions(all, signingIn)
        + QList<OptionSpec>{
            {u"auth"_s, u"KIND"_s,
             OptionsText::tr("How to sign in: basic (default: user and password), ticket, bearer or session."),
             signingIn},
            {u"auth"_s, u"KIND"_s, OptionsText::tr("With what: ticket, which is the default."), {SignOut}},
            {u"user"_s, u"NAME"_s, OptionsText::tr("Account to sign in with; only for basic. A probe needs none."),
             signingIn},
            {u"password-stdin"_s,
             {},
             OptionsText::tr(
                 "Read the password, or what else signs in, from standard input: one line, for a session two."),
             signingIn},
            {u"password-stdin"_s, {}, OptionsText::tr("Read the ticket from standard input, one line."), {SignOut}},
            {u"environment"_s, u"CLASS"_s,
             OptionsText::tr("Class of the server: production, staging, test, development or demo."), all},
            {u"json"_s, {}, OptionsText::tr("Print JSON instead of text."), all},
        };
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
         OptionsText::tr("Do it without asking, if this is its host; a tenant is HOST/TENANT or TENANT. "
                         "The only way in Production."),
         actions},
    };
}

QList<OptionSpec> mockOptions()
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

} // namespace

const QList<CommandKind> &allCommands()
{
    static const auto commands = [] {
        QList<CommandKind> kinds;
        for (const auto &[kind, name] : commandNames)
            kinds.append(kind);
        return kinds;
    }();
    return commands;
}

const QList<OptionSpec> &optionSpecs()
{
    static const auto specs = serverOptions() + actionOptions() + mockOptions();
    return specs;
}

const OptionSpec *optionOf(CommandKind command, const QString &name)
{
    const auto &specs = optionSpecs();
    const auto found = std::ranges::find_if(
        specs, [&](const OptionSpec &spec) { return spec.name == name && spec.commands.contains(command); });
    return found == specs.cend() ? nullptr : &*found;
}

std::optional<CommandKind> commandNamed(const QString &word)
{
    for (const auto &[kind, name] : commandNames) {
        if (QString(name).section(u' ', 0, 0) == word)
            return kind;
    }
    return {};
}

QString commandName(CommandKind command)
{
    return std::ranges::find(commandNames, command, &std::pair<CommandKind, QLatin1StringView>::first)->second;
}

} // namespace sluice::ctl
