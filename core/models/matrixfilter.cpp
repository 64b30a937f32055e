// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/matrixfilter.h"

#include "core/models/matrixmodel.h"

namespace sluice {

MatrixFilter::MatrixFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(MatrixModel::SortRole);
}

void MatrixFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool MatrixFilter::isFound(const QModelIndex &index) const
{
    return index.data(MatrixModel::FullTextRole).toString().contains(m_text, Qt::CaseInsensitive);
}

bool MatrixFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    const auto *source = sourceModel();
    for (int column = 0; column < source->columnCount(parent); ++column) {
        if (isFound(source->index(row, column, parent)))
            return true;
    }
    return false;
}

bool MatrixFilter::filterAcceptsColumn(int column, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    const auto *source = sourceModel();
    for (int row = 0; row < source->rowCount(parent); ++row) {
        if (isFound(source->index(row, column, parent)))
            return true;
    }
    return false;
}

} // namespace sluice
