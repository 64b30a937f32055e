// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace sluice {

/// Caches in rows. The space bar is for the selected rows, in whichever column the cursor is.
class CacheTable final : public QTableView
{
    Q_OBJECT

public:
    explicit CacheTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void toggleRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace sluice
