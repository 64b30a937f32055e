// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/confirmedaction.h"

#include "core/run/plan.h"
#include "core/run/review/review.h"

namespace sluice {

Proposal proposalOf(const ConfirmedAction &action)
{
    return {.steps = stepsOf(action.steps),
            .servers = {{.destination = action.destination, .leftOut = action.leftOut}},
            .strategy = action.strategy,
            .observe = action.observe,
            .reason = action.reason,
            .change = action.change,
            .created = QDateTime::currentDateTimeUtc(),
            .author = {.who = thisOperator()}};
}

} // namespace sluice
