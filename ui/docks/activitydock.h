// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <memory>

class QAbstractItemModel;

namespace Ui {
class ActivityDock;
}

namespace sluice {

/// The activities since the program started, newest first, to read and copy.
class ActivityDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ActivityDock(QWidget *parent = nullptr);
    ~ActivityDock() override;

    /// Call it once. \a activities outlives the dock.
    void setUp(QAbstractItemModel *activities);

    /// The action that copies the selected rows, for a menu.
    QAction *copyAction() const;

private:
    void copySelected();

    std::unique_ptr<Ui::ActivityDock> m_ui;
};

} // namespace sluice
