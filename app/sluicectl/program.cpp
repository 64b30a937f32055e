// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/program.h"

#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/commandtable.h"
#include "app/sluicectl/commands/job/jobcommand.h"
#include "app/sluicectl/commands/mockserve.h"
#include "app/sluicectl/commands/servers/storecommand.h"
#include "app/sluicectl/help/help.h"
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

} // namespace

Ending run(const QByteArrayList &arguments)
{
    const auto environment = EnvironmentSecrets::receive();
    const auto texts = decoded(arguments);
    if (!texts)
        return endWithUsage(texts.error().message);
    const auto invocation = parse(allCommands(), *texts);
    if (invocation)
        return std::visit(CarryOut{environment}, *invocation);
    const auto ending = endWithUsage(invocation.error().sentence);
    sayHowToGetHelp(invocation.error().topic);
    return ending;
}

} // namespace sluice::ctl
