// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/scenario/faultkind.h"

namespace sluice::mock {

/// Faults of ports and connections, and of answers on their way.
[[nodiscard]] QList<FaultKind> connectionFaults();

} // namespace sluice::mock
