// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

#include <QMetaType>

namespace sluice {

namespace evidence {
Q_NAMESPACE

/// What is known about one target on one node. No part of the program says more than this word.
enum class Evidence {
    Acknowledged, ///< the server said yes in the way its protocol defines
    Refused,      ///< the server said no
    Failed,       ///< nothing was done
    Unknown,      ///< it may or may not have happened
    Skipped,      ///< never sent: this product or node does not have it
    Cancelled,    ///< never sent: stopped before
};
Q_ENUM_NS(Evidence)

} // namespace evidence

using evidence::Evidence;

/// What \a result says about \a operation; the table is architecture §4.
Evidence evidenceOf(const Operation &operation, const Result<Reply> &result);

/// The word for machines, such as "acknowledged". Never translated.
QString machineWord(Evidence evidence);

} // namespace sluice
