// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "ui/console/plans/planparts.h"
#include "ui/texts/nextstep.h"

#include <QObject>

class QAction;
class QMainWindow;
class QMimeData;

namespace Ui {
class MainWindow;
}

namespace sluice {

/// The part of a window that deals with plans for a second person: their files, in the menu File and when one is dropped
/// on the window.
class WindowPlanning final : public QObject
{
    Q_OBJECT

public:
    /// \a ui belongs to \a window. All of them outlive it.
    WindowPlanning(const Ui::MainWindow &ui, const PlanParts &parts, QMainWindow *window);

    /// Shows the plan file at \a path, in the dialog that shows it already if there is one.
    void open(const QString &path);

Q_SIGNALS:
    /// A person wants to review and run \a proposal; \a file is the plan file that it is from.
    void runWanted(const sluice::Proposal &proposal, const std::optional<sluice::PlanFile> &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeMenu(const Ui::MainWindow &ui);
    void askForFile();
    void showIcons();

    const PlanParts m_parts;
    QMainWindow *const m_window;
    QAction *m_open = nullptr;
};

} // namespace sluice
