// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/plans/preset.h"
#include "ui/console/plans/planparts.h"
#include "ui/texts/nextstep.h"

#include <QObject>

class QMainWindow;
class QMenu;

namespace sluice {

class Presets;

/// The stored presets in a menu of a window.
class WindowPresets final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    WindowPresets(const PlanParts &parts, Presets &presets, QMainWindow *window);

    /// Lists the presets, and leads to their dialog.
    QMenu *menu() const { return m_menu; }

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
