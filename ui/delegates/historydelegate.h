// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "ui/delegates/tickdelegate.h"

#include <QHash>
#include <QIcon>

namespace sluice {

/// Draws a HistoryModel except for its results: days as headings, and the class of a run as its badge.
class HistoryDelegate final : public TickDelegate
{
    Q_OBJECT

public:
    using TickDelegate::TickDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable QHash<Environment, QIcon> m_badges; ///< created when first drawn
};

} // namespace sluice
