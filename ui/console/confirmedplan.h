// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/planstep.h"
#include "core/storage/history/sparerunlog.h"
#include "ui/console/confirmedaction.h"

#include <QHash>

#include <functional>

namespace sluice {

struct Proposal;

/// A server of a confirmed plan.
struct ConfirmedServer
{
    Destination destination{};               ///< as it was shown
    QList<qsizetype> leftOut{};              ///< indexes in destination.nodes of those that get nothing
    QHash<qsizetype, QStringList> missing{}; ///< PlanNode::missing, by index in destination.nodes
};

/// What a person has confirmed: this, for these servers under those rules, and nothing else.
struct ConfirmedPlan
{
    QList<PlanStep> steps{};          ///< at least one
    QList<ConfirmedServer> servers{}; ///< at least one
    Strategy strategy{};
    bool observe = false; ///< read the settings of the servers before and after, where they tell them
    QString reason{};     ///< for policies that require one
    QString change{};     ///< number of the change that it belongs to; may be empty
    QString document{};   ///< what was reviewed: Plan::document
    Approval approval = Approval::None;
    PlanPeople people{}; ///< Plan::people
    std::optional<QDateTime> expires{};
    /// What is against carrying out its plan file at the time of the call, in sentences. Null if it is from no file.
    std::function<std::optional<QString>()> objection{};
    std::optional<Repetition> again{}; ///< only these requests; steps are theirs then
    /// Why it goes on where the history cannot be written, and where its records go then. Nothing: it does not go on.
    std::optional<WithoutHistory> withoutHistory{};
};

/// \a action as a plan for one server.
ConfirmedPlan planOf(const ConfirmedAction &action);

/// \a plan to be reviewed as of now, by whoever runs this program.
Proposal proposalOf(const ConfirmedPlan &plan);

/// Their operations, in their order.
QList<Operation> operationsOf(const QList<PlanStep> &steps);

} // namespace sluice
