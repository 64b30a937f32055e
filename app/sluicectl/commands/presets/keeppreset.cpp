// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/presets/keeppreset.h"

#include "app/sluicectl/commandline/strategyoptions.h"
#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/targets/destinations.h"
#include "app/sluicectl/terminal/output.h"
#include "core/run/plans/planproposal.h"
#include "core/storage/presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace sluice::ctl {

namespace {

struct KeepText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Presets)
};

/// The groups that were named, and the servers that were named themselves.
QList<PresetTarget> namedTargets(const ServerJob &job, QList<PresetTarget> targets)
{
    if (job.groups.isEmpty() || !job.nodes.isEmpty())
        return targets;
    targets.removeIf(
        [&job](const PresetTarget &target) { return !job.servers.contains(target.name, Qt::CaseInsensitive); });
    for (const auto &group : job.groups)
        targets.append({.kind = PresetTarget::Kind::Group, .name = group});
    return targets;
}

/// \a other: the preset of which it is a copy; null if it is none.
Result<Preset> presetOf(const ServerJob &job, const QList<Destination> &destinations, const Preset *other)
{
    auto preset = presetFrom(proposalOf(job, destinations), job.name);
    if (!preset)
        return preset;
    preset->targets = other && job.nodes.isEmpty() ? other->targets : namedTargets(job, preset->targets);
    if (const auto problem = storingProblem(*preset))
        return Failure(inputError(*problem));
    return preset;
}

/// Says \a error.
ExitCode failed(const Error &error)
{
    sayError(error);
    sayFurtherMistakes(error);
    return exitCodeOf(error, false);
}

} // namespace

ExitCode keepPreset(const ServerJob &job, const QList<Destination> &destinations)
{
    sluice::Presets presets(sluice::Presets::usualFile());
    if (const auto loaded = presets.load(); !loaded)
        return failed(loaded.error());
    const auto preset = presetOf(job, destinations, job.takenUp.isEmpty() ? nullptr : presets.find(job.takenUp));
    if (!preset)
        return failed(preset.error());
    if (const auto added = presets.add(*preset); !added)
        return failed(added.error());
    say(KeepText::tr("Stored the preset %1. `sluicectl run` carries it out.").arg(preset->name));
    return ExitCode::Done;
}

ExitCode appendToPreset(const ServerJob &job)
{
    sluice::Presets presets(sluice::Presets::usualFile());
    if (const auto loaded = presets.load(); !loaded)
        return failed(loaded.error());
    const auto *base = presets.find(job.name);
    if (!base)
        return failed(nameError(
            KeepText::tr("There is no preset called %1: `sluicectl presets list` lists them.").arg(job.name)));
    auto edited = *base;
    const auto barrier = readBarrier(job.options);
    edited.steps.last().barrier = barrier.value_or(Barrier::GoOnAnyway);
    edited.steps += job.steps;
    if (const auto stored = presets.edit(*base, edited); !stored)
        return failed(stored.error());
    say(KeepText::tr("The preset %1 has %n steps now.", nullptr, static_cast<int>(edited.steps.size()))
            .arg(edited.name));
    return ExitCode::Done;
}

} // namespace sluice::ctl
