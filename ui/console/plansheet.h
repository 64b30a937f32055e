// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/planstep.h"
#include "core/run/destination/destination.h"
#include "ui/console/actionnotes.h"

#include <functional>

namespace sluice {

/// A server on a review sheet.
struct SheetServer
{
    Destination destination{};
    QList<qsizetype> leftOut{}; ///< indexes in destination.nodes of those that are not ticked at first
    ActionNotes notes{};
};

/// A server that was meant and gets nothing.
struct SheetLeftOut
{
    Destination destination{};
    QString why{}; ///< one or more sentences
};

/// A plan file on a review sheet. What it says is carried out or not, and is not changed there.
struct SheetFile
{
    QString about{};    ///< who wrote and approved it, for people
    QString document{}; ///< Plan::document
    Approval approval = Approval::None;
    PlanPeople people{}; ///< Plan::people
    std::optional<QDateTime> expires{};
    std::function<std::optional<QString>()> objection{}; ///< ConfirmedPlan::objection
};

/// What a review sheet shows, to be changed and confirmed there.
struct PlanSheet
{
    QList<PlanStep> steps{};      ///< at least one
    QList<SheetServer> servers{}; ///< at least one
    QList<SheetLeftOut> leftOut{};
    Strategy strategy{};
    std::optional<bool> observe{}; ///< see ActionNotes::observe
    QString reason{};
    QString change{};
    std::optional<SheetFile> file{};
    /// The lists of its nodes were read for it: a name that no ticked one lists is a mistake. Else names may be added by hand.
    bool areListsRead = false;
};

} // namespace sluice
