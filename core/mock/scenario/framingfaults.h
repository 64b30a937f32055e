// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/faultkind.h"

namespace sluice::mock {

/// Faults in how an answer is sent: its version, its length, its encodings.
[[nodiscard]] QList<FaultKind> framingFaults();

} // namespace sluice::mock
