// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/program.h"

#include "app/sluicectl/confirmation.h"
#include "app/sluicectl/flush.h"
#include "app/sluicectl/help.h"
#include "app/sluicectl/list.h"
#include "app/sluicectl/mockserve.h"
#include "app/sluicectl/output.h"
#include "app/sluicectl/preview.h"
#include "app/sluicectl/probe.h"
#include "app/sluicectl/secrets.h"
#include "app/sluicectl/signout.h"
#include "app/sluicectl/state.h"
#include "app/sluicectl/stopsignals.h"
#include "app/sluicectl/terminal.h"
#include "core/transport/httpclient.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <memory>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct ProgramText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Program)
};

/// Nothing: go on. Otherwise this is the end, and has been explained.
using Ending = std::optional<ExitCode>;

ExitCode endWith(const Error &error)
{
    say(sentenceOf(error));
    return exitCodeOf(error, false);
}

ExitCode endWith(const UsageError &error)
{
    say(error.sentence);
    const auto topic = error.topic ? u"sluicectl help "_s + commandName(*error.topic) : u"sluicectl help"_s;
    say(ProgramText::tr("See: %1").arg(topic));
    return ExitCode::Usage;
}

void noteSignOut(const Result<SignedOut> &signedOut)
{
    if (signedOut)
        return;
    say(signedOut.error().kind == Error::Kind::Cancelled
            ? ProgramText::tr(
                "The server did not say in time that it took the ticket back, so the ticket may stay good "
                "until it expires. This says nothing about the flush.")
            : ProgramText::tr("The ticket could not be given back: %1").arg(sentenceOf(signedOut.error())));
}

/// Ends the program. What \a session signed in with is given back before; how that goes does not change \a exitCode,
/// which is about what was asked for.
void leave(Session *session, int exitCode)
{
    if (!session || !session->canSignOut()) {
        QCoreApplication::exit(exitCode);
        return;
    }
    session->signOut(session)->then(session, [exitCode](const Result<SignedOut> &signedOut) {
        noteSignOut(signedOut);
        QCoreApplication::exit(exitCode);
    });
}

/// \a session: of the command, where it has one.
int execute(Command &command, const StopSignals &stopSignals, Session *session = nullptr)
{
    QObject::connect(&stopSignals, &StopSignals::received, &command, &Command::stop);
    // Queued, because a command may be over before the event loop runs.
    QObject::connect(
        &command, &Command::finished, qApp, [session](int exitCode) { leave(session, exitCode); },
        Qt::QueuedConnection);
    command.start();
    return QCoreApplication::exec();
}

Ending confirm(const ServerJob &job, const QUrl &address, bool canAsk, const StopSignals &stopSignals)
{
    const auto consent = consentOf(job, address, canAsk);
    if (consent.kind == Consent::Kind::Given)
        return {};
    if (consent.kind == Consent::Kind::Withheld) {
        say(consent.reason);
        return ExitCode::NotConfirmed;
    }
    const auto answer = readLine(questionAbout(job, address), Echo::On, stopSignals.descriptor());
    if (answer.stopped) {
        say(ProgramText::tr("Stopped before anything was sent."));
        return ExitCode::Cancelled;
    }
    if (isConsent(QString::fromUtf8(answer.line.value_or(QByteArray())), job, address))
        return {};
    say(ProgramText::tr("Not confirmed, so nothing was sent."));
    return ExitCode::NotConfirmed;
}

/// Fills in what signs in.
Ending takeSecrets(ServerJob &job, std::optional<SecretSource> source, const StopSignals &stopSignals)
{
    if (!source)
        return endWith(UsageError{sourcesOf(job.server.options.signIn), job.command});
    auto credentials = readSecrets(*source, job, stopSignals.descriptor());
    if (!credentials)
        return endWith(credentials.error());
    job.server.credentials = *credentials;
    if (const auto problem = problemOfSignIn(job.server))
        return endWith(*problem);
    return {};
}

