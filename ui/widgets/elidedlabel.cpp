// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QToolTip>

namespace sluice {

namespace {

constexpr qsizetype mostInTooltip = 2000; // characters, so that it fits on a screen

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

/// Text from a server may have many lines, and a label with a height for all of them makes its window as tall.
QString ElidedLabel::line() const
{
    return text().replace(u'\n', u' ');
}

QSize ElidedLabel::sizeHint() const
{
    auto hint = QLabel::sizeHint();
    const auto further = text().count(u'\n');
    hint.rheight() -= static_cast<int>(further) * fontMetrics().lineSpacing();
    return hint;
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

QRect ElidedLabel::textArea() const
{
    return contentsRect().adjusted(margin(), margin(), -margin(), -margin());
}

/// The whole line as a tool tip, if it is elided and has no other tool tip.
bool ElidedLabel::event(QEvent *event)
{
    const bool isCut = fontMetrics().horizontalAdvance(line()) > textArea().width();
    if (event->type() != QEvent::ToolTip || !isCut || !toolTip().isEmpty())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                       Qt::convertFromPlainText(text().left(mostInTooltip)), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto area = textArea();
    const auto shown = fontMetrics().elidedText(line(), Qt::ElideRight, area.width());
    const auto aligned = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, area, static_cast<int>(aligned), palette(), isEnabled(), shown, foregroundRole());
}

} // namespace sluice
