// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

#include <QTextEdit>

class QTextCursor;

namespace sluice {

/// What a whole cache holds and when a flush of it helps, to read and copy. All texts are plain text.
class WholeCacheNotes final : public QTextEdit
{
    Q_OBJECT

public:
    explicit WholeCacheNotes(QWidget *parent = nullptr);

    void showNotes(const WholeCache &cache);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void addHeading(QTextCursor &cursor, const QString &text);
    void addParagraph(QTextCursor &cursor, const QString &text);
    void addList(QTextCursor &cursor, const QStringList &items);

    std::optional<WholeCache> m_cache;
};

} // namespace sluice
