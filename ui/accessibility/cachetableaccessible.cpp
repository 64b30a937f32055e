// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessibility/cachetableaccessible.h"

#include "core/models/cachemodel.h"
#include "ui/accessibility/cachecellaccessible.h"
#include "ui/accessibility/columnheaderaccessible.h"
#include "ui/widgets/caches/cachetable.h"
#include "ui/widgets/caches/tickheader.h"

namespace sluice {

CacheTableAccessible::CacheTableAccessible(CacheTable *view)
    : QAccessibleWidget(view, QAccessible::Table)
{
}

CacheTableAccessible::~CacheTableAccessible()
{
    for (const auto id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
    for (const auto id : std::as_const(m_columnHeaders))
        QAccessible::deleteAccessibleInterface(id);
}

CacheTable *CacheTableAccessible::view() const
{
    return qobject_cast<CacheTable *>(widget());
}

const QAbstractItemModel *CacheTableAccessible::model() const
{
    return view()->model();
}

void *CacheTableAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int CacheTableAccessible::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int CacheTableAccessible::columnCount() const
{
    return model() ? model()->columnCount() : 0;
}

int CacheTableAccessible::childCount() const
{
    return (rowCount() + 1) * columnCount() + (view()->tickHeader()->isTickable() ? 1 : 0);
}

QAccessibleInterface *CacheTableAccessible::child(int index) const
{
    const int columns = columnCount();
    if (index < 0 || index >= childCount())
        return nullptr;
    if (index < columns)
        return columnHeader(index);
    const int row = index / columns - 1;
    return row == rowCount() ? tickBox() : cellAt(row, index % columns);
}

int CacheTableAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (!child || !child->isValid())
        return -1;
    if (child->role() == QAccessible::ColumnHeader)
        return static_cast<const ColumnHeaderAccessible *>(child)->column();
    if (child->role() == QAccessible::Cell) {
        const auto &index = static_cast<const CacheCellAccessible *>(child)->index();
        return (index.row() + 1) * columnCount() + index.column();
    }
    return child == tickBox() && view()->tickHeader()->isTickable() ? childCount() - 1 : -1;
}

QAccessibleInterface *CacheTableAccessible::tickBox() const
{
    return QAccessible::queryAccessibleInterface(view()->tickHeader());
}

QAccessibleInterface *CacheTableAccessible::columnHeader(int column) const
{
    auto &id = m_columnHeaders[column];
    if (!id)
        id = QAccessible::registerAccessibleInterface(new ColumnHeaderAccessible(view(), column));
    return QAccessible::accessibleInterface(id);
}

QAccessibleInterface *CacheTableAccessible::cellAt(int row, int column) const
{
    const auto index = model() ? model()->index(row, column) : QModelIndex();
    if (!index.isValid())
        return nullptr;
    auto &id = m_cells[{index.siblingAtColumn(CacheModel::NameColumn).data().toString(), column}];
    auto *known = id ? QAccessible::accessibleInterface(id) : nullptr;
    if (known && known->isValid())
        return known;
    if (known)
        QAccessible::deleteAccessibleInterface(id);
    id = QAccessible::registerAccessibleInterface(new CacheCellAccessible(view(), index));
    return QAccessible::accessibleInterface(id);
}

QAccessibleInterface *CacheTableAccessible::childAt(int x, int y) const
{
    const auto index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
    if (index.isValid())
        return cellAt(index.row(), index.column());
    const auto *header = view()->tickHeader();
    const auto position = header->viewport()->mapFromGlobal(QPoint(x, y));
    const int column = header->viewport()->rect().contains(position) ? header->logicalIndexAt(position) : -1;
    return column < 0 ? nullptr : columnHeader(column);
}

QAccessibleInterface *CacheTableAccessible::focusChild() const
{
    if (view()->tickHeader()->hasFocus())
        return tickBox();
    const auto current = view()->currentIndex();
    return view()->hasFocus() && current.isValid() ? cellAt(current.row(), current.column()) : nullptr;
}

int CacheTableAccessible::selectedCellCount() const
{
    return selectedRowCount() * columnCount();
}

QList<QAccessibleInterface *> CacheTableAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    const auto rows = selectedRows();
    for (const int row : rows) {
        for (int column = 0; column < columnCount(); ++column)
            cells.append(cellAt(row, column));
    }
    return cells;
}

QString CacheTableAccessible::columnDescription(int column) const
{
    return model() ? model()->headerData(column, Qt::Horizontal).toString() : QString();
}

QString CacheTableAccessible::rowDescription(int row) const
{
    return model() ? model()->index(row, 0).data(Qt::AccessibleTextRole).toString() : QString();
}

int CacheTableAccessible::selectedRowCount() const
{
    return static_cast<int>(selectedRows().size());
}

QList<int> CacheTableAccessible::selectedRows() const
{
    QList<int> rows;
    if (!model())
        return rows;
    const auto selected = view()->selectionModel()->selectedRows();
    for (const auto &index : selected)
        rows.append(index.row());
    return rows;
}

bool CacheTableAccessible::isRowSelected(int row) const
{
    return model() && view()->selectionModel()->isRowSelected(row);
}

bool CacheTableAccessible::selectRow(int row)
{
    const auto index = model() ? model()->index(row, 0) : QModelIndex();
    if (index.isValid())
        view()->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    return index.isValid();
}

bool CacheTableAccessible::unselectRow(int row)
{
    const auto index = model() ? model()->index(row, 0) : QModelIndex();
    if (index.isValid())
        view()->selectionModel()->select(index, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return index.isValid();
}

void CacheTableAccessible::modelChange(QAccessibleTableModelChangeEvent *event)
{
    if (event->modelChangeType() == QAccessibleTableModelChangeEvent::DataChanged)
        announceChanges(event->firstRow(), event->lastRow());
    else
        forgetInvalidCells();
}

/// Only cells that were asked for can be out of date in a client, so only those are updated.
void CacheTableAccessible::announceChanges(int firstRow, int lastRow)
{
    const auto ids = m_cells.values(); // a copy: a client may ask for further cells while it is notified
    for (const auto id : ids) {
        auto *cell = static_cast<CacheCellAccessible *>(QAccessible::accessibleInterface(id));
        if (cell && cell->rowIndex() >= firstRow && cell->rowIndex() <= lastRow)
            cell->announceChange();
    }
}

void CacheTableAccessible::forgetInvalidCells()
{
    m_cells.removeIf([](const auto &held) {
        const auto *cell = QAccessible::accessibleInterface(held.value());
        if (cell && cell->isValid())
            return false;
        QAccessible::deleteAccessibleInterface(held.value());
        return true;
    });
}

} // namespace sluice
