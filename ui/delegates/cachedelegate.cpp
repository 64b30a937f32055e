// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/cachedelegate.h"

#include "core/models/cachemodel.h"
#include "ui/icons/icons.h"

#include <QApplication>
#include <QPainter>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

bool isMarked(const QModelIndex &index)
{
    return index.column() == CacheModel::NameColumn && index.data(CacheModel::ProtectedRole).toBool();
}

/// Whether a word stands behind the name.
bool isNoted(const QModelIndex &index)
{
    return isMarked(index)
        || (index.column() == CacheModel::NameColumn && !index.data(CacheModel::NodesRole).toString().isEmpty());
}

} // namespace

const QIcon &CacheDelegate::lockIn(const QColor &color) const
{
    auto &lock = m_locks[color.rgba()];
    if (lock.isNull())
        lock = ownIcon(u"lock"_s, color);
    return lock;
}

/// The style reserves space for the lock, so that a long name is cut before it.
void CacheDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TickDelegate::initStyleOption(option, index);
    if (!isMarked(index))
        return;
    const bool highlighted = option->state.testFlag(QStyle::State_Selected);
    option->icon = lockIn(option->palette.color(highlighted ? QPalette::HighlightedText : QPalette::Text));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationPosition = QStyleOptionViewItem::Right;
    const int size = option->fontMetrics.height();
    option->decorationSize = {size, size};
}

void CacheDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    TickDelegate::paint(painter, option, index);
    if (!isNoted(index))
        return;
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto *style = item.widget ? item.widget->style() : QApplication::style();
    const auto text = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    const auto word = index.data(Qt::AccessibleDescriptionRole).toString();
    const int gap = item.fontMetrics.averageCharWidth();
    const int used = item.fontMetrics.horizontalAdvance(item.text) + 3 * gap;
    if (used + item.fontMetrics.horizontalAdvance(word) > text.width())
        return;
    const bool highlighted = item.state.testFlag(QStyle::State_Selected);
    auto color = item.palette.color(highlighted ? QPalette::HighlightedText : QPalette::Text);
    color.setAlphaF(0.75F); // less prominent than the name
    painter->save();
    painter->setFont(item.font);
    painter->setPen(color);
    painter->drawText(text.adjusted(gap, 0, -gap, 0),
                      static_cast<int>(QStyle::visualAlignment(item.direction, Qt::AlignRight | Qt::AlignVCenter)),
                      word);
    painter->restore();
}

} // namespace sluice
