// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/serverdelegate.h"

#include "core/models/servermodel.h"
#include "ui/icons/environmentbadge.h"

namespace sluice {

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
