// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outlinedbuttons.h"

#include "ui/delegates/tickdelegate.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace sluice {

void OutlinedCheckBox::paintEvent(QPaintEvent *event)
{
    QCheckBox::paintEvent(event);
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    const auto box = style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, this);
    outlineTickBox(&painter, box, palette(), QPalette::WindowText);
}

void OutlinedRadioButton::paintEvent(QPaintEvent *event)
{
    QRadioButton::paintEvent(event);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QRectF box = style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option, this);
    auto edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.55F); // the same as for a tick box
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace sluice
