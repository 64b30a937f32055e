// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/plans/takeup.h"

#include "app/sluicectl/commandline/similarword.h"
#include "app/sluicectl/commands/plans/verdict.h"
#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/help/help.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/targets/destinations.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/plans/planfiles.h"
#include "core/run/plans/planproposal.h"
#include "core/storage/presets.h"
#include "core/storage/signing/signingkey.h"

namespace sluice::ctl {

namespace {

Error noSuchPreset(const QString &name, const Presets &presets)
{
    QStringList names;
    for (const auto &preset : presets.all())
        names.append(preset.name);
    const auto meant = similarWord(name, names);
    const auto sentence = meant.isEmpty()
        ? TakeUp::tr("There is no preset called %1.").arg(name)
        : TakeUp::tr("There is no preset called %1. Did you mean %2?").arg(name, meant);
    return nameError(TakeUp::tr("%1 `sluicectl presets list` lists them. A plan file is named with its suffix, or with "
                                "its folder.")
                         .arg(sentence));
}

} // namespace

TakeUp::TakeUp(ServerJob &job, const StoredRules &rules, SecretStore &secrets)
    : m_job(job)
    , m_rules(rules)
    , m_secrets(secrets)
{
}

void TakeUp::start()
{
    m_job.takesFile ? takeFile() : takePreset();
}

void TakeUp::stop()
{
    if (m_reading)
        m_reading->cancel();
}

void TakeUp::end(const Error &error)
{
    sayError(error);
    sayFurtherMistakes(error);
    end(exitCodeOf(error, false));
}

void TakeUp::end(ExitCode code)
{
    m_ending = code;
    Q_EMIT finished();
}

void TakeUp::takePreset()
{
    Presets presets(Presets::usualFile());
    if (const auto loaded = presets.load(); !loaded)
        return end(loaded.error());
    const auto *preset = presets.find(m_job.takenUp);
    if (!preset)
        return end(noSuchPreset(m_job.takenUp, presets));
    m_job.steps = preset->steps;
    m_job.strategy = preset->strategy;
    m_job.observe = preset->observe;
    if (const auto problem = readChanges(m_job)) {
        say(*problem);
        sayHowToGetHelp(m_job.command);
        return end(ExitCode::Usage);
    }
    adoptProposal(proposalFrom(*preset, m_rules.store(), m_rules.destinations()));
}

void TakeUp::takeFile()
{
    const auto file = readPlanFile(m_job.takenUp);
    if (!file)
        return end(file.error());
    m_file = *file;
    readOwnKey();
}

/// Whoever signs knows their own key. Without a keychain only the keys in the list of signers are known.
void TakeUp::readOwnKey()
{
    auto *call = keptSigningKey(m_secrets, this);
    m_reading = call;
    call->then(this, [this](const Result<std::optional<ed25519::KeyPair>> &kept) {
        if (!kept && kept.error().kind == Error::Kind::Cancelled) {
            say(tr("Stopped before anything was sent."));
            return end(ExitCode::Cancelled);
        }
        if (!kept)
            sayError(kept.error());
        else if (*kept)
            m_job.ownKey = (*kept)->publicKey;
        judgeFile();
    });
}

void TakeUp::judgeFile()
{
    auto check = checkOf(m_file, m_rules, m_job.ownKey);
    if (!check)
        return end(check.error());
    check->earlier = earlierRuns(m_file.plan);
    const auto verdict = judged(m_file, *check);
    if (m_job.deed == Deed::CarryOut) {
        m_isRefused = !verdict.isRunnable();
        if (m_isRefused)
            sayObjections(verdict);
        else if (m_job.isDryRun)
            sayNotes(verdict);
        else
            sayEarlierRuns(verdict); // the rest is said before the first request
        if (m_isRefused && !m_job.isDryRun)
            return end(ExitCode::NotConfirmed);
    }
    adoptPlan(verdict);
}

void TakeUp::adoptPlan(const PlanFileVerdict &verdict)
{
    const auto &plan = m_file.plan;
    m_job.file = std::make_shared<PlanFile>(m_file);
    m_job.approval = verdict.approvalOf(plan);
    m_job.steps = plan.steps;
    m_job.strategy = plan.strategy;
    m_job.observe = plan.observe;
    m_job.reason = plan.reason;
    m_job.change = plan.change;
    const auto proposal = proposalFrom(plan, m_rules.store(), m_rules.destinations());
    if (!proposal && m_isRefused)
        return end(ExitCode::NotConfirmed); // it was said what differs
    adoptProposal(proposal);
}

void TakeUp::adoptProposal(const Result<Proposal> &proposal)
{
    if (!proposal)
        return end(proposal.error());
    const auto destinations = destinationsOf(m_job, *proposal);
    if (!destinations)
        return end(destinations.error());
    m_destinations = *destinations;
    const auto problem = reviewOf(proposalOf(m_job, m_destinations)).problem;
    if (problem && !m_isRefused)
        return end(inputError(tr("%1 Nothing was sent.").arg(*problem)));
    Q_EMIT finished();
}

} // namespace sluice::ctl
