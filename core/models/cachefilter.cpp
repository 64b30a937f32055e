// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cachefilter.h"

#include "core/models/cachemodel.h"

#include <algorithm>
#include <numeric>

namespace sluice {

CacheFilter::CacheFilter(QObject *parent)
    : QAbstractProxyModel(parent)
{
}

void CacheFilter::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    QAbstractProxyModel::setSourceModel(model);
    m_caches = qobject_cast<CacheModel *>(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        orderByName();
        orderAndFilter();
        endResetModel();
        Q_EMIT rowsChanged();
    });
    const auto takeNewRows = [this] {
        orderByName();
        endChange();
    };
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &CacheFilter::beginChange);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &CacheFilter::beginChange);
    connect(model, &QAbstractItemModel::rowsInserted, this, takeNewRows);
    connect(model, &QAbstractItemModel::rowsRemoved, this, takeNewRows);
    connect(model, &QAbstractItemModel::columnsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertColumns({}, first, last); });
    connect(model, &QAbstractItemModel::columnsInserted, this, [this] { endInsertColumns(); });
    connect(model, &QAbstractItemModel::columnsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveColumns({}, first, last); });
    connect(model, &QAbstractItemModel::columnsRemoved, this, [this] { endRemoveColumns(); });
    connect(model, &QAbstractItemModel::dataChanged, this, &CacheFilter::forwardDataChange);
    orderByName();
    orderAndFilter();
    endResetModel();
}

void CacheFilter::setText(const QString &text)
{
    beginChange();
    m_text = text;
    endChange();
}

void CacheFilter::sort(int column, Qt::SortOrder order)
{
    beginChange();
    m_sortColumn = std::max<int>(column, CacheModel::NameColumn); // Qt calls "unsorted" -1
    m_sortOrder = order;
    endChange();
}

void CacheFilter::beginChange()
{
    Q_EMIT layoutAboutToBeChanged();
    m_before = persistentIndexList();
    m_sourceOfBefore.clear();
    m_sourceOfBefore.reserve(m_before.size());
    for (const auto &index : std::as_const(m_before))
        m_sourceOfBefore.append(mapToSource(index));
}

void CacheFilter::endChange()
{
    orderAndFilter();
    QModelIndexList after;
    after.reserve(m_before.size());
    for (const auto &source : std::as_const(m_sourceOfBefore))
        after.append(mapFromSource(source));
    changePersistentIndexList(m_before, after);
    m_before.clear();
    m_sourceOfBefore.clear();
    Q_EMIT layoutChanged();
    Q_EMIT rowsChanged();
}

/// The rows of a source range can be anywhere here, so everything from the first to the last of them is reported.
void CacheFilter::forwardDataChange(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const bool onlyTicks = roles.size() == 1 && roles.constFirst() == Qt::CheckStateRole;
    const bool isSorting = topLeft.column() <= m_sortColumn && m_sortColumn <= bottomRight.column();
    if (isSorting && m_sortColumn != CacheModel::NameColumn && !onlyTicks) {
        beginChange();
        endChange();
    }
    int first = rowCount();
    int last = -1;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        const int place = m_shownRowOf.at(row);
        if (place < 0)
            continue;
        first = std::min(first, place);
        last = std::max(last, place);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, topLeft.column()), index(last, bottomRight.column()), roles);
}

void CacheFilter::orderByName()
{
    QStringList folded;
    folded.reserve(m_caches->rowCount());
    for (const auto &name : m_caches->names())
        folded.append(name.toCaseFolded());
    m_byName.resize(folded.size());
    std::iota(m_byName.begin(), m_byName.end(), 0);
    std::stable_sort(m_byName.begin(), m_byName.end(), [&](int a, int b) { return folded.at(a) < folded.at(b); });
}

QList<int> CacheFilter::sorted() const
{
    auto rows = m_byName;
    // Without a default, so that a new column does not compile until it says how it is sorted.
    switch (static_cast<CacheModel::Column>(m_sortColumn)) {
    case CacheModel::NameColumn:
        break;
    case CacheModel::ObservationColumn:
        // Changed caches come first.
        std::ranges::stable_sort(rows, std::ranges::greater(), [this](int row) { return m_caches->observation(row); });
        break;
    case CacheModel::StateColumn: {
        QStringList states;
        states.reserve(rows.size());
        for (int row = 0; row < rows.size(); ++row)
            states.append(m_caches->index(row, CacheModel::StateColumn).data().toString());
        // Rows with a result come first. Equal ones stay in the order of their names.
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            const auto &left = states.at(a);
            const auto &right = states.at(b);
            return left.isEmpty() == right.isEmpty() ? left < right : right.isEmpty();
        });
        break;
    }
    }
    if (m_sortOrder == Qt::DescendingOrder)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

void CacheFilter::orderAndFilter()
{
    m_shown.clear();
    m_shownRowOf = QList<int>(m_byName.size(), -1);
    const auto rows = sorted();
    for (const int row : rows) {
        if (!m_caches->names().at(row).contains(m_text, Qt::CaseInsensitive))
            continue;
        m_shownRowOf[row] = static_cast<int>(m_shown.size());
        m_shown.append(row);
    }
}

int CacheFilter::tickedCount() const
{
    return static_cast<int>(
        std::count_if(m_shown.cbegin(), m_shown.cend(), [this](int row) { return m_caches->isTicked(row); }));
}

QModelIndex CacheFilter::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_caches->index(m_shown.at(index.row()), index.column()) : QModelIndex();
}

QModelIndex CacheFilter::mapFromSource(const QModelIndex &index) const
{
    // Between a change of the source and our own update, a row can still be unknown here.
    const int place = index.isValid() ? m_shownRowOf.value(index.row(), -1) : -1;
    return place < 0 ? QModelIndex() : createIndex(place, index.column());
}

QModelIndex CacheFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex CacheFilter::parent([[maybe_unused]] const QModelIndex &child) const
{
    return {};
}

int CacheFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CacheFilter::columnCount(const QModelIndex &parent) const
{
    return m_caches ? m_caches->columnCount(parent) : 0;
}

QVariant CacheFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_caches && orientation == Qt::Horizontal ? m_caches->headerData(section, orientation, role) : QVariant();
}

} // namespace sluice
