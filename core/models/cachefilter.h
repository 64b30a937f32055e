// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QList>

namespace sluice {

class CacheModel;

/// The caches whose name contains a text, ignoring case, sorted. The order of names does not depend on the locale,
/// because they are identifiers. Any number of added and removed rows is one change of the layout:
/// QSortFilterProxyModel would report every gap separately, which takes seconds with 10,000 names.
class CacheFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit CacheFilter(QObject *parent = nullptr);

    /// Must be a CacheModel, and must be called first.
    void setSourceModel(QAbstractItemModel *model) override;

    void setText(const QString &text);

    /// The shown rows of the source, in the order shown.
    const QList<int> &shownRows() const { return m_shown; }
    /// The number of shown rows that are ticked.
    int tickedCount() const;

    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// Emitted after any change of the shown rows or their order.
    void rowsChanged();

private:
    void beginChange();
    void endChange();
    void forwardDataChange(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void orderByName();
    void orderAndFilter();
    QList<int> sorted() const;

    CacheModel *m_caches = nullptr;
    QString m_text;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QList<int> m_byName; ///< all rows of the source, ordered by name
    QList<int> m_shown;
    QList<int> m_shownRowOf;  ///< the shown row of each row of the source; -1: not shown
    QModelIndexList m_before; ///< persistent indexes during a change
    QList<QPersistentModelIndex> m_sourceOfBefore;
};

} // namespace sluice
