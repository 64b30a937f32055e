// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::superoffice {

/// \a context with what \a result teaches about \a operation: that this build of the server does not have it. Only for
/// what asks and is hidden where it is missing; an action is offered again, and answered again.
Context withMissing(Context context, const Operation &operation, const Result<Reply> &result);

} // namespace sluice::superoffice
