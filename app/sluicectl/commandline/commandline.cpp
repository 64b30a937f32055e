// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/commandline.h"

#include "app/sluicectl/commandline/similarword.h"
#include "core/domain/operation/overloaded.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

using Expected = tl::expected<Invocation, QString>;

QString optionName(const QString &argument)
{
    return argument.section(u'=', 0, 0).remove(QRegularExpression(u"^--?"_s));
}

bool looksLikeSecret(const QString &argument)
{
    static const QRegularExpression secret(
        u"^(-p|--?((so|x|sluice)[-_])?(pass|pw|secret|token|ticket|bearer|cookie|xsrf"
        "|(app|application|access)[-_]?token))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(argument).hasMatch();
}

/// A surplus word is not repeated: it may be a password in the wrong place.
Problem problemOfWords(const ParsedLine &line)
{
    const auto &command = *line.subject;
    const auto most = command.name.count(u' ') + 1 + (command.word ? 1 : 0) + (command.second ? 1 : 0);
    if (line.words.size() <= most)
        return {};
    if (command.second)
        return Usage::tr("%1 takes two words and options, and there is a word too many.").arg(command.name);
    if (command.word)
        return Usage::tr("%1 takes one name and options, and there is a word too many.").arg(command.name);
    return Usage::tr("%1 takes options only, and there is a word too many.").arg(line.command->name);
}

Problem problemOfMissingWord(const ParsedLine &line)
{
    const auto &word = line.subject->word;
    if (!word || word->whenMissing.isEmpty())
        return {};
    const auto first = line.subject->name.count(u' ') + 1;
    const bool isReplaced = !word->replacement.isEmpty() && line.options.has(word->replacement);
    if (line.words.value(first).isEmpty() != isReplaced)
        return word->whenMissing;
    const auto &second = line.subject->second;
    const bool isSecondReplaced = second && !second->replacement.isEmpty() && line.options.has(second->replacement);
    return second && line.words.value(first + 1).isEmpty() != isSecondReplaced ? Problem(second->whenMissing)
                                                                               : Problem();
}

Problem problemOfOptions(const ParsedLine &line, const QStringList &given)
{
    for (const auto &name : given) {
        const auto *spec = optionOf(*line.subject, name);
        if (!spec)
            spec = optionOf(*line.command, name);
        if (!spec)
            return Usage::tr("--%1 is no option of %2.").arg(name, line.subject->name);
        if (!spec->traits.testFlag(OptionTrait::Repeatable) && given.count(name) > 1)
            return Usage::tr("--%1 was given more than once.").arg(name);
    }
    for (const auto &[first, second, whenNeither, whenBoth] : line.subject->exclusions) {
        const bool hasFirst = line.options.has(first);
        const bool hasSecond = line.options.has(second);
        if (!hasFirst && !hasSecond && !whenNeither.isEmpty())
            return whenNeither;
        if (hasFirst && hasSecond)
            return whenBoth.isEmpty() ? Usage::tr("--%1 and --%2 exclude each other.").arg(first, second) : whenBoth;
    }
    return {};
}

/// Reads the job of a line that fits its command.
Expected readJob(const ParsedLine &line)
{
    const auto word = line.words.value(line.command->name.count(u' ') + 1);
    const auto second = line.words.value(line.command->name.count(u' ') + 2);
    return std::visit(overloaded{
                          [&](const OnServers &) -> Expected { return readServerJob(line); },
                          [&](const OnStore &) -> Expected {
                              return StoreJob{line.command, word, second, line.options};
                          },
                          [&](const OnHistory &) -> Expected {
                              return HistoryJob{line.command, word, line.options};
                          },
                          [&](const OnMocks &) -> Expected { return readMockJob(line.options); },
                          [&](const OfPlanFile &) -> Expected { return readServerJob(line); },
                          // Never called: readLine() replaced these by the command after them.
                          [](const OneOf<AsPreview, OfAction> auto &) -> Expected { Q_UNREACHABLE(); },
                      },
                      line.subject->action);
}

class Reader final
{
public:
    Reader(const QList<CommandSpec> &commands, const QStringList &arguments);

    tl::expected<Invocation, UsageError> read() const;

private:
    Problem problemOfUnknownOptions() const;
    Problem problemOfMissingValues() const;
    QString unknownCommand() const;
    tl::expected<ParsedLine, QString> readLine() const;
    tl::expected<ParsedLine, QString> readAction(ParsedLine line, const OfAction &of) const;
    tl::expected<Invocation, UsageError> readHelp() const;
    Expected readCommand() const;

    const QList<CommandSpec> &m_commands;
    const QStringList m_arguments;
    QHash<QString, QString> m_valueNames; ///< of the options of all commands; empty for a switch
    QCommandLineParser m_parser;
    bool m_understood = false;
    QStringList m_words;                    ///< the arguments that are no options
    const CommandSpec *m_command = nullptr; ///< null: the words name none
};

Reader::Reader(const QList<CommandSpec> &commands, const QStringList &arguments)
    : m_commands(commands)
    , m_arguments(arguments)
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption({{u"h"_s, u"help"_s}, QString()});
    m_parser.addOption({u"version"_s, QString()});
    for (const auto &command : m_commands) {
        for (const auto &spec : command.options)
            m_valueNames.insert(spec.name, spec.valueName);
    }
    for (const auto &[name, valueName] : m_valueNames.asKeyValueRange())
        m_parser.addOption({name, QString(), valueName});
    m_understood = m_parser.parse(QStringList{u"sluicectl"_s} + arguments);
    m_words = m_parser.positionalArguments();
    m_command = commandNamed(m_commands, m_words);
}

