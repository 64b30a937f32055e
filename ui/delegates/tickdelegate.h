// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sluice {

/// Draws an edge around \a box that can be seen on every palette: some styles leave an unticked box nearly invisible on
/// a dark one. \a palette is that of what the box stands on.
void outlineTickBox(QPainter *painter, const QRect &box, const QPalette &palette, QPalette::ColorRole text);

/// Items as the style draws them, with such an edge around their tick box.
class TickDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sluice
