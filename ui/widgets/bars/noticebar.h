// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/cellstate.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace sluice {

/// A surface of the slot above the list of caches: a stripe and an icon in the colour of a state, a title, one quiet line
/// and buttons; below them more, which can be folded away. Where the buttons would squeeze the texts, they stand below them.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    /// The height of the head of every notice in the slot, for \a widget's font.
    static int headHeight(const QWidget &widget);

protected:
    explicit NoticeBar(QWidget *parent);

    /// The state that stripe and icon stand for.
    void setState(CellState state);
    /// Both are shown as plain text.
    void say(const QString &title, const QString &line);
    /// Notifies screen readers of what it says; once for each thing that people have to know.
    void announce();
    /// Where buttons go, before the fold.
    void addToHead(QWidget *widget);
    /// Behind the fold.
    void addToEnd(QWidget *widget);
    /// Unfolds what is below the head, or folds it away.
    void setOpen(bool isOpen);
    /// Where the rest goes that can be folded away.
    QVBoxLayout *body() const { return m_bodyLayout; }
    /// Where the rest goes that is always shown, below the body.
    QVBoxLayout *tail() const { return m_tailLayout; }

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeButtons();
    void showLook();
    void fold(bool isOpen);
    QColor ink() const;

    CellState m_state = CellState::Running;
    QLabel *const m_icon;
    QLabel *const m_title;
    QLabel *const m_line;
    QToolButton *const m_foldButton;
    QWidget *const m_body;
    QHBoxLayout *const m_buttons;
    QVBoxLayout *const m_bodyLayout;
    QVBoxLayout *const m_tailLayout;
    QHBoxLayout *const m_below;
    QList<QWidget *> m_headButtons; ///< in their order
    bool m_isBelow = false;         ///< the buttons stand below the texts
};

} // namespace sluice
