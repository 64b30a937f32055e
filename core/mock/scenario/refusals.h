// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/faultkind.h"

namespace sluice::mock {

/// Faults in which something else answers, or the product says no.
[[nodiscard]] QList<FaultKind> refusals();

} // namespace sluice::mock
