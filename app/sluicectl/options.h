// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace sluice::ctl {

enum class CommandKind { Probe, List, State, Flush, ClearConfig, Rebuild, SignOut, Preview, MockServe };

/// In the order in which they are told about.
const QList<CommandKind> &allCommands();

/// One option of one or more commands.
struct OptionSpec
{
    QString name;
    QString valueName; ///< empty: a switch
    QString description;
    QList<CommandKind> commands;
    bool repeatable = false;
};

/// All options but --help and --version. An option may stand here more than once, for different commands.
const QList<OptionSpec> &optionSpecs();

/// Null when \a command has no such option.
const OptionSpec *optionOf(CommandKind command, const QString &name);

/// The command that \a word, the first on the command line, begins.
std::optional<CommandKind> commandNamed(const QString &word);

/// As it is typed: "mock serve".
QString commandName(CommandKind command);

} // namespace sluice::ctl
