// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/presets/keeppreset.h"

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

} // namespace

ExitCode keepPreset(const ServerJob &job, const QList<Destination> &destinations)
{
    sluice::Presets presets(sluice::Presets::usualFile());
    if (const auto loaded = presets.load(); !loaded) {
        say(sentenceOf(loaded.error()));
        sayFurtherMistakes(loaded.error());
        return exitCodeOf(loaded.error(), false);
    }
    const auto preset = presetOf(job, destinations, job.takenUp.isEmpty() ? nullptr : presets.find(job.takenUp));
    const auto added = preset ? presets.add(*preset) : Result<void>(Failure(preset.error()));
    if (!added) {
        say(sentenceOf(added.error()));
        return exitCodeOf(added.error(), false);
    }
    say(KeepText::tr("Stored the preset %1. `sluicectl run` carries it out.").arg(preset->name));
    return ExitCode::Done;
}

} // namespace sluice::ctl
