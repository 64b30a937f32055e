// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/options.h"
#include "app/sluicectl/commandline/parsedoptions.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace sluice {
struct PlanNode;
class RunLog;
} // namespace sluice

namespace sluice::ctl {

class Command;
class StoredRules;
struct CommandSpec;
struct HistoryJob;
struct ServerJob;
struct StoreJob;
struct StoreSurroundings;

/// What the words and options of a command line are, once they fit the command.
struct ParsedLine
{
    const CommandSpec *command = nullptr; ///< the command that was typed
    const CommandSpec *subject = nullptr; ///< whose words these are; in a preview the previewed command
    QStringList words{};                  ///< the name of the subject and what follows it
    QString name{};                       ///< what comes before them, if OfAction::hasName
    ParsedOptions options{};
};

/// A function that a row of the table has to name: it has no default, so a row without it does not compile.
template<typename Signature>
using Required = std::reference_wrapper<Signature>;

/// A command that goes to servers.
struct OnServers
{
    /// Reads into the job what is to be done there.
    Required<Problem(const ParsedLine &, ServerJob &)> read;
    /// Makes the command that does it, once sessions for all nodes are open. The log is null for a question.
    Required<std::unique_ptr<Command>(const QList<PlanNode> &, const ServerJob &, StoredRules &, RunLog *)> make;
};

/// A command about servers, presets, plan files or signers that are stored.
struct OnStore
{
    Required<std::unique_ptr<Command>(const StoreJob &, const StoreSurroundings &)> make;
};

/// A command about the history of runs.
struct OnHistory
{
    Required<std::unique_ptr<Command>(const HistoryJob &)> make;
};

/// Prints what a command that goes to servers would send.
struct AsPreview
{
};

/// What becomes of an action.
enum class Deed {
    CarryOut,
    Sign,    ///< it becomes a plan file
    Approve, ///< the plan file that it comes from gets an approval
    Keep,    ///< it becomes a preset
    Append,  ///< it becomes one more step of a preset
};

/// Makes something else of an action than carrying it out. Behind its own words come those of the action: "flush".
struct OfAction
{
    Deed deed = Deed::Sign; ///< Sign, Keep or Append
    bool hasName = false;   ///< whether a name comes before the words of the action
};

/// Goes to the servers of a plan file, and carries nothing out there.
struct OfPlanFile
{
};

/// Serves the mock servers.
struct OnMocks
{
};

/// The one word that may follow the name of a command.
struct WordSpec
{
    QString whenMissing{}; ///< one sentence; empty: the command itself says what is wrong
    QString replacement{}; ///< an option that is given in place of the word, never beside it; empty: none
    QString name{};        ///< how a usage calls it: "KIND"; needed if the command can be previewed
};

/// Two options that exclude each other.
struct Exclusion
{
    QString first;
    QString second;
    QString whenNeither{}; ///< one sentence about what is wrong then; empty: neither is needed
    QString whenBoth{};    ///< one sentence; empty: a general one
};

/// Everything about one command. The table of all commands is the only place that lists them.
struct CommandSpec
{
    QString name;    ///< as it is typed: "mock serve"
    QString usage{}; ///< what follows the name: "WHERE [--cache NAME…]"
    QString summary; ///< one sentence for the help, translated
    OptionSpecs options{};
    /// A row without it does not compile.
    std::variant<OnServers, OnStore, OnHistory, AsPreview, OfAction, OfPlanFile, OnMocks> action;
    QStringList remarks{};               ///< what the help adds, a paragraph or more each
    QString (*costlyRemark)() = nullptr; ///< one more, which is made only when it is shown
    QList<Exclusion> exclusions{};
    std::optional<WordSpec> word{};
    std::optional<WordSpec> second{}; ///< a word after that one; only with whenMissing
};

/// Null when \a command has no option \a name.
const OptionSpec *optionOf(const CommandSpec &command, const QString &name);

/// The one of \a commands whose name \a words begin with; null when there is none. Where only one name begins with the
/// first word, that word is enough: "mock".
const CommandSpec *commandNamed(const QList<CommandSpec> &commands, const QStringList &words);

/// What can follow `preview`: "sign-in", and those of \a commands that isPreviewed(), each with its word: "rebuild KIND".
QStringList previewedNames(const QList<CommandSpec> &commands);

/// Whether `preview` prints what \a command would send.
bool isPreviewed(const CommandSpec &command);

/// Those of \a commands that change something on servers, each with its word.
QStringList actionNames(const QList<CommandSpec> &commands);

/// Whether \a command changes something on servers.
bool isActionCommand(const CommandSpec &command);

/// Whether \a words begin with the whole name of \a command.
bool beginWithName(const QStringList &words, const CommandSpec &command);

/// The names of two words that begin with \a firstWord: "servers list", "servers add".
QStringList namesBeginningWith(const QList<CommandSpec> &commands, const QString &firstWord);

} // namespace sluice::ctl