/// All that has to be known before anything is sent. \a dry is a session without secrets. Fills in what signs in.
Ending prepare(ServerJob &job, const Session &dry, const StopSignals &stopSignals)
{
    if (const auto request = dry.preview(job.operation); !request && request.error().kind == Error::Kind::InvalidInput)
        return endWith(request.error());
    if (job.command == CommandKind::Probe)
        return {};
    if (job.server.options.binding == Binding::Get)
        say(ProgramText::tr("Note: with --binding get, what signs in is part of addresses, which proxies and servers "
                            "write into their logs."));
    const QUrl address(dry.address());
    // What is there already is looked at before anybody is asked; who says no needs to type nothing.
    const auto source = secretSource(job);
    const bool isThere = source == SecretSource::Environment;
    if (isThere) {
        if (const auto ending = takeSecrets(job, source, stopSignals))
            return ending;
    }
    if (isAction(job.operation)) {
        const bool canAsk = isInteractive() && !job.secretFromStdin;
        if (const auto ending = confirm(job, address, canAsk, stopSignals))
            return ending;
    }
    if (!isThere) {
        if (const auto ending = takeSecrets(job, source, stopSignals))
            return ending;
    }
    if (sendsPasswordInTheClear(job.server))
        say(ProgramText::tr("Warning: the sign-in goes to %1 over http, readable for everybody on the way.")
                .arg(address.host()));
    return {};
}

std::unique_ptr<Command> commandFor(Session &session, const ServerJob &job)
{
    switch (job.command) {
    case CommandKind::Probe:
        return std::make_unique<ProbeCommand>(session, job);
    case CommandKind::List:
        return std::make_unique<ListCommand>(session, job);
    case CommandKind::State:
        return std::make_unique<StateCommand>(session, job);
    case CommandKind::Flush:
        return std::make_unique<FlushCommand>(session, job);
    case CommandKind::ClearConfig:
    case CommandKind::Rebuild:
        return std::make_unique<ActionCommand>(session, job);
    case CommandKind::SignOut:
        return std::make_unique<SignOutCommand>(session, job);
    case CommandKind::Preview:
    case CommandKind::MockServe:
        break;
    }
    Q_UNREACHABLE();
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

int carryOut(ServerJob job)
{
    job.server.credentials.applicationToken = qEnvironmentVariable("SLUICE_APP_TOKEN");
    HttpClient client;
    Sessions sessions(client);
    QObject owner;
    const auto dry = sessions.open(job.server, &owner);
    if (!dry)
        return static_cast<int>(endWith(dry.error()));
    if (job.command == CommandKind::Preview)
        return static_cast<int>(showPreview(**dry, job));

    const StopSignals stopSignals;
    if (const auto ending = prepare(job, **dry, stopSignals))
        return static_cast<int>(*ending);
    const auto session = sessions.open(job.server, &owner);
    if (!session)
        return static_cast<int>(endWith(session.error()));
    return execute(*commandFor(**session, job), stopSignals, *session);
}

int carryOut(const MockJob &job)
{
    const StopSignals stopSignals;
    MockServeCommand command(job);
    return execute(command, stopSignals);
}

int carryOut(const HelpWanted &wanted)
{
    printData(wanted.topic ? helpFor(*wanted.topic) : generalHelp());
    return 0;
}

int carryOut(const VersionWanted &)
{
    printData(u"sluicectl %1\n"_s.arg(QCoreApplication::applicationVersion()));
    return 0;
}

} // namespace

int run(const QByteArrayList &arguments)
{
    const auto texts = decoded(arguments);
    if (!texts)
        return static_cast<int>(endWith(texts.error()));
    auto invocation = parse(*texts);
    if (!invocation)
        return static_cast<int>(endWith(invocation.error()));
    return std::visit([](auto &job) { return carryOut(std::move(job)); }, *invocation);
}

} // namespace sluice::ctl
