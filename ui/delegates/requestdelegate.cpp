// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/requestdelegate.h"

#include "core/models/requestmodel.h"
#include "ui/icons/environmentbadge.h"
#include "ui/icons/icons.h"

namespace sluice {

void RequestDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TickDelegate::initStyleOption(option, index);
    if (index.column() == RequestModel::RequestColumn) {
        option->font = fixedFont(option->font);
        option->fontMetrics = QFontMetrics(option->font);
        option->textElideMode = Qt::ElideMiddle; // the end tells more than the middle
    }
    const auto environment = index.data(RequestModel::EnvironmentRole);
    if (!environment.isValid())
        return;
    auto &badge = m_badges[environment.value<Environment>()];
    if (badge.isNull())
        badge = environmentBadge(environment.value<Environment>());
    option->icon = badge;
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace sluice
