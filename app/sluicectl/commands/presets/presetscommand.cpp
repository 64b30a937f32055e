// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/presets/presetscommand.h"

#include "app/sluicectl/commands/storemistakes.h"
#include "app/sluicectl/render/jsonanswer.h"
#include "app/sluicectl/render/presettext.h"
#include "app/sluicectl/render/sentences.h"
#include "app/sluicectl/terminal/output.h"

namespace sluice::ctl {

using namespace Qt::StringLiterals;

PresetsCommand::PresetsCommand(const StoreJob &job, const StoreSurroundings &surroundings)
    : StoreCommand(job, surroundings)
    , m_presets(sluice::Presets::usualFile())
{
}

void PresetsCommand::run()
{
    const auto loaded = m_presets.load();
    if (loaded) {
        runLoaded();
        return;
    }
    sayError(loaded.error());
    sayFurtherMistakes(loaded.error());
    finish(exitCodeOf(loaded.error(), false));
}

std::optional<Preset> PresetsCommand::namedPreset()
{
    if (const auto *preset = m_presets.find(word()))
        return *preset;
    fail(nameError(tr("There is no preset called %1: `sluicectl presets list` lists them.").arg(word())));
    return {};
}

void PresetsListCommand::runLoaded()
{
    const auto &all = presets().all();
    if (all.isEmpty())
        say(tr("There is no preset yet: `sluicectl presets add` adds one."));
    JsonAnswer::ofProgram().set(u"presets"_s, toJson(all));
    finishWith(all.isEmpty() || printText(presetsText(all)));
}

void PresetsShowCommand::runLoaded()
{
    const auto preset = namedPreset();
    if (!preset)
        return;
    JsonAnswer::ofProgram().set(u"presets"_s, toJson(QList{*preset}));
    finishWith(printText(presetText(*preset)));
}

void PresetsRemoveCommand::runLoaded()
{
    const auto preset = namedPreset();
    if (!preset)
        return;
    if (const auto removed = presets().remove(*preset); !removed)
        return fail(removed.error());
    say(tr("Removed the preset %1.").arg(preset->name));
    finish(ExitCode::Done);
}

} // namespace sluice::ctl
