// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/destination.h"

#include <QList>

namespace sluice {

class Session;

/// One node of a plan.
struct PlanNode
{
    QString server;             ///< its name, or else host and port
    QString node;               ///< name of the node, or else host and port
    Session *session = nullptr; ///< must outlive the run
    Destination destination{};  ///< as it was confirmed; checked again before each request
};

/// The steps to carry out on each node: all steps on the first node, then all steps on the second.
struct Plan
{
    QList<Operation> steps; ///< actions only
    QList<PlanNode> nodes;
    bool observe = false; ///< read the settings of each node before and after its steps, if it tells them
    QString reason{};     ///< for policies that require a reason
};

} // namespace sluice
