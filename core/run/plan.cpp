// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plan.h"

namespace sluice {

QList<PlanStep> stepsOf(const QList<Operation> &actions)
{
    QList<PlanStep> steps;
    for (const auto &action : actions)
        steps.append({.operation = action});
    return steps;
}

} // namespace sluice
