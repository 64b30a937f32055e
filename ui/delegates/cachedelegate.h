// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/tickdelegate.h"

#include <QHash>
#include <QIcon>

namespace sluice {

/// Draws the rows of a CacheModel. Protected caches get a lock, and the word if there is space for it.
class CacheDelegate final : public TickDelegate
{
    Q_OBJECT

public:
    using TickDelegate::TickDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const QIcon &lockIn(const QColor &color) const;

    mutable QHash<QRgb, QIcon> m_locks; ///< by colour; kept because drawing a lock takes longer than drawing the row
};

} // namespace sluice
