// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/plans/preset.h"

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace Ui {
class PresetsDialog;
}

namespace sluice {

class Presets;
struct Error;

/// Lists the stored presets with what they do and where, to rename and remove them. While their file is damaged, it says
/// so and changes nothing.
class PresetsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \a presets outlives it.
    PresetsDialog(Presets &presets, QWidget *parent);
    ~PresetsDialog() override;

private:
    void fill();
    void showButtons();
    void askForName();
    void rename(const Preset &preset, const QString &name);
    void askToRemove();
    void remove(const Preset &preset);
    void showFailure(const Error &error);
    std::optional<Preset> current() const;

    std::unique_ptr<Ui::PresetsDialog> m_ui;
    Presets &m_presets;
    QStandardItemModel *const m_model;
};

} // namespace sluice
