// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sluice {

/// Draws an edge around \a box that is visible on every palette: in some styles an unticked box is nearly invisible on
/// a dark one. \a palette: of the widget behind the box.
void outlineTickBox(QPainter *painter, const QRect &box, const QPalette &palette, QPalette::ColorRole text);

/// Draws items as the style does, with such an edge around their tick box.
class TickDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Names come from servers: what would reorder or hide a part of one is shown by its number.
    QString displayText(const QVariant &value, const QLocale &locale) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What a cell cuts off is in its tooltip, unless the model has another one.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace sluice
