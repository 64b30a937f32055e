// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/plan/planstep.h"
#include "core/domain/plan/strategy.h"
#include "core/run/destination/destination.h"
#include "core/storage/runlog.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace sluice {

class Session;

/// One node of a plan.
struct PlanNode
{
    QString server{};           ///< its name, or else host and port
    QString node{};             ///< name of the node, or else host and port
    Session *session = nullptr; ///< must outlive the run
    Destination destination{};  ///< of its server, as it was confirmed; checked again before each request
    qsizetype farm = 0;         ///< nodes of the same server have the same number
    QStringList missing{};      ///< caches of the steps that it does not list: they are Skipped, and not sent there
    /// Why it cannot be reached, as was found before the run. Its requests end with this error and never leave, so that no
    /// password is tried twice. NotSent.
    std::optional<Error> problem{};
};

/// What is done where, as it was reviewed.
struct Plan
{
    QList<PlanStep> steps{};
    QList<PlanNode> nodes{};
    Strategy strategy{};
    bool observe = false;               ///< read the settings of each node before and after its steps, if it tells them
    QString reason{};                   ///< for policies that require a reason
    QString change{};                   ///< number of the change that it belongs to; may be empty
    Approval approval = Approval::None; ///< of exactly this plan
    PlanPeople people{};                ///< of its plan file, for the record
    std::optional<QDateTime> expires{}; ///< from then on nothing more of it is sent; nothing: it has no end
    QString document{};                 ///< what was reviewed, as canonical JSON without secrets, for the record
};

/// \a actions one after the other, each on every node, whatever becomes of the one before.
QList<PlanStep> stepsOf(const QList<Operation> &actions);

/// What \a operation is for a node that does not have the caches \a missing: the same without their names. Nothing when no
/// name is left, because that would be a request for no cache.
std::optional<Operation> operationWithout(const Operation &operation, const QStringList &missing);

/// The names in \a operation that are among \a missing, so that operationWithout() leaves them out.
QStringList leftOutOf(const Operation &operation, const QStringList &missing);

/// Why a cache called one of \a missing is Skipped on \a node. Unsupported, and not sent.
Error notListedError(const QString &node, const QStringList &missing);

} // namespace sluice
