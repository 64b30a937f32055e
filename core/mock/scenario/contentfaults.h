// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/faultkind.h"

namespace sluice::mock {

/// Faults in the body of an answer.
[[nodiscard]] QList<FaultKind> contentFaults();

} // namespace sluice::mock
