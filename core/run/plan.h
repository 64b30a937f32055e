// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"

#include <QList>

namespace sluice {

class Session;

/// One node of a plan.
struct PlanNode
{
    QString server;             ///< its name; host and port when it has none
    QString node;               ///< the same for the node
    Session *session = nullptr; ///< outlives the run
    Environment environment = Environment::Production;
    Policy policy{}; ///< of that class; what it objects to is not sent
};

/// Which steps are to be done on which nodes: every step on the first node, then every step on the second.
struct Plan
{
    QList<Operation> steps; ///< actions only
    QList<PlanNode> nodes;
    bool observe = false; ///< read the settings of each node before and after its steps, where it tells them
    QString reason{};     ///< why, for policies that ask for it
};

/// The names that \a selected wants flushed and that \a listed, a list which was read, does not hold.
QStringList unknownNames(const CacheList &listed, const FlushNamed &selected);

} // namespace sluice
