// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commandline/commandline.h"

#include "app/sluicectl/commandline/joboptions.h"
#include "app/sluicectl/commandline/mockoptions.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::CommandLine)
};

/// One sentence; nothing when all is well.
using Problem = std::optional<QString>;

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

class Reader final
{
public:
    explicit Reader(const QStringList &arguments);

    tl::expected<Invocation, UsageError> read();

private:
    Problem checkSyntax() const;
    Problem checkUnknownOptions() const;
    Problem checkValuesAreThere() const;
    Problem checkOptionsOf(CommandKind command) const;
    Problem checkWords(qsizetype count) const;
    tl::expected<Invocation, UsageError> readHelp() const;
    tl::expected<Invocation, UsageError> readCommand();
    tl::expected<Invocation, UsageError> readServerCommand();
    Problem readStoreJob(StoreJob &job) const;
    Problem readPreview();
    Problem readMockJob(MockJob &job) const;

    bool has(const QString &name) const { return m_parser.isSet(name); }

    const QStringList m_arguments;
    QCommandLineParser m_parser;
    bool m_understood = false;
    QStringList m_words;                 ///< what is no option
    std::optional<CommandKind> m_topic;  ///< the command, once it is known
    std::optional<CommandKind> m_kindOf; ///< whose options apply: in a preview those of the previewed command
};

Reader::Reader(const QStringList &arguments)
    : m_arguments(arguments)
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption({{u"h"_s, u"help"_s}, QString()});
    m_parser.addOption({u"version"_s, QString()});
    QStringList added;
    for (const auto &spec : optionSpecs()) {
        if (!added.contains(spec.name))
            m_parser.addOption({spec.name, QString(), spec.valueName});
        added.append(spec.name);
    }
    m_understood = m_parser.parse(QStringList{u"sluicectl"_s} + arguments);
    m_words = m_parser.positionalArguments();
    if (!m_words.isEmpty())
        m_topic = commandNamed(m_words);
}

tl::expected<Invocation, UsageError> Reader::read()
{
    if (has(u"help"_s) || m_words.value(0) == "help"_L1)
        return readHelp();
    if (auto problem = checkSyntax())
        return tl::unexpected(UsageError{*problem, m_topic});
    if (m_words.isEmpty() && has(u"version"_s))
        return VersionWanted{};
    return readCommand();
}

tl::expected<Invocation, UsageError> Reader::readHelp() const
{
    const auto words = m_words.mid(m_words.value(0) == "help"_L1 ? 1 : 0);
    const auto topic = commandNamed(words);
    const bool isGeneral = words.isEmpty() || words.first() == "help"_L1 || words == QStringList{u"servers"_s};
    if (!topic && !isGeneral)
        return tl::unexpected(UsageError{CommandLineText::tr("There is no command of this name to tell about."), {}});
    return HelpWanted{topic};
}

Problem Reader::checkSyntax() const
{
    if (auto problem = checkUnknownOptions())
        return problem;
    if (auto problem = checkValuesAreThere())
        return problem;
    if (!m_understood)
        return m_parser.errorText();
    return {};
}

/// Repeats no argument that may hold a secret.
Problem Reader::checkUnknownOptions() const
{
    const auto unknown = m_parser.unknownOptionNames();
    for (const auto &argument : m_arguments) {
        if (unknown.contains(optionName(argument)) && looksLikeSecret(argument)) {
            return CommandLineText::tr("No secret is taken as an argument, because every user of this machine can read "
                                       "arguments: put it into SLUICE_PASSWORD, SLUICE_TICKET, SLUICE_TOKEN, or "
                                       "SLUICE_COOKIE and SLUICE_XSRF, or use --password-stdin or --password-file; and "
                                       "the application token into SLUICE_APP_TOKEN.");
        }
    }
    if (!unknown.isEmpty())
        return CommandLineText::tr("There is no option --%1.").arg(unknown.first());
    return {};
}

/// QCommandLineParser would take the option that follows for the value.
Problem Reader::checkValuesAreThere() const
{
    for (qsizetype i = 0; i < m_arguments.size() && m_arguments.at(i) != "--"_L1; ++i) {
        const auto &argument = m_arguments.at(i);
        const auto isThis = [&](const OptionSpec &spec) { return spec.name == optionName(argument); };
        const auto &specs = optionSpecs();
        const auto spec = std::ranges::find_if(specs, isThis);
        if (!argument.startsWith(u'-') || argument.contains(u'=') || spec == specs.cend() || spec->valueName.isEmpty())
            continue;
        const auto following = m_arguments.value(++i);
        if (i >= m_arguments.size() || (following.size() > 1 && following.startsWith(u'-'))) {
            return CommandLineText::tr("--%1 needs a value; one that begins with a hyphen is written --%1=VALUE.")
                .arg(spec->name);
        }
    }
    return {};
}

