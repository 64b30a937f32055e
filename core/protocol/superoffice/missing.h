// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::superoffice {

/// \a context, which remembers \a operation as missing if \a result says that this build of the server does not have
/// it. Only snapshots are remembered, because the window hides them; an action can be tried again.
Context withMissing(Context context, const Operation &operation, const Result<Reply> &result);

} // namespace sluice::superoffice
