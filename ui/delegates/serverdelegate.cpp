// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/serverdelegate.h"

#include "core/models/servermodel.h"
#include "ui/icons/environmentbadge.h"

#include <algorithm>

namespace sluice {

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int air = 10;
    constexpr int least = 24;
    auto size = TickDelegate::sizeHint(option, index);
    size.setHeight(std::max({size.height(), option.fontMetrics.height() + air, least}));
    return size;
}

void ServerDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TickDelegate::initStyleOption(option, index);
    const auto environment = index.data(ServerModel::EnvironmentRole);
    option->font.setBold(!environment.isValid());
    if (!environment.isValid() || index.column() != ServerModel::ClassColumn)
        return;
    auto &badge = m_badges[environment.value<Environment>()];
    if (badge.isNull())
        badge = environmentBadge(environment.value<Environment>());
    option->icon = badge;
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace sluice
