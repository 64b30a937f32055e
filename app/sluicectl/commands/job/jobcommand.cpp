// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/jobcommand.h"

#include "app/sluicectl/commands/job/askconsent.h"
#include "app/sluicectl/commands/job/destinationcheck.h"
#include "app/sluicectl/commands/job/dryrun.h"
#include "app/sluicectl/commands/job/jobrecord.h"
#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/commands/job/preview.h"
#include "app/sluicectl/commands/job/signouts.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/secrets/accounts.h"
#include "app/sluicectl/secrets/transportsecrets.h"
#include "app/sluicectl/terminal/countdown.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/process/stopsignals.h"
#include "core/storage/secrets/keychainsecrets.h"

#include <algorithm>

namespace sluice::ctl {

namespace {

std::optional<ExitCode> endingOf(const Result<void> &result)
{
    if (result)
        return {};
    say(sentenceOf(result.error()));
    return exitCodeOf(result.error(), false);
}

} // namespace

JobCommand::JobCommand(ServerJob job, const EnvironmentSecrets &environment, const StopSignals &stopSignals)
    : m_job(std::move(job))
    , m_environment(environment)
    , m_stopSignals(stopSignals)
    , m_sessions(m_client)
{
}

JobCommand::~JobCommand() = default;

int JobCommand::stopDescriptor() const
{
    return m_stopSignals.descriptor();
}

void JobCommand::start()
{
    if (const auto ending = find())
        finish(*ending);
    else if (isAction(m_job.operation))
        openRecord();
    else
        prepare();
}

void JobCommand::stop()
{
    if (m_command) {
        m_command->stop();
    } else if (m_countdown) {
        m_countdown->stop();
        say(tr("Cancelled: nothing was sent."));
        finish(ExitCode::Cancelled);
    } else if (m_reading) {
        m_reading->cancel();
    }
}

JobCommand::Ending JobCommand::find()
{
    if (const auto ending = endingOf(
            findDestinations(m_job, m_rules, m_environment).map([this](const auto &found) { m_destinations = found; })))
        return ending;
    if (m_job.isPreview)
        return showPreviews(m_destinations, m_job);
    return m_job.isDryRun ? Ending(showDryRun(m_destinations, m_job, m_rules)) : Ending();
}

/// Before anybody is asked: what cannot be recorded may not be sent either.
void JobCommand::openRecord()
{
    m_record = std::make_unique<JobRecord>(m_job);
    auto *call = m_record->look(m_destinations, this);
    m_reading = call;
    call->then(this, [this](const Result<void> &looked) {
        if (looked) {
            prepare();
        } else if (looked.error().kind == Error::Kind::Cancelled) {
            say(tr("Stopped before anything was sent."));
            finish(ExitCode::Cancelled);
        } else {
            finish(*endingOf(looked));
        }
    });
}

void JobCommand::prepare()
{
    if (const auto ending = check())
        finish(*ending);
    else
        readKeychain();
}

JobCommand::Ending JobCommand::check()
{
    if (m_job.strategy.holdAfterFirst && (!isInteractive() || m_job.secretFromStdin)) {
        say(tr("--hold-after-first asks on a terminal, and there is none. Nothing was sent."));
        return ExitCode::Usage;
    }
    if (isAction(m_job.operation))
        sayClasses(m_destinations);
    if (const auto ending = endingOf(checkDestinations(m_job, m_destinations, m_rules)))
        return ending;
    // Given secrets are checked before the questions. A missing secret is asked for after them, so that nobody types
    // one and then does not consent.
    if (signsIn(m_job)) {
        if (const auto ending = endingOf(receiveGivenSecrets(m_destinations, m_job, m_environment)))
            return ending;
    }
    if (isAction(m_job.operation)) {
        if (const auto ending = askForConsent(m_job, m_destinations, stopDescriptor()))
            return ending;
    }
    return m_job.secretFromStdin ? endingOf(askForSecrets(m_destinations, m_job, stopDescriptor())) : Ending();
}

void JobCommand::readKeychain()
{
    m_secrets = std::make_unique<KeychainSecrets>(KeychainSecrets::usualIndexFile());
    auto *call = fillFromKeychain(m_destinations, *m_secrets, signsIn(m_job), this);
    m_reading = call;
    call->then(this, [this](const Result<FilledDestinations> &filled) { handleKeychainRead(filled); });
}

void JobCommand::handleKeychainRead(const Result<FilledDestinations> &filled)
{
    if (!filled) {
        say(tr("Stopped before anything was sent."));
        finish(ExitCode::Cancelled);
        return;
    }
    m_destinations = filled->destinations;
    if (filled->problem)
        say(sentenceOf(*filled->problem));
    if (const auto ending = askForMissingSecrets())
        finish(*ending);
    else
        startCountdown();
}

JobCommand::Ending JobCommand::askForMissingSecrets()
{
    if (signsIn(m_job)) {
        const auto asked = askForSecrets(m_destinations, m_job, stopDescriptor());
        const auto ending = endingOf(asked);
        if (ending == ExitCode::Usage)
            sayHowToGetHelp(m_job.command);
        if (ending)
            return ending;
    }
    if (const auto ending = endingOf(askForTransportSecrets(m_destinations, m_environment, stopDescriptor())))
        return ending;
    if (signsIn(m_job)) {
        // While somebody was asked, another program may have changed the servers.
        if (const auto ending = endingOf(checkSignIns(m_destinations, m_rules)))
            return ending;
        warnOfPlainHttp(m_destinations);
    }
    return endingOf(openSessions(m_job, m_destinations, m_sessions, m_owner).map([this](const QList<PlanNode> &nodes) {
        m_nodes = nodes;
    }));
}

/// The strictest policy says how long an action can still be cancelled.
void JobCommand::startCountdown()
{
    int seconds = 0;
    for (const auto &destination : std::as_const(m_destinations))
        seconds = std::max(seconds, isAction(m_job.operation) ? destination.policy.delaySeconds : 0);
    if (seconds == 0) {
        carryOut();
        return;
    }
    m_countdown = std::make_unique<Countdown>(seconds);
    connect(m_countdown.get(), &Countdown::finished, this, &JobCommand::carryOut);
    m_countdown->start();
}

void JobCommand::carryOut()
{
    m_command =
        std::get<OnServers>(m_job.subject->action).make(m_nodes, m_job, m_rules, m_record ? &m_record->log() : nullptr);
    // Queued, because a command may finish before start() returns.
    connect(m_command.get(), &Command::finished, this, &JobCommand::signOut, Qt::QueuedConnection);
    m_command->start();
}

/// The result of the sign-outs does not change \a exitCode, which is about the job.
void JobCommand::signOut(int exitCode)
{
    m_signOuts = std::make_unique<SignOuts>(m_nodes);
    const auto end = [this, exitCode] { finish(static_cast<ExitCode>(exitCode)); };
    if (m_record) {
        connect(m_signOuts.get(), &SignOuts::finished, m_record.get(), &JobRecord::settle);
        connect(m_record.get(), &JobRecord::settled, this, end);
    } else {
        connect(m_signOuts.get(), &SignOuts::finished, this, end);
    }
    m_signOuts->start();
}

} // namespace sluice::ctl
