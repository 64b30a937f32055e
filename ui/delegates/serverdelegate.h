// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"
#include "ui/delegates/tickdelegate.h"

#include <QHash>
#include <QIcon>

namespace sluice {

/// Draws the rows of a ServerModel: groups in bold, and the class of a server as a word with its colour and shape.
class ServerDelegate final : public TickDelegate
{
    Q_OBJECT

public:
    using TickDelegate::TickDelegate;

    /// High enough for a tick that is not missed.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable QHash<Environment, QIcon> m_badges; ///< created when first drawn
};

} // namespace sluice
