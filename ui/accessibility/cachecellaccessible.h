// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPersistentModelIndex>
#include <QPointer>

namespace sluice {

class CacheTable;

/// One cell of a table of caches. It follows its cache while rows are sorted and filtered. It becomes invalid when the
/// cache is no longer shown, and then has no text and no state.
class CacheCellAccessible final
    : public QAccessibleInterface
    , public QAccessibleTableCellInterface
    , public QAccessibleActionInterface
{
public:
    CacheCellAccessible(CacheTable *view, const QModelIndex &index);

    const QPersistentModelIndex &index() const { return m_index; }
    /// Call it when the cell may have changed.
    void announceChange();

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text kind, const QString &text) override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override;
    int columnIndex() const override { return m_index.column(); }
    int rowIndex() const override { return m_index.row(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    bool isTicked() const;
    bool isTickable() const;

    const QPointer<CacheTable> m_view;
    const QPersistentModelIndex m_index;
    bool m_announcedTick; ///< the last state that was announced
    QString m_announcedText;
};

} // namespace sluice
