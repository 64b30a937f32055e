// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/confirmedaction.h"

#include "core/run/review/review.h"
#include "ui/console/confirmedplan.h"

namespace sluice {

Proposal proposalOf(const ConfirmedAction &action)
{
    return proposalOf(planOf(action));
}

} // namespace sluice
