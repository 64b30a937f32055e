// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "ui/console/plans/planparts.h"
#include "ui/texts/nextstep.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace sluice {

class PlanFileDialog;
class Presets;
class WindowPresets;

/// The part of a window that deals with plans: files for a second person, in the menu File and when one is dropped on the
/// window, the people who may sign them, and presets.
class WindowPlanning final : public QObject
{
    Q_OBJECT

public:
    /// \a ui belongs to \a window. All of them outlive it.
    WindowPlanning(const Ui::MainWindow &ui, const PlanParts &parts, Presets &presets, QMainWindow *window);

    /// Shows the plan file at \a path, in the dialog that shows it already if there is one.
    void open(const QString &path);

    /// Asks how \a proposal is to be saved as a plan for a second person, in front of \a over.
    void saveAsPlan(const Proposal &proposal, QWidget *over);
    /// The same, as a preset.
    void saveAsPreset(const Proposal &proposal, QWidget *over);

Q_SIGNALS:
    /// A person wants to review and run \a proposal; \a file is the plan file that it is from, nothing for a preset.
    void runWanted(const sluice::Proposal &proposal, const std::optional<sluice::PlanFile> &file, const QString &path);
    /// A person wants to approve the plan that \a dialog shows, and nobody is signed in to \a servers.
    void signInWanted(const QList<sluice::Destination> &servers, sluice::PlanFileDialog *dialog);
    /// A preset cannot be used.
    void failed(const sluice::ErrorReport &report);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeMenu(const Ui::MainWindow &ui);
    void askForFile();
    void showSigners();
    void showIcons();

    const PlanParts m_parts;
    QMainWindow *const m_window;
    WindowPresets *const m_presets;
    QAction *m_open = nullptr;
};

} // namespace sluice
