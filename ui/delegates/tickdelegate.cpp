// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/tickdelegate.h"

#include "ui/texts/sentences.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace sluice {

using namespace Qt::StringLiterals;

void outlineTickBox(QPainter *painter, const QRect &box, const QPalette &palette, QPalette::ColorRole text)
{
    // Half way between text and background: quieter than the text, with a contrast of still 3:1 to the background.
    auto edge = palette.color(text);
    edge.setAlphaF(0.55F);
    painter->save();
    painter->setPen(edge);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(box.adjusted(0, 0, -1, -1));
    painter->restore();
}

QString TickDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    auto text = QStyledItemDelegate::displayText(value, locale);
    return inRow(text.replace(QChar::LineSeparator, u'\n')); // Qt has made them of new lines
}

bool TickDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const bool isCut = sizeHint(option, index).width() > option.rect.width();
    if (event->type() != QEvent::ToolTip || !isCut || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    constexpr qsizetype longest = 2000; // fits on a screen
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto text = wrappable(item.text.left(longest), 80);
    // Converted, because a tooltip takes a name that looks like markup for markup.
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), view);
    return true;
}

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto *style = item.widget ? item.widget->style() : QApplication::style();
    const auto box = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
    const bool highlighted = item.state.testFlag(QStyle::State_Selected);
    outlineTickBox(painter, box, item.palette, highlighted ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace sluice
