// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/program.h"

#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/commandtable.h"
#include "app/sluicectl/commands/job/jobcommand.h"
#include "app/sluicectl/commands/mockserve.h"
#include "app/sluicectl/commands/servers/storecommand.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/terminal/output.h"
#include "core/process/stopsignals.h"
#include "core/storage/secrets/keychainsecrets.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

Ending execute(Command &command, const StopSignals &stopSignals)
{
    QObject::connect(&stopSignals, &StopSignals::received, &command, &Command::stop);
    // Queued, because a command may finish before the event loop runs.
    QObject::connect(
        &command, &Command::finished, qApp, [](int exitCode) { QCoreApplication::exit(exitCode); },
        Qt::QueuedConnection);
    command.start();
    const int status = QCoreApplication::exec();
    return {.status = status, .signal = StopSignals::first()};
}

/// Qt itself drops a byte order mark from arguments and replaces bytes that are no UTF-8: that would name another cache.
Result<QStringList> decoded(const QByteArrayList &arguments)
{
    QStringList texts;
    for (const auto &argument : arguments) {
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        texts.append(decoder(argument));
        if (decoder.hasError())
            return Failure(inputError(Usage::tr("Argument %1 is not written in UTF-8.").arg(texts.size())));
    }
    return texts;
}

Ending printed(const QString &text)
{
    return {.status = static_cast<int>(withOutput(ExitCode::Done, printData(text)))};
}

/// Does what the command line asks for.
struct CarryOut
{
    Ending operator()(const HelpWanted &wanted) const
    {
        return printed(wanted.topic ? helpOn(*wanted.topic) : generalHelp(allCommands()));
    }
    Ending operator()(const VersionWanted &) const
    {
        return printed(u"sluicectl %1\n"_s.arg(QCoreApplication::applicationVersion()));
    }
    Ending operator()(const ServerJob &job) const
    {
        const StopSignals stopSignals;
        JobCommand command(job, environment, stopSignals);
        return execute(command, stopSignals);
    }
    Ending operator()(const StoreJob &job) const
    {
        const StopSignals stopSignals;
        ServerStore store(ServerStore::usualFiles());
        KeychainSecrets secrets(KeychainSecrets::usualIndexFile());
        const auto command = std::get<OnStore>(job.command->action).make(job, {store, secrets, stopSignals});
        return execute(*command, stopSignals);
    }
    Ending operator()(const HistoryJob &job) const
    {
        const StopSignals stopSignals;
        const auto command = std::get<OnHistory>(job.command->action).make(job);
        return execute(*command, stopSignals);
    }
    Ending operator()(const MockJob &job) const
    {
        const StopSignals stopSignals;
        MockServeCommand command(job);
        return execute(command, stopSignals);
    }

    const EnvironmentSecrets &environment;
};

Ending endWithUsage(const QString &sentence)
{
    say(sentence);
    return {.status = static_cast<int>(ExitCode::Usage)};
}

/// In which form the answer is wanted, if it is to be JSON.
struct AnswerForm
{
    QString command{};
    JsonAnswer::Form form = JsonAnswer::Form::Document;
};

struct AnswerWanted
{
    using Form = JsonAnswer::Form;

    std::optional<AnswerForm> operator()(const HelpWanted &) const { return {}; }
    std::optional<AnswerForm> operator()(const VersionWanted &) const { return {}; }
    std::optional<AnswerForm> operator()(const MockJob &) const { return {}; }
    std::optional<AnswerForm> operator()(const ServerJob &job) const
    {
        if (!job.json && !job.jsonLines)
            return {};
        return AnswerForm{job.command->name, job.json ? Form::Document : Form::Lines};
    }
    template<typename Job>
    std::optional<AnswerForm> operator()(const Job &job) const
    {
        return job.options.has(u"json"_s) ? std::optional(AnswerForm{job.command->name}) : std::nullopt;
    }
};

/// \a ending, after the JSON that is wanted was printed.
Ending answered(const Ending &ending)
{
    auto &answer = JsonAnswer::ofProgram();
    if (!answer.isWanted())
        return ending;
    const int status = ending.signal == 0 ? ending.status : 128 + ending.signal; // as a shell shows it
    const bool isWritten = answer.print(answer.end(status, said()));
    return {.status = static_cast<int>(withOutput(static_cast<ExitCode>(ending.status), isWritten)),
            .signal = ending.signal};
}

} // namespace

Ending run(const QByteArrayList &arguments)
{
    const auto environment = EnvironmentSecrets::receive();
    const auto texts = decoded(arguments);
    if (!texts)
        return endWithUsage(texts.error().message);
    const auto invocation = parse(allCommands(), *texts);
    if (invocation) {
        if (const auto form = std::visit(AnswerWanted(), *invocation))
            JsonAnswer::ofProgram().begin(form->command, form->form);
        return answered(std::visit(CarryOut{environment}, *invocation));
    }
    const auto *topic = invocation.error().topic;
    if (texts->contains(u"--json"_s)) // a script reads a mistake as it reads everything else
        JsonAnswer::ofProgram().begin(topic ? topic->name : QString());
    const auto ending = endWithUsage(invocation.error().sentence);
    sayHowToGetHelp(topic);
    return answered(ending);
}

} // namespace sluice::ctl
