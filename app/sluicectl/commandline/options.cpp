// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/options.h"

#include "app/sluicectl/commandline/optionspecs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

using enum CommandKind;

constexpr std::array<std::pair<CommandKind, QLatin1StringView>, 16> commandNames{{{Probe, "probe"_L1},
                                                                                  {List, "list"_L1},
                                                                                  {State, "state"_L1},
                                                                                  {Flush, "flush"_L1},
                                                                                  {ClearConfig, "clear-config"_L1},
                                                                                  {Rebuild, "rebuild"_L1},
                                                                                  {SignOut, "sign-out"_L1},
                                                                                  {Preview, "preview"_L1},
                                                                                  {ServersList, "servers list"_L1},
                                                                                  {ServersAdd, "servers add"_L1},
                                                                                  {ServersEdit, "servers edit"_L1},
                                                                                  {ServersRemove, "servers remove"_L1},
                                                                                  {ServersForget, "servers forget"_L1},
                                                                                  {ServersImport, "servers import"_L1},
                                                                                  {ServersExport, "servers export"_L1},
                                                                                  {MockServe, "mock serve"_L1}}};

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
    static const auto specs = serverJobOptions() + storeOptions() + mockServeOptions();
    return specs;
}

const OptionSpec *optionOf(CommandKind command, const QString &name)
{
    const auto &specs = optionSpecs();
    const auto found = std::ranges::find_if(
        specs, [&](const OptionSpec &spec) { return spec.name == name && spec.commands.contains(command); });
    return found == specs.cend() ? nullptr : &*found;
}

std::optional<CommandKind> commandNamed(const QStringList &words)
{
    const auto two = words.first(std::min<qsizetype>(2, words.size())).join(u' ');
    for (const auto &[kind, name] : commandNames) {
        // Of what can be done with the mock there is one thing only.
        if (words.value(0) == name || two == name || (kind == MockServe && words.value(0) == "mock"_L1))
            return kind;
    }
    return {};
}

qsizetype wordsOf(CommandKind command)
{
    const bool takesWord = command == Rebuild || isAboutOne(command);
    return commandName(command).count(u' ') + (takesWord ? 2 : 1);
}

bool isStoreCommand(CommandKind command)
{
    return commandName(command).startsWith("servers "_L1);
}

bool isAboutOne(CommandKind command)
{
    return command == ServersEdit || command == ServersRemove || command == ServersForget || command == ServersImport;
}

QString commandName(CommandKind command)
{
    return std::ranges::find(commandNames, command, &std::pair<CommandKind, QLatin1StringView>::first)->second;
}

} // namespace sluice::ctl
