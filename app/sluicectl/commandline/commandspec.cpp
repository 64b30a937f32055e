// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/commandspec.h"

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

const OptionSpec *optionOf(const CommandSpec &command, const QString &name)
{
    const auto found = std::ranges::find(command.options, name, &OptionSpec::name);
    return found == command.options.cend() ? nullptr : &*found;
}

const CommandSpec *commandNamed(const QList<CommandSpec> &commands, const QStringList &words)
{
    const auto isNamed = [&words](const CommandSpec &command) { return beginWithName(words, command); };
    if (const auto found = std::ranges::find_if(commands, isNamed); found != commands.cend())
        return &*found;
    const auto names = namesBeginningWith(commands, words.value(0));
    return names.size() == 1 ? &*std::ranges::find(commands, names.first(), &CommandSpec::name) : nullptr;
}

QStringList previewedNames(const QList<CommandSpec> &commands)
{
    QStringList names{u"sign-in"_s};
    for (const auto &command : commands) {
        if (isPreviewed(command))
            names.append(command.word ? command.name + u' ' + command.word->name : command.name);
    }
    return names;
}

bool isPreviewed(const CommandSpec &command)
{
    // A preset or a plan file has --dry-run, which shows all of it.
    return std::holds_alternative<OnServers>(command.action) && optionOf(command, u"server"_s);
}

bool isActionCommand(const CommandSpec &command)
{
    // Only what changes something has to be confirmed. `plan run` is another name of `run`.
    return std::holds_alternative<OnServers>(command.action) && optionOf(command, u"confirm"_s)
        && !command.name.contains(u' ');
}

QStringList actionNames(const QList<CommandSpec> &commands)
{
    QStringList names;
    for (const auto &command : commands) {
        if (isActionCommand(command))
            names.append(command.word ? command.name + u' ' + command.word->name : command.name);
    }
    return names;
}

bool beginWithName(const QStringList &words, const CommandSpec &command)
{
    const auto name = command.name.split(u' ');
    return words.mid(0, name.size()) == name;
}

QStringList namesBeginningWith(const QList<CommandSpec> &commands, const QString &firstWord)
{
    QStringList names;
    for (const auto &command : commands) {
        if (command.name.startsWith(firstWord + u' '))
            names.append(command.name);
    }
    return names;
}

} // namespace sluice::ctl
