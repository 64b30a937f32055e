// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/jobcommand.h"

#include "app/sluicectl/commands/job/askconsent.h"
#include "app/sluicectl/commands/job/destinationcheck.h"
#include "app/sluicectl/commands/job/dryrun.h"
#include "app/sluicectl/commands/job/jobrecord.h"
#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/commands/job/preview.h"
#include "app/sluicectl/commands/job/signouts.h"
#include "app/sluicectl/commands/plans/approveplan.h"
#include "app/sluicectl/commands/plans/signplan.h"
#include "app/sluicectl/commands/plans/takeup.h"
#include "app/sluicectl/commands/presets/keeppreset.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/secrets/accounts.h"
#include "app/sluicectl/secrets/transportsecrets.h"
#include "app/sluicectl/targets/destinations.h"
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
    sayError(result.error());
    return exitCodeOf(result.error(), false);
}

void sayStopped()
{
    say(JobCommand::tr("Stopped before anything was sent."));
}

} // namespace

JobCommand::JobCommand(ServerJob job, const EnvironmentSecrets &environment, const StopSignals &stopSignals)
    : m_job(std::move(job))
    , m_environment(environment)
    , m_stopSignals(stopSignals)
    , m_sessions(m_client)
    , m_secrets(std::make_unique<KeychainSecrets>(KeychainSecrets::usualIndexFile()))
{
}

JobCommand::~JobCommand() = default;

int JobCommand::stopDescriptor() const
{
    return m_stopSignals.descriptor();
}

void JobCommand::start()
{
    if (m_job.deed == Deed::Append)
        finish(appendToPreset(m_job));
    else if (const auto ending = endingOf(readRules(m_job, m_rules)))
        finish(*ending);
    else if (!m_job.takenUp.isEmpty())
        takeUp();
    else
        find();
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
    } else if (m_takeUp) {
        m_takeUp->stop();
    }
}

void JobCommand::find()
{
    const auto found = destinationsOf(std::as_const(m_job), m_rules.store(), m_rules.destinations());
    if (found) {
        m_destinations = *found;
        begin();
    } else {
        finish(*endingOf(Failure(found.error())));
    }
}

void JobCommand::takeUp()
{
    m_takeUp = std::make_unique<TakeUp>(m_job, m_rules, *m_secrets);
    connect(m_takeUp.get(), &TakeUp::finished, this, [this] {
        m_destinations = m_takeUp->destinations();
        if (m_takeUp->ending())
            finish(*m_takeUp->ending());
        else
            begin();
    });
    m_takeUp->start();
}

// ---- What has to be there before the first request ------------------------------------------------------------------

void JobCommand::begin()
{
    receiveApplicationToken(m_destinations, m_environment);
    auto ending = show();
    if (!ending && m_job.deed == Deed::Approve)
        ending = endingOf(objectionToApproving(m_job, m_destinations, m_rules));
    if (!ending && m_job.deed == Deed::Sign)
        ending = endingOf(objectionToSigning(m_job, m_destinations, m_rules));
    if (!ending && m_job.deed == Deed::Keep)
        ending = keepPreset(m_job, m_destinations);
    if (ending)
        finish(*ending);
    else if (carriesOut(m_job))
        openRecord();
    else
        prepare();
}

/// Where nothing is to be sent.
JobCommand::Ending JobCommand::show()
{
    if (m_job.isPreview)
        return showPreviews(m_destinations, m_job);
    if (!m_job.isDryRun)
        return {};
    const auto shown = showDryRun(m_destinations, m_job, m_rules);
    return m_takeUp && m_takeUp->isRefused() ? ExitCode::NotConfirmed : shown;
}