Problem Reader::checkOptionsOf(CommandKind command) const
{
    const auto given = m_parser.optionNames();
    for (const auto &name : given) {
        const auto *spec = optionOf(command, name);
        if (!spec)
            return CommandLineText::tr("--%1 is no option of %2.").arg(name, commandName(command));
        if (!spec->repeatable && given.count(name) > 1)
            return CommandLineText::tr("--%1 was given more than once.").arg(name);
    }
    return {};
}

/// The surplus word is not repeated: it may be a password in the wrong place.
Problem Reader::checkWords(qsizetype count) const
{
    if (m_words.size() <= count)
        return {};
    if (m_kindOf == CommandKind::Rebuild)
        return CommandLineText::tr("rebuild takes one kind and options, and there is a word too many.");
    if (isAboutOne(*m_kindOf))
        return CommandLineText::tr("%1 takes one name and options, and there is a word too many.")
            .arg(commandName(*m_kindOf));
    return CommandLineText::tr("%1 takes options only, and there is a word too many.").arg(commandName(*m_topic));
}

tl::expected<Invocation, UsageError> Reader::readCommand()
{
    if (m_words.isEmpty())
        return tl::unexpected(UsageError{CommandLineText::tr("Name a command."), {}});
    if (!m_topic && m_words.first() == "servers"_L1) {
        return tl::unexpected(UsageError{
            CommandLineText::tr("Say what to do with servers: list, add, edit, remove, forget, import or export."),
            {}});
    }
    if (!m_topic)
        return tl::unexpected(UsageError{CommandLineText::tr("There is no command %1.").arg(m_words.first()), {}});
    m_kindOf = m_topic;
    const auto unlessWrong = [this](auto job, const Problem &problem) -> tl::expected<Invocation, UsageError> {
        if (problem)
            return tl::unexpected(UsageError{*problem, m_topic});
        return job;
    };
    if (*m_topic == CommandKind::MockServe) {
        MockJob job;
        const auto problem = readMockJob(job);
        return unlessWrong(std::move(job), problem);
    }
    if (isStoreCommand(*m_topic)) {
        StoreJob job{.command = *m_topic};
        const auto problem = readStoreJob(job);
        return unlessWrong(std::move(job), problem);
    }
    return readServerCommand();
}

tl::expected<Invocation, UsageError> Reader::readServerCommand()
{
    ServerJob job;
    job.command = *m_topic;
    auto problem = *m_topic == CommandKind::Preview ? readPreview() : checkWords(wordsOf(*m_kindOf));
    if (!problem)
        problem = checkOptionsOf(*m_kindOf);
    const auto words = *m_topic == CommandKind::Preview ? m_words.mid(1) : m_words;
    if (!problem)
        problem = readServerJob(ParsedOptions(m_parser), *m_kindOf, words, job);
    if (problem)
        return tl::unexpected(UsageError{*problem, m_topic});
    return job;
}

Problem Reader::readPreview()
{
    const auto word = m_words.value(1);
    m_kindOf = word == "sign-in"_L1 ? CommandKind::List : commandNamed(m_words.mid(1));
    const bool sends = m_kindOf && *m_kindOf != CommandKind::Preview && *m_kindOf != CommandKind::MockServe
        && !isStoreCommand(*m_kindOf);
    if (!sends)
        return CommandLineText::tr(
            "Name what to preview: probe, sign-in, list, state, flush, clear-config, rebuild or sign-out.");
    return checkWords(1 + wordsOf(*m_kindOf));
}

/// What the values of options stand for, who carries it out finds out: it depends on what is stored.
Problem Reader::readStoreJob(StoreJob &job) const
{
    job.word = m_words.value(2);
    job.given = ParsedOptions(m_parser);
    if (auto problem = checkWords(wordsOf(job.command)))
        return problem;
    if (auto problem = checkOptionsOf(job.command))
        return problem;
    if (job.command == CommandKind::ServersForget && job.word.isEmpty() != has(u"leftovers"_s))
        return CommandLineText::tr("Name the server whose secrets are forgotten, or say --leftovers.");
    if (job.command == CommandKind::ServersImport && job.word.isEmpty())
        return CommandLineText::tr("Name the file to import, or - for standard input.");
    if (isAboutOne(job.command) && job.word.isEmpty() && !has(u"leftovers"_s))
        return CommandLineText::tr("Name the server, as `sluicectl servers list` does.");
    return {};
}

Problem Reader::readMockJob(MockJob &job) const
{
    if (m_words.value(1) != "serve"_L1)
        return CommandLineText::tr("The mock can only serve: sluicectl mock serve.");
    if (auto problem = checkWords(wordsOf(CommandKind::MockServe)))
        return problem;
    if (auto problem = checkOptionsOf(CommandKind::MockServe))
        return problem;
    return readMockOptions(m_parser, job);
}

} // namespace

tl::expected<Invocation, UsageError> parse(const QStringList &arguments)
{
    return Reader(arguments).read();
}

} // namespace sluice::ctl
