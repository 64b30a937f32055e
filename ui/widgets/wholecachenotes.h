// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

class QTextCursor;

namespace sluice {

struct WholeCache;

/// What a cache without names holds and what its flush is good for, to be read and copied. Every text in it is plain.
class WholeCacheNotes final : public QTextEdit
{
    Q_OBJECT

public:
    explicit WholeCacheNotes(QWidget *parent = nullptr);

    void showNotes(const WholeCache &cache);

private:
    void addHeading(QTextCursor &cursor, const QString &text);
    void addParagraph(QTextCursor &cursor, const QString &text);
    void addList(QTextCursor &cursor, const QStringList &items);
};

} // namespace sluice
