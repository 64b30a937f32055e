// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/targets/nodelabel.h"
#include "core/domain/outcome/cell.h"

#include <QList>

namespace sluice::ctl {

/// The results of one node, or of one step on it.
struct CellGroup
{
    NodeLabel place{};
    QString wholeCache{};            ///< how the product calls all of its caches together; empty where each has a name
    std::optional<qsizetype> step{}; ///< counted from 1; nothing: there is only one
    QList<Cell> cells{};
};

} // namespace sluice::ctl
