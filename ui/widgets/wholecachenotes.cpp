// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholecachenotes.h"

#include "core/protocol/protocol.h"

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
    document()->setDocumentMargin(0);
    document()->setIndentWidth(fontMetrics().height() * 1.2);
    viewport()->setAutoFillBackground(false); // part of the page, not a field in it
    setAccessibleName(tr("About this cache"));
}

void WholeCacheNotes::showNotes(const WholeCache &cache)
{
    clear();
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
