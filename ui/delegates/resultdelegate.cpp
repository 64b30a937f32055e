// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/resultdelegate.h"

#include "ui/icons/icons.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace sluice {

namespace {

QPalette::ColorGroup colorGroupOf(const QStyleOptionViewItem &item)
{
    if (!item.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

} // namespace

/// The icon is the same when it is selected or disabled, because the look is chosen for that ground already.
const QIcon &ResultDelegate::iconIn(CellState state, const QColor &color) const
{
    auto &icon = m_icons[{state, color.rgba()}];
    if (icon.isNull()) {
        icon = ownIcon(resultIcon(state), color);
        for (const auto size : icon.availableSizes()) {
            for (const auto mode : {QIcon::Selected, QIcon::Disabled})
                icon.addPixmap(icon.pixmap(size, 1.0), mode);
        }
    }
    return icon;
}

void ResultDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TickDelegate::initStyleOption(option, index);
    const auto state = cellStateIn(index.data(EvidenceRole));
    if (!state)
        return;
    auto palette = option->palette;
    palette.setCurrentColorGroup(colorGroupOf(*option));
    const auto look = resultLook(*state, palette, option->state.testFlag(QStyle::State_Selected));
    option->palette.setColor(QPalette::Text, look.word);
    option->palette.setColor(QPalette::HighlightedText, look.word);
    if (look.tint.isValid())
        option->backgroundBrush = look.tint;
    if (option->text.isEmpty())
        option->text = cellWord(*state);
    if (isResultLoud(*state))
        option->font.setWeight(QFont::DemiBold);
    option->fontMetrics = QFontMetrics(option->font);
    option->icon = iconIn(*state, look.ink);
    option->features |= QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasDisplay;
    const int size = option->widget ? option->widget->style()->pixelMetric(QStyle::PM_SmallIconSize, option) : 16;
    option->decorationSize = {size, size};
}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_iconsOnly || !cellStateIn(index.data(EvidenceRole))) {
        TickDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const auto icon = std::exchange(item.icon, QIcon());
    item.text.clear();
    item.features &= ~(QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasDisplay);
    const auto *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    icon.paint(painter, QStyle::alignedRect(item.direction, Qt::AlignCenter, item.decorationSize, item.rect));
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int air = 12; // above and below a line of text
    const auto size = TickDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + air)};
}

} // namespace sluice
