// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/cell.h"
#include "ui/texts/nextstep.h"

namespace sluice {

/// cellText() of each node, one below the other.
QString cellsText(const QList<Cell> &cells);

/// What is known about \a steps on a farm of \a nodes nodes, more than one: in one line, the worst first. \a outcomes: one
/// for each step on the first node, then for each on the second, … \a whole: as in texts.h.
QString farmSummaryText(const QList<Operation> &steps, const QList<Cell> &outcomes, qsizetype nodes,
                        const QString &whole);

/// The worst of several troubles of one run, with a word about the others. To send one of them again would look as if
/// that were all; and on a \a farm, where others did answer, it would go to these as well. Not empty.
ErrorReport combined(const QList<ErrorReport> &troubles, bool farm);

/// "crm-farm (3 nodes)": where an action goes to.
QString farmText(const QString &server, qsizetype nodes);

/// For whom of \a nodes a request is that is shown, with a word about the others; empty where there is only one.
QString firstOfNodesText(const QStringList &nodes);

} // namespace sluice
