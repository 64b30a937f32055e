// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/plans/preset.h"
#include "ui/console/plans/planparts.h"
#include "ui/texts/nextstep.h"

#include <QObject>

class QMainWindow;
class QMenu;

namespace Ui {
class MainWindow;
}

namespace sluice {

class Presets;

/// The menu of a window with the stored presets.
class WindowPresets final : public QObject
{
    Q_OBJECT

public:
    /// \a ui belongs to \a window. All of them outlive it.
    WindowPresets(const Ui::MainWindow &ui, const PlanParts &parts, Presets &presets, QMainWindow *window);

    /// Asks under which name \a proposal is to be saved, in front of \a over.
    void save(const Proposal &proposal, QWidget *over);

Q_SIGNALS:
    /// A person wants to review and run what a preset proposes today.
    void chosen(const sluice::Proposal &proposal);
    /// A preset cannot be used.
    void failed(const sluice::ErrorReport &report);

private:
    void fill();
    void choose(const Preset &preset);
    void manage();

    const PlanParts m_parts;
    Presets &m_presets;
    QMainWindow *const m_window;
    QMenu *const m_menu;
};

} // namespace sluice
