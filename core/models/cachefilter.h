// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace sluice {

/// The caches whose name contains a text, in any case, sorted by name. Names are identifiers: no
/// locale has a say in their order.
class CacheFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CacheFilter(QObject *parent = nullptr);
};

} // namespace sluice
