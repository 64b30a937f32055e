// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/wholelinesedit.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>

#include <algorithm>

namespace sluice {

namespace {

constexpr int FewestLines = 3;

} // namespace

WholeLinesEdit::WholeLinesEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    // The area below the last line gets the same background.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &QWidget::updateGeometry);
}

QSize WholeLinesEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), heightOf(lineCount())};
}

QSize WholeLinesEdit::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), heightOf(FewestLines)};
}

void WholeLinesEdit::resizeEvent(QResizeEvent *event)
{
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
    const bool isWhole = height() - bar >= heightOf(lineCount());
    const int room = height() - bar - 2 * frameWidth() - static_cast<int>(document()->documentMargin());
    const int left = isWhole ? 0 : std::max(room, 0) % fontMetrics().lineSpacing();
    if (viewportMargins().bottom() != left)
        setViewportMargins(0, 0, 0, left);
    QPlainTextEdit::resizeEvent(event);
}

/// Counts the lines as they are wrapped.
int WholeLinesEdit::lineCount() const
{
    return std::max(static_cast<int>(document()->size().height()), 1); // for plain text, this is the number of lines
}

/// High enough that nothing scrolls: with one pixel less, Qt treats the last line as cut.
int WholeLinesEdit::heightOf(int lines) const
{
    const int margins = 2 * static_cast<int>(document()->documentMargin());
    return lines * fontMetrics().lineSpacing() + margins + 2 * frameWidth() + 1;
}

} // namespace sluice
