// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/missing.h"

namespace sluice::superoffice {

Context withMissing(Context context, const Operation &operation, const Result<Reply> &result)
{
    const bool missing = !result && result.error().kind == Error::Kind::Unsupported
        && result.error().delivery == Error::Delivery::Answered;
    if (missing && isSnapshot(operation) && !context.learned.missing.contains(operation.index()))
        context.learned.missing.append(operation.index());
    return context;
}

} // namespace sluice::superoffice
