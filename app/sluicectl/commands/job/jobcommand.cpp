// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/jobcommand.h"

#include "app/sluicectl/commandline/similarword.h"
#include "app/sluicectl/commands/job/askconsent.h"
#include "app/sluicectl/commands/job/destinationcheck.h"
#include "app/sluicectl/commands/job/dryrun.h"
#include "app/sluicectl/commands/job/jobrecord.h"
#include "app/sluicectl/commands/job/opensessions.h"
#include "app/sluicectl/commands/job/preview.h"
#include "app/sluicectl/commands/job/signouts.h"
#include "app/sluicectl/commands/plans/approveplan.h"
#include "app/sluicectl/commands/plans/signplan.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/commands/presets/keeppreset.h"
#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/secrets/accounts.h"
#include "app/sluicectl/secrets/transportsecrets.h"
#include "app/sluicectl/targets/destinations.h"
#include "app/sluicectl/terminal/countdown.h"
#include "app/sluicectl/terminal/output.h"
#include "app/sluicectl/terminal/terminal.h"
#include "core/process/stopsignals.h"
#include "core/run/plans/planfiles.h"
#include "core/run/plans/planproposal.h"
#include "core/storage/presets.h"
#include "core/storage/secrets/keychainsecrets.h"
#include "core/storage/signing/signingkey.h"

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

Error noSuchPreset(const QString &name, const Presets &presets)
{
    QStringList names;
    for (const auto &preset : presets.all())
        names.append(preset.name);
    const auto meant = similarWord(name, names);
    const auto sentence = meant.isEmpty()
        ? JobCommand::tr("There is no preset called %1.").arg(name)
        : JobCommand::tr("There is no preset called %1. Did you mean %2?").arg(name, meant);
    return inputError(
        JobCommand::tr("%1 `sluicectl presets list` lists them. A plan file is named with its suffix, or with "
                       "its folder.")
            .arg(sentence));
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
{
}

JobCommand::~JobCommand() = default;

int JobCommand::stopDescriptor() const
{
    return m_stopSignals.descriptor();
}

void JobCommand::start()
{
    m_secrets = std::make_unique<KeychainSecrets>(KeychainSecrets::usualIndexFile());
    auto ending = endingOf(readRules(m_job, m_rules));
    if (!ending && m_job.takenUp.isEmpty()) {
        ending = endingOf(destinationsOf(std::as_const(m_job), m_rules.store(), m_rules.destinations())
                              .map([this](const auto &found) { m_destinations = found; }));
    } else if (!ending) {
        ending = m_job.takesFile ? readFile() : takePreset();
    }
    if (ending)
        finish(*ending);
    else if (m_job.takesFile)
        readOwnKey();
    else
        begin();
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

// ---- What is taken up -----------------------------------------------------------------------------------------------

JobCommand::Ending JobCommand::takePreset()
{
    Presets presets(Presets::usualFile());
    if (const auto loaded = presets.load(); !loaded) {
        sayFurtherMistakes(loaded.error());
        return endingOf(loaded);
    }
    const auto *preset = presets.find(m_job.takenUp);
    if (!preset)
        return endingOf(Failure(noSuchPreset(m_job.takenUp, presets)));
    m_job.steps = preset->steps;
    m_job.strategy = preset->strategy;
    m_job.observe = preset->observe;
    if (const auto problem = readChanges(m_job)) {
        say(*problem);
        sayHowToGetHelp(m_job.command);
        return ExitCode::Usage;
    }
    return adoptProposal(proposalFrom(*preset, m_rules.store(), m_rules.destinations()));
}

JobCommand::Ending JobCommand::readFile()
{
    const auto file = readPlanFile(m_job.takenUp);
    if (!file) {
        const auto ending = endingOf(Result<void>(Failure(file.error())));
        sayFurtherMistakes(file.error());
        return ending;
    }
    m_file = *file;
    return {};
}

/// Whoever signs knows their own key. Without a keychain only the keys in the list of signers are known.
void JobCommand::readOwnKey()
{
    auto *call = keptSigningKey(*m_secrets, this);
    m_reading = call;
    call->then(this, [this](const Result<std::optional<ed25519::KeyPair>> &kept) {
        if (!kept && kept.error().kind == Error::Kind::Cancelled) {
            sayStopped();
            finish(ExitCode::Cancelled);
            return;
        }
        if (!kept)
            say(sentenceOf(kept.error()));
        else if (*kept)
            m_job.ownKey = (*kept)->publicKey;
        if (const auto ending = judgeFile())
            finish(*ending);
        else
            begin();
    });
}

/// Before anybody signs in anywhere.
JobCommand::Ending JobCommand::judgeFile()
{
    const auto check = checkOf(m_file, m_rules, m_job.ownKey);
    if (!check)
        return endingOf(Result<void>(Failure(check.error())));
    const auto verdict = judged(m_file, *check);
    const auto &plan = m_file.plan;
    if (m_job.deed == Deed::CarryOut) {
        m_isRefused = !verdict.isRunnable();
        if (m_isRefused)
            sayObjections(verdict);
        else if (m_job.isDryRun)
            sayNotes(verdict);
        if (m_isRefused && !m_job.isDryRun)
            return ExitCode::NotConfirmed;
    }
    m_job.file = std::make_shared<PlanFile>(m_file);
    m_job.approval = verdict.approvalOf(plan);
    m_job.steps = plan.steps;
    m_job.strategy = plan.strategy;
    m_job.observe = plan.observe;
    m_job.reason = plan.reason;
    m_job.change = plan.change;
    const auto proposal = proposalFrom(plan, m_rules.store(), m_rules.destinations());
    if (!proposal && m_isRefused)
        return ExitCode::NotConfirmed; // it was said what differs
    return adoptProposal(proposal);
}

JobCommand::Ending JobCommand::adoptProposal(const Result<Proposal> &proposal)
{
    if (!proposal)
        return endingOf(Result<void>(Failure(proposal.error())));
    return endingOf(destinationsOf(m_job, *proposal).map([this](const auto &found) { m_destinations = found; }));
}

// ---- What has to be there before the first request ------------------------------------------------------------------

void JobCommand::begin()
{
    receiveApplicationToken(m_destinations, m_environment);
    auto ending = show();
    if (!ending && isAction(m_job) && !m_job.takenUp.isEmpty()) {
        if (const auto problem = reviewOf(proposalOf(m_job, m_destinations)).problem)
            ending = endingOf(Result<void>(Failure(inputError(tr("%1 Nothing was sent.").arg(*problem)))));
    }
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
    return m_isRefused ? ExitCode::NotConfirmed : shown;
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
        say(sentenceOf(*filled->problem));
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
    case Deed::Keep: // is done by now
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
    connect(m_signOuts.get(), &SignOuts::finished, this, [this, exitCode] { finish(static_cast<ExitCode>(exitCode)); });
    m_signOuts->start();
}

} // namespace sluice::ctl
