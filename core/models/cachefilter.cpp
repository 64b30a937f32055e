// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/cachefilter.h"

#include "core/models/cachemodel.h"

namespace sluice {

CacheFilter::CacheFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setFilterKeyColumn(CacheModel::NameColumn);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    sort(CacheModel::NameColumn);
}

} // namespace sluice
