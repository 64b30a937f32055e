// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/tickdelegate.h"

#include <QHash>
#include <QIcon>

namespace sluice {

/// Rows of a CacheModel: marks what is protected with a lock, and with the word where there is room for it.
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

    mutable QHash<QRgb, QIcon> m_locks; ///< by colour: to draw one takes longer than to draw the row
};

} // namespace sluice
