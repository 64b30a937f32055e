// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caches/tickheader.h"

#include "ui/delegates/tickdelegate.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace sluice {

namespace {

constexpr int tickSection = 0;

} // namespace

QRect tickBoxIn(const QRect &cell, const QWidget *view)
{
    QStyleOptionViewItem option;
    option.initFrom(view);
    option.rect = cell;
    option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
    option.checkState = Qt::Checked;
    option.text = QStringLiteral("x"); // without a text the box would be drawn in the middle
    return view->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, view);
}

QRect tickTargetIn(const QRect &cell, const QWidget *view)
{
    const auto box = tickBoxIn(cell, view);
    auto target = cell;
    if (view->isRightToLeft())
        target.setLeft(box.left() - 1);
    else
        target.setRight(box.right() + 1);
    return target;
}

TickHeader::TickHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("All caches shown"));
    setAccessibleDescription(
        tr("Space ticks or unticks every cache that is shown. The arrow keys choose the column to sort by."));
}

void TickHeader::setCheckState(Qt::CheckState state)
{
    if (m_checkState == state)
        return;
    m_checkState = state;
    viewport()->update();
    QAccessible::State changed;
    changed.checked = true;
    changed.checkStateMixed = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

void TickHeader::setTickable(bool tickable)
{
    m_tickable = tickable;
    setSectionsClickable(tickable);
    setSortIndicatorShown(tickable);
    setFocusPolicy(tickable ? Qt::TabFocus : Qt::NoFocus);
    viewport()->update();
}

void TickHeader::toggle()
{
    Q_EMIT tickRequested(m_checkState != Qt::Checked);
}

/// The text of the first section is drawn here, beside the box, and not by the style.
void TickHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    if (m_tickable && section == tickSection)
        option->text.clear();
}

void TickHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (!m_tickable || section != tickSection)
        return;
    const auto box = tickBoxIn(rect, this);
    paintBox(painter, box);

    QStyleOptionHeader label;
    initStyleOption(&label);
    label.text = model()->headerData(section, Qt::Horizontal).toString();
    label.textAlignment = defaultAlignment();
    const int gap = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    label.rect = isRightToLeft() ? rect.adjusted(0, 0, box.left() - rect.right() - gap, 0)
                                 : rect.adjusted(box.right() - rect.left() + gap, 0, 0, 0);
    style()->drawControl(QStyle::CE_HeaderLabel, &label, painter, this);
}

void TickHeader::paintBox(QPainter *painter, const QRect &box) const
{
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.rect = box;
    option.state &= ~QStyle::State_HasFocus;
    option.state |= m_checkState == Qt::Checked ? QStyle::State_On
        : m_checkState == Qt::PartiallyChecked  ? QStyle::State_NoChange
                                                : QStyle::State_Off;
    style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &option, painter, this);
    outlineTickBox(painter, box, palette(), QPalette::ButtonText);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.rect = box.adjusted(-3, -3, 3, 3);
    focus.state |= QStyle::State_KeyboardFocusChange;
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, this);
}

bool TickHeader::isOnBox(QPoint position) const
{
    if (!m_tickable)
        return false;
    const QRect section(sectionViewportPosition(tickSection), 0, sectionSize(tickSection), height());
    return tickTargetIn(section, this).contains(position);
}

void TickHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressedOnBox = event->button() == Qt::LeftButton && isOnBox(event->position().toPoint());
    if (!m_pressedOnBox)
        QHeaderView::mousePressEvent(event);
}

void TickHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_pressedOnBox, false))
        QHeaderView::mouseReleaseEvent(event);
    else if (isOnBox(event->position().toPoint()))
        toggle();
}

void TickHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        toggle();
        break;
    case Qt::Key_Left:
        moveSorting(isRightToLeft() ? 1 : -1);
        break;
    case Qt::Key_Right:
        moveSorting(isRightToLeft() ? -1 : 1);
        break;
    case Qt::Key_Up:
        setSortIndicator(sortIndicatorSection(), Qt::AscendingOrder);
        break;
    case Qt::Key_Down:
        setSortIndicator(sortIndicatorSection(), Qt::DescendingOrder);
        break;
    default:
        event->ignore(); // passes it on to the table
    }
}

void TickHeader::moveSorting(int step)
{
    setSortIndicator(std::clamp(sortIndicatorSection() + step, 0, count() - 1), sortIndicatorOrder());
}

void TickHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    viewport()->update();
}

void TickHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

} // namespace sluice
