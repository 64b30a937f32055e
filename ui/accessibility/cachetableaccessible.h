// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

class QAbstractItemModel;

namespace sluice {

class CacheTable;

/// A table of caches. Needed because the Toggle action of Qt 6.4's own cells changes the selection and not the tick.
/// Its children are the column headers, then the cells row by row, and last the tick box of the header.
class CacheTableAccessible final
    : public QAccessibleWidget
    , public QAccessibleTableInterface
{
public:
    explicit CacheTableAccessible(CacheTable *view);
    ~CacheTableAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected([[maybe_unused]] int column) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn([[maybe_unused]] int column) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn([[maybe_unused]] int column) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    CacheTable *view() const;
    const QAbstractItemModel *model() const;
    QAccessibleInterface *columnHeader(int column) const;
    QAccessibleInterface *tickBox() const;
    void announceChanges(int firstRow, int lastRow);
    void forgetInvalidCells();

    // Created when a client first asks for them; Qt owns them under these ids.
    mutable QHash<QPair<QString, int>, QAccessible::Id> m_cells; ///< by cache and column
    mutable QHash<int, QAccessible::Id> m_columnHeaders;
};

} // namespace sluice
