// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/dispatch.h"
#include "core/run/destination/destination.h"
#include "core/run/strategy.h"

namespace sluice {

/// Some requests of the run that ended last, to be sent again.
struct Repetition
{
    QString run{};              ///< id of that run
    QList<Dispatch> requests{}; ///< at least one
};

/// What a person has confirmed: this, for that server under those rules, and nothing else.
struct ConfirmedAction
{
    QList<Operation> steps{};   ///< sent one after the other to each node, whatever the outcome of the one before
    Strategy strategy{};        ///< how it goes to the nodes of a farm
    Destination destination{};  ///< as it was shown
    QList<qsizetype> leftOut{}; ///< indexes in destination.nodes of those that get nothing
    bool observe = false;       ///< read the settings of the server before and after, if it tells them
    QString reason{};           ///< for policies that require one
    QString change{};           ///< number of the change that it belongs to; may be empty
    QString document{};         ///< what was reviewed: Plan::document
    std::optional<Repetition> again{}; ///< only these requests; steps are theirs then
};

} // namespace sluice
