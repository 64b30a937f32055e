// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/environment.h"

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace sluice {

/// Rows of a ServerModel: groups stand out, and the class of a server has its colour and shape beside its word.
class ServerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    mutable QHash<Environment, QIcon> m_badges; ///< made when they are first seen
};

} // namespace sluice
