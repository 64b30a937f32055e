// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caches/cachetable.h"

#include "core/models/cachemodel.h"
#include "ui/delegates/cachedelegate.h"
#include "ui/widgets/caches/tickheader.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace sluice {

CacheTable::CacheTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new TickHeader(this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(new CacheDelegate(this));
    setSelectionBehavior(SelectRows);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setAccessibleName(tr("Row numbers"));
    connect(m_header, &QHeaderView::geometriesChanged, this, &CacheTable::fitHeight);
    connect(m_header, &QHeaderView::sectionCountChanged, this, &CacheTable::placeColumns);
    m_header->setStretchLastSection(true);
    m_header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setCornerButtonEnabled(false);
    if (auto *corner = findChild<QAbstractButton *>())
        corner->setAccessibleName(tr("Select all rows"));
    fitHeight();
}

void CacheTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    sortByColumn(CacheModel::NameColumn, Qt::AscendingOrder);
    setSortingEnabled(true);
    fitNames();
}

void CacheTable::setWhole(bool whole)
{
    m_whole = whole;
    const auto bars = whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    m_header->setTickable(!whole);
    setHorizontalScrollBarPolicy(bars);
    setVerticalScrollBarPolicy(bars);
    setContextMenuPolicy(whole ? Qt::NoContextMenu : Qt::ActionsContextMenu);
    fitHeight();
    fitNames();
}

/// Rows are as high as the font needs. A whole cache has one row.
void CacheTable::fitHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    const int oneRow = m_header->sizeHint().height() + verticalHeader()->defaultSectionSize() + 2 * frameWidth();
    const int most = m_whole ? oneRow : QWIDGETSIZE_MAX;
    setMinimumHeight(m_whole ? oneRow : 0);
    if (maximumHeight() == most)
        return;
    setMaximumHeight(most);
    Q_EMIT heightChanged();
}

void CacheTable::fitNames()
{
    const int letter = fontMetrics().averageCharWidth();
    if (m_whole)
        resizeColumnToContents(CacheModel::NameColumn);
    setColumnWidth(CacheModel::NameColumn, m_whole ? columnWidth(CacheModel::NameColumn) + 2 * letter : 44 * letter);
}

void CacheTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    fitHeight();
    if (m_whole) // otherwise a person may have set the width
        fitNames();
}

/// The sentence about the state gets the remaining width, so its column stays last.
void CacheTable::placeColumns()
{
    const int observation = CacheModel::ObservationColumn;
    if (m_header->count() <= observation || m_header->visualIndex(observation) == CacheModel::StateColumn)
        return;
    m_header->moveSection(m_header->visualIndex(observation), CacheModel::StateColumn);
    setColumnWidth(observation, fontMetrics().averageCharWidth() * 22);
    // Extends the selection to a column that has just been shown.
    selectionModel()->select(selectionModel()->selection(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void CacheTable::keyboardSearch(const QString &text)
{
    const auto current = currentIndex();
    if (current.isValid() && current.column() != CacheModel::NameColumn) {
        selectionModel()->setCurrentIndex(current.siblingAtColumn(CacheModel::NameColumn),
                                          QItemSelectionModel::NoUpdate);
    }
    QTableView::keyboardSearch(text);
}

void CacheTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        Q_EMIT toggleRequested();
    else
        QTableView::keyPressEvent(event);
}

/// The cell whose tick box is at \a position; invalid when there is none.
QModelIndex CacheTable::boxAt(QPoint position) const
{
    const auto index = indexAt(position);
    const bool onBox =
        index.column() == CacheModel::NameColumn && tickTargetIn(visualRect(index), this).contains(position);
    return onBox ? index : QModelIndex();
}

void CacheTable::mousePressEvent(QMouseEvent *event)
{
    m_pressedBox = event->button() == Qt::LeftButton ? boxAt(event->position().toPoint()) : QModelIndex();
    if (!m_pressedBox.isValid())
        QTableView::mousePressEvent(event);
}

void CacheTable::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedBox.isValid())
        QTableView::mouseMoveEvent(event);
}

void CacheTable::mouseReleaseEvent(QMouseEvent *event)
{
    const auto pressed = std::exchange(m_pressedBox, QPersistentModelIndex());
    if (!pressed.isValid())
        QTableView::mouseReleaseEvent(event);
    else if (boxAt(event->position().toPoint()) == pressed)
        Q_EMIT tickRequested(pressed, event->modifiers().testFlag(Qt::ShiftModifier));
}

/// A double click on a box is two clicks.
void CacheTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (boxAt(event->position().toPoint()).isValid())
        mousePressEvent(event);
    else
        QTableView::mouseDoubleClickEvent(event);
}

void CacheTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    announce(currentIndex(), QAccessible::Focus);
}

// QTableView would announce these with its own numbering of the cells, which differs from ours.

void CacheTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (hasFocus())
        announce(current, QAccessible::Focus);
}

void CacheTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    if (!selected.isEmpty())
        announce(selected.constFirst().topLeft(), QAccessible::SelectionAdd);
    if (!deselected.isEmpty())
        announce(deselected.constFirst().topLeft(), QAccessible::SelectionRemove);
}

void CacheTable::announce(const QModelIndex &index, QAccessible::Event what)
{
    if (!QAccessible::isActive() || !index.isValid())
        return;
    auto *table = QAccessible::queryAccessibleInterface(this);
    auto *cell = table ? table->tableInterface()->cellAt(index.row(), index.column()) : nullptr;
    if (!cell)
        return;
    QAccessibleEvent event(cell, what);
    QAccessible::updateAccessibility(&event);
}

} // namespace sluice
