// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/dispatch.h"
#include "core/run/strategy.h"

#include <QList>

namespace sluice {

struct Plan;

/// Every request of a plan for the first time, all steps of the first node, then all steps of the second. A step that is
/// sent once to each farm goes to the first of its nodes.
/// \param scopes that of each step
/// \param farms the farm of each node, see PlanNode::farm
QList<Dispatch> requestsOf(const QList<Scope> &scopes, const QList<qsizetype> &farms);

QList<Dispatch> requestsOf(const Plan &plan);

} // namespace sluice
