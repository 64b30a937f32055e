// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sluice::ctl {

enum class CommandKind {
    Probe,
    List,
    State,
    Flush,
    ClearConfig,
    Rebuild,
    SignOut,
    Preview,
    ServersList,
    ServersAdd,
    ServersEdit,
    ServersRemove,
    ServersForget,
    ServersImport,
    ServersExport,
    MockServe
};

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

/// The command that \a words, those on the command line that are no options, begin with.
std::optional<CommandKind> commandNamed(const QStringList &words);

/// As it is typed: "mock serve".
QString commandName(CommandKind command);

/// How many words the command line has that are no options, its own name among them.
qsizetype wordsOf(CommandKind command);

/// `sluicectl servers …`
bool isStoreCommand(CommandKind command);

/// Those of them that take the name of a server or of a file.
bool isAboutOne(CommandKind command);

} // namespace sluice::ctl
