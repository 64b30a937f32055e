// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QList>

namespace sluice {

class CacheModel;

/// The caches whose name contains a text, in any case, sorted. Names are identifiers: no locale has a say in their
/// order. Rows that come and go do so in one change of the layout, however many they are: QSortFilterProxyModel
/// reports every gap by itself, which takes seconds with 10,000 names.
class CacheFilter final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit CacheFilter(QObject *parent = nullptr);

    /// A CacheModel; before anything is asked.
    void setSourceModel(QAbstractItemModel *model) override;

    void setText(const QString &text);

    /// The rows of the source that are shown, in the order shown.
    const QList<int> &shownRows() const { return m_shown; }
    /// How many of them are ticked.
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
    /// After everything that can change which rows are shown, or where.
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
    QList<int> m_byName; ///< every row of the source, in the order of the names
    QList<int> m_shown;
    QList<int> m_placeOf;     ///< where a row of the source is shown, -1 when it is not
    QModelIndexList m_before; ///< indexes that others hold on to, during a change
    QList<QPersistentModelIndex> m_sourceOfBefore;
};

} // namespace sluice
