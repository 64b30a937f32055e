// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/policy.h"

namespace sluice {

/// More where more is at stake. \a forEverybody: it is not only about the account that is signed in.
Confirmation confirmationFor(Environment environment, bool forEverybody);

/// Whether \a action clears a configuration for all associates or rebuilds deltas.
bool isForEverybody(const Operation &action);

} // namespace sluice
