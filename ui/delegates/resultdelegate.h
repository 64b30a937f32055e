// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/resultlook.h"
#include "ui/delegates/tickdelegate.h"

#include <QIcon>

#include <map>

namespace sluice {

/// Draws results: the icon of the state that a model gives for EvidenceRole, then the model's text, or the word of the
/// state if the model gives none. A cell without a state is drawn as by TickDelegate. Icon and text stand in the
/// direction of the widget. A text that is too long is cut, and is in the tooltip; the icon never is.
class ResultDelegate final : public TickDelegate
{
    Q_OBJECT

public:
    using TickDelegate::TickDelegate;

    /// Draws icons alone, in the middle of their cells, for a view that explains them in a legend.
    void setIconsOnly(bool iconsOnly) { m_iconsOnly = iconsOnly; }
    bool isIconsOnly() const { return m_iconsOnly; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What icon and text need, also while icons are drawn alone, so that a view can tell whether the texts fit.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const QIcon &iconIn(CellState state, const QColor &color) const;

    bool m_iconsOnly = false;
    /// Kept because drawing an icon takes longer than drawing its cell.
    mutable std::map<std::pair<CellState, QRgb>, QIcon> m_icons;
};

} // namespace sluice
