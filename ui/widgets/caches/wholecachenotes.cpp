// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caches/wholecachenotes.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QTextCursor>
#include <QTextList>

namespace sluice {

WholeCacheNotes::WholeCacheNotes(QWidget *parent)
    : QTextEdit(parent)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setAcceptRichText(false);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(3);         // space for the focus frame
    viewport()->setAutoFillBackground(false); // looks like part of the page, not like an input field
    setAccessibleName(tr("About this cache"));
}

void WholeCacheNotes::showNotes(const WholeCache &cache)
{
    m_cache = cache;
    fill();
}

/// The margins depend on the font.
void WholeCacheNotes::fill()
{
    const auto &cache = *m_cache;
    clear();
    document()->setIndentWidth(fontMetrics().height() * 1.2);
    QTextCursor cursor(document());
    addHeading(cursor, tr("What it holds"));
    addParagraph(cursor, cache.holds);
    addHeading(cursor, tr("Flush it after"));
    addList(cursor, cache.flushAfter);
    addHeading(cursor, tr("It does not help for"));
    addList(cursor, cache.doesNotHelp);
    addHeading(cursor, tr("What a flush does"));
    addList(cursor, cache.consequences);
    moveCursor(QTextCursor::Start);
}

void WholeCacheNotes::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (m_cache && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        fill();
}

void WholeCacheNotes::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update();
}

void WholeCacheNotes::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    viewport()->update();
}

/// Draws the focus frame, because the notes have no frame of their own.
void WholeCacheNotes::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(viewport());
    option.backgroundColor = palette().color(QPalette::Window);
    QPainter painter(viewport());
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void WholeCacheNotes::addHeading(QTextCursor &cursor, const QString &text)
{
    const bool isFirst = document()->isEmpty();
    QTextBlockFormat block;
    block.setHeadingLevel(2);
    block.setTopMargin(isFirst ? 0 : fontMetrics().height() * 0.8);
    block.setBottomMargin(fontMetrics().height() * 0.2);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    if (isFirst) {
        cursor.setBlockFormat(block);
        cursor.setBlockCharFormat(bold);
    } else {
        cursor.insertBlock(block, bold);
    }
    cursor.insertText(text, bold);
}

void WholeCacheNotes::addParagraph(QTextCursor &cursor, const QString &text)
{
    cursor.insertBlock({}, {});
    cursor.insertText(text);
}

void WholeCacheNotes::addList(QTextCursor &cursor, const QStringList &items)
{
    QTextList *list = nullptr;
    for (const auto &item : items) {
        cursor.insertBlock({}, {});
        if (list)
            list->add(cursor.block());
        else
            list = cursor.createList(QTextListFormat::ListDisc);
        cursor.insertText(item);
    }
}

} // namespace sluice
