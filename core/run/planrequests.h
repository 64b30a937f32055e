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

/// The last of the \a steps that belong to one segment with the step \a first: a node gets the steps of a segment one after
/// the other, and no node begins the next segment before all have ended this one. A step with a barrier ends its segment,
/// and one that is sent once is a segment by itself.
template<typename Step>
qsizetype lastOfSegment(const QList<Step> &steps, qsizetype first)
{
    const auto isAlone = [&steps](qsizetype step) { return steps.at(step).scope == Scope::OncePerFarm; };
    auto last = first;
    while (last + 1 < steps.size() && !isAlone(last) && !isAlone(last + 1)
           && steps.at(last).barrier == Barrier::GoOnAnyway)
        ++last;
    return last;
}

/// Every request of a plan for the first time, in the order in which they are sent where one node comes after the other:
/// segment by segment, and in each all steps of the first node, then all steps of the second. A step that is
/// sent once to each farm goes to the first of its nodes that lists all its caches; if there is none, to the first that
/// lists one of them; and if there is none either, to the first, where it is Skipped.
///
/// This alone decides it: what is reviewed and what is sent.
QList<Dispatch> requestsOf(const QList<PlanStep> &steps, const QList<RequestNode> &nodes);

QList<Dispatch> requestsOf(const Plan &plan);

} // namespace sluice
