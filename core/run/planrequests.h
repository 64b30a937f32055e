// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/dispatch.h"
#include "core/domain/plan/planstep.h"

#include <QList>
#include <QStringList>

namespace sluice {

struct Plan;

/// What decides which requests a node gets.
struct RequestNode
{
    qsizetype farm = 0;    ///< PlanNode::farm
    QStringList missing{}; ///< PlanNode::missing
};

/// Every request of a plan for the first time, all steps of the first node, then all steps of the second. A step that is
/// sent once to each farm goes to the first of its nodes that lists all its caches; if there is none, to the first that
/// lists one of them; and if there is none either, to the first, where it is Skipped.
///
/// This alone decides it: what is reviewed and what is sent.
QList<Dispatch> requestsOf(const QList<PlanStep> &steps, const QList<RequestNode> &nodes);

QList<Dispatch> requestsOf(const Plan &plan);

} // namespace sluice