tl::expected<Invocation, UsageError> Reader::read() const
{
    if (m_parser.isSet(u"help"_s) || m_words.value(0) == "help"_L1)
        return readHelp();
    const auto otherProblem = m_understood ? Problem() : m_parser.errorText();
    for (const auto &problem : {problemOfUnknownOptions(), problemOfMissingValues(), otherProblem}) {
        if (problem)
            return tl::unexpected(UsageError{*problem, m_command});
    }
    if (m_words.isEmpty() && m_parser.isSet(u"version"_s))
        return VersionWanted{};
    return readCommand().map_error([this](const QString &problem) { return UsageError{problem, m_command}; });
}

tl::expected<Invocation, UsageError> Reader::readHelp() const
{
    const auto words = m_words.mid(m_words.value(0) == "help"_L1 ? 1 : 0);
    const auto *topic = commandNamed(m_commands, words);
    const bool isGeneral = words.isEmpty() || words.first() == "help"_L1
        || (words.size() == 1 && !namesBeginningWith(m_commands, words.first()).isEmpty());
    if (!topic && !isGeneral)
        return tl::unexpected(UsageError{Usage::tr("There is no command of this name.")});
    return HelpWanted{topic};
}

/// Repeats no argument that may hold a secret.
Problem Reader::problemOfUnknownOptions() const
{
    const auto unknown = m_parser.unknownOptionNames();
    for (const auto &argument : m_arguments) {
        if (unknown.contains(optionName(argument)) && looksLikeSecret(argument)) {
            return Usage::tr(
                "No secret is taken as an argument, because every user of this machine can read arguments: put it into "
                "SLUICE_PASSWORD, SLUICE_TICKET, SLUICE_TOKEN, or SLUICE_COOKIE and SLUICE_XSRF, or use "
                "--password-stdin or --password-file; and the application token into SLUICE_APP_TOKEN.");
        }
    }
    if (unknown.isEmpty())
        return {};
    const auto meant = similarWord(unknown.first(), m_valueNames.keys());
    return meant.isEmpty() ? Usage::tr("There is no option --%1.").arg(unknown.first())
                           : Usage::tr("There is no option --%1. Did you mean --%2?").arg(unknown.first(), meant);
}

