// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/confirmedplan.h"

#include "core/run/plan.h"
#include "core/run/review/review.h"

namespace sluice {

ConfirmedPlan planOf(const ConfirmedAction &action)
{
    return {.steps = stepsOf(action.steps),
            .servers = {{.destination = action.destination, .leftOut = action.leftOut}},
            .strategy = action.strategy,
            .observe = action.observe,
            .reason = action.reason,
            .change = action.change,
            .document = action.document,
            .again = action.again};
}

Proposal proposalOf(const ConfirmedPlan &plan)
{
    Proposal proposal{.steps = plan.steps,
                      .strategy = plan.strategy,
                      .observe = plan.observe,
                      .reason = plan.reason,
                      .change = plan.change,
                      .created = QDateTime::currentDateTimeUtc(),
                      .author = {.who = thisOperator()}};
    for (const auto &server : plan.servers)
        proposal.servers.append({.destination = server.destination, .leftOut = server.leftOut});
    return proposal;
}

QList<Operation> operationsOf(const QList<PlanStep> &steps)
{
    QList<Operation> operations;
    for (const auto &step : steps)
        operations.append(step.operation);
    return operations;
}

} // namespace sluice
