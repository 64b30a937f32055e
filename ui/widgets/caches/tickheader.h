// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace sluice {

/// The rectangle in which the style draws the tick box of \a cell.
QRect tickBoxIn(const QRect &cell, const QWidget *view);

/// The area in which a click counts as one on the box: everything before the text.
QRect tickTargetIn(const QRect &cell, const QWidget *view);

/// A horizontal header with a tick box for all rows in its first section. For the keyboard it is one control: Space
/// ticks, the arrow keys choose the column to sort by and the direction.
class TickHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TickHeader(QWidget *parent);

    /// Off: for a table with one row, where there is nothing to tick or sort.
    void setTickable(bool tickable);
    bool isTickable() const { return m_tickable; }

    Qt::CheckState checkState() const { return m_checkState; }
    void setCheckState(Qt::CheckState state);

    /// As a click on the box: asks to tick all rows, or to untick them if all are ticked.
    void toggle();

Q_SIGNALS:
    void tickRequested(bool ticked);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintBox(QPainter *painter, const QRect &box) const;
    bool isOnBox(QPoint position) const;
    void moveSorting(int step);

    Qt::CheckState m_checkState = Qt::Unchecked;
    bool m_tickable = true;
    bool m_pressedOnBox = false;
};

} // namespace sluice
