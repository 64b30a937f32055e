// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "ui/console/signinattempt.h"

namespace sluice {

class ServerStore;

/// The class that holds for \a target: its own, or that of stored servers at the same addresses, whichever is stricter.
/// \a store may be null.
Environment environmentInForce(const ServerStore *store, const SignInTarget &target);

/// Why nothing may be sent to what \a target was when it was signed in to: it has been changed or removed since, or one
/// of its addresses is the shared one of a farm. Blocked; nothing when it may. \a store may be null.
std::optional<Error> objectionToTarget(const ServerStore *store, const SignInTarget &target);

} // namespace sluice
