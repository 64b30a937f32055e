// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/program.h"

#include "app/sluicectl/commandline/commandline.h"
#include "app/sluicectl/commands/jobcommand.h"
#include "app/sluicectl/commands/mockserve.h"
#include "app/sluicectl/commands/storecommand.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/output.h"
#include "app/sluicectl/terminal/stopsignals.h"
#include "core/storage/secrets/keychainsecrets.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Program)
};

int execute(Command &command, const StopSignals &stopSignals)
{
    QObject::connect(&stopSignals, &StopSignals::received, &command, &Command::stop);
    // Queued, because a command may be over before the event loop runs.
    QObject::connect(
        &command, &Command::finished, qApp, [](int exitCode) { QCoreApplication::exit(exitCode); },
        Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

/// Qt's own reading of arguments drops a byte order mark and replaces what is no UTF-8: the name of another cache.
Result<QStringList> decoded(const QByteArrayList &arguments)
{
    QStringList texts;
    for (const auto &argument : arguments) {
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        texts.append(decoder(argument));
        if (decoder.hasError())
            return Failure(inputError(ProgramText::tr("Argument %1 is not written in UTF-8.").arg(texts.size())));
    }
    return texts;
}

int carryOut(ServerJob job, const EnvironmentSecrets &environment)
{
    const StopSignals stopSignals;
    JobCommand command(std::move(job), environment, stopSignals);
    return execute(command, stopSignals);
}

int carryOut(StoreJob job, const EnvironmentSecrets &)
{
    const StopSignals stopSignals;
    ServerStore store(ServerStore::usualFiles());
    KeychainSecrets secrets(KeychainSecrets::usualIndexFile());
    StoreCommand command(std::move(job), store, secrets, stopSignals);
    return execute(command, stopSignals);
}

int carryOut(const MockJob &job, const EnvironmentSecrets &)
{
    const StopSignals stopSignals;
    MockServeCommand command(job);
    return execute(command, stopSignals);
}

int carryOut(const HelpWanted &wanted, const EnvironmentSecrets &)
{
    printData(wanted.topic ? helpFor(*wanted.topic) : generalHelp());
    return 0;
}

int carryOut(const VersionWanted &, const EnvironmentSecrets &)
{
    printData(u"sluicectl %1\n"_s.arg(QCoreApplication::applicationVersion()));
    return 0;
}

int endWith(const UsageError &error)
{
    say(error.sentence);
    sayHelp(error.topic);
    return static_cast<int>(ExitCode::Usage);
}

} // namespace

int run(const QByteArrayList &arguments)
{
    const auto environment = EnvironmentSecrets::take();
    const auto texts = decoded(arguments);
    if (!texts) {
        say(texts.error().message);
        return static_cast<int>(ExitCode::Usage);
    }
    auto invocation = parse(*texts);
    if (!invocation)
        return endWith(invocation.error());
    return std::visit([&environment](auto &job) { return carryOut(std::move(job), environment); }, *invocation);
}

} // namespace sluice::ctl
