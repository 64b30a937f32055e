// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/historydelegate.h"

#include "core/models/historymodel.h"
#include "ui/icons/environmentbadge.h"

#include <algorithm>

namespace sluice {

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int air = 12; // above and below a line of text
    const auto size = TickDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + air)};
}

void HistoryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TickDelegate::initStyleOption(option, index);
    if (!index.parent().isValid()) {
        option->font.setWeight(QFont::DemiBold);
        option->fontMetrics = QFontMetrics(option->font);
        return;
    }
    const auto environment = index.data(HistoryModel::EnvironmentRole);
    if (!environment.isValid())
        return;
    auto &badge = m_badges[environment.value<Environment>()];
    if (badge.isNull())
        badge = environmentBadge(environment.value<Environment>());
    option->icon = badge;
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace sluice
