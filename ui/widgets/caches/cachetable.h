// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QTableView>

namespace sluice {

class TickHeader;

/// Caches in rows. A click on a tick box only ticks, a click beside it only selects. The space bar ticks the selected
/// rows, in any column. The table does not set ticks: it emits signals for them.
class CacheTable final : public QTableView
{
    Q_OBJECT

public:
    explicit CacheTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    TickHeader *tickHeader() const { return m_header; }

    /// Whether the table has one row for a whole cache, without a tick box, or one row per cache.
    void setWhole(bool whole);
    bool isWhole() const { return m_whole; }

    /// Searches by name, no matter in which column the cursor is.
    void keyboardSearch(const QString &text) override;

Q_SIGNALS:
    void toggleRequested();
    /// A tick box was clicked. \a extended: with the shift key, for all rows from the last one.
    void tickRequested(const QModelIndex &index, bool extended);
    /// maximumHeight() has changed.
    void heightChanged();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitHeight();
    void fitNames();
    void placeColumns();
    QModelIndex boxAt(QPoint position) const;
    void announce(const QModelIndex &index, QAccessible::Event what);

    TickHeader *const m_header;
    QPersistentModelIndex m_pressedBox;
    bool m_whole = false;
};

} // namespace sluice
