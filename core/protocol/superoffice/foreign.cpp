// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/superoffice/foreign.h"

namespace sluice::superoffice {

bool isForeign(const Operation &operation)
{
    return std::holds_alternative<CheckSignIn>(operation) || std::holds_alternative<SignOut>(operation)
        || std::holds_alternative<MayFlush>(operation) || std::holds_alternative<ReadSettings>(operation);
}

} // namespace sluice::superoffice
