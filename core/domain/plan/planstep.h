// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/plan/strategy.h"

#include <QList>

namespace sluice {

/// One step of a plan: what is done, where, and what has to be so before the next step.
struct PlanStep
{
    Operation operation{}; ///< an action
    Scope scope = Scope::EveryNode;
    Barrier barrier = Barrier::GoOnAnyway;

    friend bool operator==(const PlanStep &, const PlanStep &) = default;
};

} // namespace sluice