/// Before anybody is asked: what cannot be recorded may not be sent either.
void JobCommand::openRecord()
{
    if (!m_job.recordTo.isEmpty()) {
        if (const auto ending = endingOf(SpareRunLog::check(m_job.recordTo))) {
            finish(*ending);
            return;
        }
    }
    m_record = std::make_unique<JobRecord>(m_job);
    auto *call = m_record->look(m_destinations, this);
    m_reading = call;
    call->then(this, [this](const Result<void> &looked) {
        if (looked) {
            prepare();
        } else if (looked.error().kind == Error::Kind::Cancelled) {
            sayStopped();
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
    if (carriesOut(m_job) && m_job.strategy.holdAfterFirst && (!isInteractive() || m_job.secretFromStdin)) {
        say(m_job.takenUp.isEmpty()
                ? tr("--hold-after-first asks on a terminal, and there is none. Nothing was sent.")
                : tr(
                    "After the first node it would be asked on a terminal whether to go on, and there is none. Nothing "
                    "was sent."));
        return ExitCode::Usage;
    }
    if (isAction(m_job))
        sayClasses(m_destinations);
    if (const auto ending = endingOf(checkDestinations(m_job, m_destinations, m_rules)))
        return ending;
    // Given secrets are checked before the questions. A missing secret is asked for after them, so that nobody types
    // one and then does not consent.
    if (signsIn(m_job)) {
        if (const auto ending = endingOf(receiveGivenSecrets(m_destinations, m_job, m_environment)))
            return ending;
    }
    if (carriesOut(m_job) || m_job.deed == Deed::Approve) {
        if (const auto ending = askForConsent(m_job, m_destinations, stopDescriptor()))
            return ending;
    }
    return m_job.secretFromStdin ? endingOf(askForSecrets(m_destinations, m_job, stopDescriptor())) : Ending();
}

void JobCommand::readKeychain()
{
    auto *call = fillFromKeychain(m_destinations, *m_secrets, signsIn(m_job), this);
    m_reading = call;
    call->then(this, [this](const Result<FilledDestinations> &filled) { handleKeychainRead(filled); });
}

void JobCommand::handleKeychainRead(const Result<FilledDestinations> &filled)
{
    if (!filled) {
        sayStopped();
        finish(ExitCode::Cancelled);
        return;
    }
    m_destinations = filled->destinations;
    if (filled->problem)
        sayError(*filled->problem);
    if (const auto ending = askForMissingSecrets())
        finish(*ending);
    else
        startCountdown();
}

/// A plan can be signed without a sign-in; then it holds no lists of caches.
JobCommand::Ending JobCommand::askForSignIn()
{
    const auto hasSecret = [](const Destination &destination) { return destination.hasSecret; };
    if (m_job.deed == Deed::Sign && !isInteractive() && !std::ranges::all_of(m_destinations, hasSecret)) {
        m_isSignedInto = false;
        return {};
    }
    const auto ending = endingOf(askForSecrets(m_destinations, m_job, stopDescriptor()));
    if (ending == ExitCode::Usage)
        sayHowToGetHelp(m_job.command);
    return ending;
}

JobCommand::Ending JobCommand::askForMissingSecrets()
{
    m_isSignedInto = signsIn(m_job);
    if (m_isSignedInto) {
        if (const auto ending = askForSignIn())
            return ending;
    }
    if (m_job.deed == Deed::Sign && !m_isSignedInto)
        return {};
    if (const auto ending = endingOf(askForTransportSecrets(m_destinations, m_environment, stopDescriptor())))
        return ending;
    if (signsIn(m_job)) {
        // While somebody was asked, another program may have changed the servers.
        if (const auto ending = endingOf(checkSignIns(m_destinations, m_rules)))
            return ending;
        warnOfAddresses(m_job, m_destinations);
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
        seconds = std::max(seconds, carriesOut(m_job) ? destination.policy.delaySeconds : 0);
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
    if (m_record)
        m_record->begin();
    switch (m_job.deed) {
    case Deed::CarryOut:
        m_command = std::get<OnServers>(m_job.subject->action)
                        .make(m_nodes, m_job, m_rules, m_record ? &m_record->log() : nullptr);
        break;
    case Deed::Sign:
        m_command = std::make_unique<SignPlanCommand>(m_nodes, m_destinations, m_job, *m_secrets);
        break;
    case Deed::Approve:
        m_command = std::make_unique<ApprovePlanCommand>(m_nodes, m_job, m_rules, *m_secrets);
        break;
    case Deed::Keep: // are done by now
    case Deed::Append:
        Q_UNREACHABLE();
    }
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
