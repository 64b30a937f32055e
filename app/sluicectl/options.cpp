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

constexpr std::array<std::pair<CommandKind, QLatin1StringView>, 6> commandNames{{{Probe, "probe"_L1},
                                                                                 {List, "list"_L1},
                                                                                 {Flush, "flush"_L1},
                                                                                 {ClearConfig, "clear-config"_L1},
                                                                                 {Preview, "preview"_L1},
                                                                                 {MockServe, "mock serve"_L1}}};

QList<OptionSpec> serverOptions()
{
    const QList<CommandKind> all{Probe, List, Flush, ClearConfig};
    return {
        {u"protocol"_s, u"ID"_s, OptionsText::tr("How to talk to the server (default: superoffice-soap)."), all},
        {u"url"_s, u"URL"_s, OptionsText::tr("Address of the server."), all},
        {u"services"_s, u"NN|auto"_s, OptionsText::tr("Services version: 73, 75, 80 to 88, or auto (default)."), all},
        {u"envelope"_s, u"wire|published"_s, OptionsText::tr("Form of the SOAP envelope (default: wire)."), all},
        {u"user"_s, u"NAME"_s, OptionsText::tr("Account to sign in with. A probe needs none."), all},
        {u"password-stdin"_s, {}, OptionsText::tr("Read the password from the first line of standard input."), all},
        {u"timeout"_s, u"SECONDS"_s, OptionsText::tr("How long to wait for an answer, 1 to 3600 (default: 30)."), all},
        {u"ca"_s, u"FILE"_s, OptionsText::tr("Certificate authorities to trust beside the system's, in PEM."), all},
        {u"environment"_s, u"CLASS"_s,
         OptionsText::tr("Class of the server: production, staging, test, development or demo."), all},
        {u"json"_s, {}, OptionsText::tr("Print JSON instead of text."), all},
    };
}

QList<OptionSpec> actionOptions()
{
    const QList<CommandKind> flush{Flush};
    const QList<CommandKind> clear{ClearConfig};
    const QList<CommandKind> both{Flush, ClearConfig};
    return {
        {u"cache"_s, u"NAME"_s, OptionsText::tr("Cache to flush, exactly as it is listed. May be repeated."), flush,
         true},
        {u"all"_s, {}, OptionsText::tr("Flush every cache of the server."), flush},
        {u"allow-unknown"_s,
         {},
         OptionsText::tr("Also send names that the server does not list, such as the name of a table."),
         flush},
        {u"application"_s, u"A"_s, OptionsText::tr("Application whose configurations are cleared."), clear},
        {u"instance"_s, u"I"_s, OptionsText::tr("Instance whose configurations are cleared."), clear},
        {u"all-associates"_s, {}, OptionsText::tr("Clear the configurations of everybody."), clear},
        {u"own-only"_s, {}, OptionsText::tr("Clear only those of the account that signs in."), clear},
        {u"yes"_s, {}, OptionsText::tr("Do it without asking. Not enough in Production."), both},
        {u"confirm"_s, u"HOST"_s,
         OptionsText::tr("Do it without asking, if HOST is the host of the address. The only way in Production."),
         both},
    };
}

QList<OptionSpec> mockOptions()
{
    const QList<CommandKind> mock{MockServe};
    return {
        {u"port"_s, u"N"_s, OptionsText::tr("Port to listen at (default: any that is free)."), mock},
        {u"services"_s, u"NN[,NN…]"_s, OptionsText::tr("Services versions to have (default: all). May be repeated."),
         mock, true},
        {u"strictness"_s, u"wire|published"_s, OptionsText::tr("Which form of SOAP to accept (default: wire)."), mock},
        {u"cache"_s, u"NAME"_s, OptionsText::tr("One more cache to have. May be repeated."), mock, true},
        {u"ticket-life"_s, u"SECONDS"_s, OptionsText::tr("How long a sign-in is good for without being used."), mock},
        {u"set"_s, u"KEY=VALUE"_s, OptionsText::tr("Any setting of the mock. May be repeated."), mock, true},
        {u"journal"_s, u"FILE"_s, OptionsText::tr("Append a line of JSON to FILE for each call that arrives."), mock},
    };
}

QString summaryOf(CommandKind command)
{
    switch (command) {
    case Probe:
        return OptionsText::tr("Find out which version answers.");
    case List:
        return OptionsText::tr("List the caches, one name per line.");
    case Flush:
        return OptionsText::tr("Flush the caches that are named, or all of them.");
    case ClearConfig:
        return OptionsText::tr("Clear the cached configurations of an application.");
    case Preview:
        return OptionsText::tr("Print the request that another command would send, and send nothing.");
    case MockServe:
        return OptionsText::tr("Serve a mock server on this machine until it is stopped.");
    }
    Q_UNREACHABLE();
}

QString usageOf(CommandKind command)
{
    switch (command) {
    case Probe:
        return u"probe --url URL"_s;
    case List:
        return u"list --url URL --user NAME"_s;
    case Flush:
        return u"flush --url URL --user NAME {--cache NAME… | --all}"_s;
    case ClearConfig:
        return u"clear-config --url URL --user NAME --application A --instance I {--all-associates | --own-only}"_s;
    case Preview:
        return u"preview {probe | sign-in | list | flush | clear-config} --url URL"_s;
    case MockServe:
        return u"mock serve"_s;
    }
    Q_UNREACHABLE();
}

/// What has to be known beside the options.
QString remarkOn(CommandKind command)
{
    switch (command) {
    case Probe:
        return {};
    case List:
        return OptionsText::tr("The password comes from SLUICE_PASSWORD, from --password-stdin, or is asked for on a "
                               "terminal.\nThe application token comes from SLUICE_APP_TOKEN.");
    case Flush:
    case ClearConfig:
        return OptionsText::tr("The password comes from SLUICE_PASSWORD, from --password-stdin, or is asked for on a "
                               "terminal.\nThe application token comes from SLUICE_APP_TOKEN.\nBefore anything is "
                               "sent you are asked, on a terminal. --yes answers, --confirm HOST does so everywhere.");
    case Preview:
        return OptionsText::tr("It takes the options of the command whose request it prints. Secrets are shown as "
                               "placeholders; none is needed.");
    case MockServe:
        return OptionsText::tr("It prints one line of JSON with its url, a user and the password of that user.");
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

} // namespace

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

QString generalHelp()
{
    QList<std::pair<QString, QString>> rows;
    for (const auto &[kind, name] : commandNames)
        rows.append({name, summaryOf(kind)});
    rows.append({u"help COMMAND"_s, OptionsText::tr("Tell more about a command.")});
    rows.append({u"--version"_s, OptionsText::tr("Tell which version of Sluice this is.")});
    return OptionsText::tr("Usage: %1").arg(u"sluicectl COMMAND [OPTIONS]"_s) + u"\n\n"_s + twoColumns(rows) + u'\n'
        + OptionsText::tr(
               "Exit status: 0 all acknowledged, listed or probed; 1 usage; 2 sign-in refused; 3 some "
               "acknowledged,\nsome not; 4 none acknowledged, or failed otherwise; 5 no server reached; 6 not "
               "confirmed; 130 cancelled.")
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
    return OptionsText::tr("Usage: %1").arg(u"sluicectl "_s + usageOf(command)) + u"\n\n"_s + summaryOf(command) + u'\n'
        + (rows.isEmpty() ? QString() : u'\n' + twoColumns(rows))
        + (remark.isEmpty() ? QString() : u'\n' + remark + u'\n');
}

} // namespace sluice::ctl
