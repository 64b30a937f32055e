// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

#include <QMetaType>

namespace sluice {

namespace evidence {
Q_NAMESPACE

/// What is known about one target on one node. No text of the program claims more than this.
enum class Evidence {
    Acknowledged, ///< the server confirmed it in the way that its protocol defines
    Refused,      ///< the server said no
    Failed,       ///< nothing was done
    Unknown,      ///< it may or may not have happened
    Skipped,      ///< never sent: this product or node does not have it
    Cancelled,    ///< never sent: the run was stopped first
};
Q_ENUM_NS(Evidence)

} // namespace evidence

using evidence::Evidence;

/// Whether \a httpStatus is one with which a server says that it did not process the request (architecture §4).
bool saysNothingWasDone(int httpStatus);

/// What \a result says about \a operation; the table is architecture §4.
Evidence evidenceOf(const Operation &operation, const Result<Reply> &result);

/// The word for machines, such as "acknowledged". Never translated.
QString machineWord(Evidence evidence);

} // namespace sluice
