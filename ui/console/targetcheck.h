// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "ui/console/signinattempt.h"

namespace sluice {

class ServerStore;

/// The class in force for \a target: the strictest of its own and those of stored servers at the same addresses. \a
/// store may be null.
Environment environmentInForce(const ServerStore *store, const SignInTarget &target);

/// Why nothing may be sent to \a target, which is the server as it was at the sign-in: the server has been changed or
/// removed since, or one of its addresses is the shared address of a farm. The error is Blocked; nothing if sending is
/// allowed. \a store may be null.
std::optional<Error> objectionToTarget(const ServerStore *store, const SignInTarget &target);

} // namespace sluice
