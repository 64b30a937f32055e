// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

#include <memory>

class QAbstractItemModel;

namespace Ui {
class ActivityDock;
}

namespace sluice {

/// What was done in this session, newest first, to be read and copied.
class ActivityDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit ActivityDock(QWidget *parent = nullptr);
    ~ActivityDock() override;

    /// Once. \a activities outlives the dock.
    void setUp(QAbstractItemModel *activities);

    /// Copies the selected rows; for a menu.
    QAction *copyAction() const;

private:
    void copySelected();

    std::unique_ptr<Ui::ActivityDock> m_ui;
};

} // namespace sluice
