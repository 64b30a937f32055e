// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/plans/preset.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace Ui {
class SavePresetDialog;
}

namespace sluice {

class Presets;

/// Saves what somebody has reviewed under a name. A preset of that name is replaced only after a question.
class SavePresetDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a presets outlives it.
    SavePresetDialog(const Proposal &proposal, Presets &presets, QWidget *parent);
    ~SavePresetDialog() override;

private:
    void showProblem();
    void save();
    void store(const Preset &preset, const std::optional<Preset> &replaced);
    Result<Preset> preset() const;

    std::unique_ptr<Ui::SavePresetDialog> m_ui;
    const Proposal m_proposal;
    Presets &m_presets;
    QPushButton *m_saveButton = nullptr;
};

} // namespace sluice
