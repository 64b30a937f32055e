// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/matrix.h"
#include "ui/texts/nextstep.h"

namespace sluice {

/// cellText() of all nodes, one below the other.
QString cellsText(const QList<Cell> &cells);

/// One line about \a steps on a farm of 2 or more nodes, when the run is over. If a step failed, the line tells the first
/// failure.
/// \param whole the name of the product's only cache; empty if caches have names
QString farmSummaryText(const QList<Operation> &steps, const Matrix &matrix, const QString &whole);

/// The worst of several \a reports of one run, at least one, with how many others there are. If there are others, it
/// offers no repetition: one request alone would look as if it were all of them, and on a \a farm it would also go to
/// the nodes that have answered.
ErrorReport combined(const QList<ErrorReport> &reports, bool farm);

/// "crm-farm (3 nodes)": what an action is sent to.
QString farmText(const QString &server, qsizetype nodes);

/// "crm-farm", "crm-farm and portal", "4 servers": the servers with these \a names, at least one.
QString serversText(const QStringList &names);

/// The names of the nodes that an action is sent to; empty if the server has no nodes of its own.
QStringList nodeNames(const Destination &destination);

/// That \a node has no cache called \a name, and which \a similar names it has.
QString unknownNameText(const QString &node, const QString &name, const QStringList &similar);

/// Which of \a nodes the shown request is for, and that the others get the same; empty if there is only one.
QString firstOfNodesText(const QStringList &nodes);

} // namespace sluice
