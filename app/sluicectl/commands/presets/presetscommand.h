// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/servers/storecommand.h"
#include "core/storage/presets.h"

namespace sluice::ctl {

/// What the commands `sluicectl presets …` have in common, apart from `add`, which reads an action.
class PresetsCommand : public StoreCommand
{
    Q_OBJECT

public:
    PresetsCommand(const StoreJob &job, const StoreSurroundings &surroundings);

protected:
    void run() final;
    /// The presets were read.
    virtual void runLoaded() = 0;

    sluice::Presets &presets() { return m_presets; }
    /// The preset that the word names. Nothing when there is none, and then the command has failed.
    std::optional<Preset> namedPreset();

private:
    sluice::Presets m_presets;
};

/// `sluicectl presets list`
class PresetsListCommand final : public PresetsCommand
{
    Q_OBJECT

public:
    using PresetsCommand::PresetsCommand;

protected:
    void runLoaded() override;
};

/// `sluicectl presets show`
class PresetsShowCommand final : public PresetsCommand
{
    Q_OBJECT

public:
    using PresetsCommand::PresetsCommand;

protected:
    void runLoaded() override;
};

/// `sluicectl presets remove`
class PresetsRemoveCommand final : public PresetsCommand
{
    Q_OBJECT

public:
    using PresetsCommand::PresetsCommand;

protected:
    void runLoaded() override;
};

} // namespace sluice::ctl