/// QCommandLineParser would use the option that follows as the value.
Problem Reader::problemOfMissingValues() const
{
    for (qsizetype i = 0; i < m_arguments.size() && m_arguments.at(i) != "--"_L1; ++i) {
        const auto &argument = m_arguments.at(i);
        if (!argument.startsWith(u'-') || argument.contains(u'='))
            continue;
        const auto name = optionName(argument);
        if (m_valueNames.value(name).isEmpty())
            continue;
        const auto following = m_arguments.value(++i);
        if (i >= m_arguments.size() || (following.size() > 1 && following.startsWith(u'-')))
            return Usage::tr("--%1 needs a value; one that begins with a hyphen is written --%1=VALUE.").arg(name);
    }
    return {};
}

QString Reader::unknownCommand() const
{
    if (m_words.isEmpty())
        return Usage::tr("Name a command.");
    const auto names = namesBeginningWith(m_commands, m_words.first());
    if (names.isEmpty()) {
        QStringList known;
        for (const auto &command : m_commands)
            known.append(command.name.section(u' ', 0, 0));
        const auto meant = similarWord(m_words.first(), known);
        return meant.isEmpty() ? Usage::tr("There is no command %1.").arg(m_words.first())
                               : Usage::tr("There is no command %1. Did you mean %2?").arg(m_words.first(), meant);
    }
    return Usage::tr("Say what to do with %1, one of these: %2.").arg(m_words.first(), names.join(u", "_s));
}

/// Finds the command whose options and words are on the line.
tl::expected<ParsedLine, QString> Reader::readLine() const
{
    if (!m_command || !beginWithName(m_words, *m_command))
        return tl::unexpected(unknownCommand());
    ParsedLine line{m_command, m_command, m_words, {}, ParsedOptions(m_parser)};
    if (const auto *of = std::get_if<OfAction>(&m_command->action))
        return readAction(std::move(line), *of);
    if (!std::holds_alternative<AsPreview>(m_command->action))
        return line;
    line.words.removeFirst();
    const bool isSignIn = line.words.value(0) == "sign-in"_L1; // the first thing that a list sends
    line.subject = commandNamed(m_commands, isSignIn ? QStringList{u"list"_s} : line.words);
    if (line.subject && isPreviewed(*line.subject))
        return line;
    return tl::unexpected(
        Usage::tr("Name what to preview, one of these: %1.").arg(previewedNames(m_commands).join(u", "_s)));
}

/// Finds the action behind the words of the command.
tl::expected<ParsedLine, QString> Reader::readAction(ParsedLine line, const OfAction &of) const
{
    line.words.remove(0, m_command->name.count(u' ') + 1);
    if (of.hasName) {
        line.name = line.words.value(0).trimmed();
        if (line.name.isEmpty() || commandNamed(m_commands, {line.name}))
            return tl::unexpected(Usage::tr("Give it a name, which comes before the words of the action."));
        line.words.removeFirst();
    }
    line.subject = commandNamed(m_commands, line.words);
    if (line.subject && isActionCommand(*line.subject) && beginWithName(line.words, *line.subject))
        return line;
    return tl::unexpected(
        Usage::tr("Name what is to be done, one of these: %1.").arg(actionNames(m_commands).join(u", "_s)));
}

Expected Reader::readCommand() const
{
    const auto line = readLine();
    if (!line)
        return tl::unexpected(line.error());
    for (const auto &problem :
         {problemOfWords(*line), problemOfOptions(*line, m_parser.optionNames()), problemOfMissingWord(*line)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    return readJob(*line);
}

} // namespace

tl::expected<Invocation, UsageError> parse(const QList<CommandSpec> &commands, const QStringList &arguments)
{
    return Reader(commands, arguments).read();
}

} // namespace sluice::ctl
