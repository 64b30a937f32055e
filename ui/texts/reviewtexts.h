// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/history/reading/historyquery.h"

namespace sluice {

/// How \a strategy goes to \a nodes nodes, in one line: "All nodes at once, 8 at a time". Empty for one node with nothing
/// special about it.
QString strategyText(const Strategy &strategy, qsizetype nodes);

/// "Flush 3 Caches on 4 Nodes": the action with its \a title on a button; the title alone for one node.
QString titleOnNodes(const QString &title, qsizetype nodes);

/// What of \a review is not done, and why, one sentence per line. Nodes that are not ticked are among the warnings.
QString notDoneText(const Review &review);

/// When one of \a targets was last sent from here: "Last from here: CurrencyCache, 4 minutes ago by anna." Empty if none
/// was. A flush of all caches counts for each of them.
QString lastFromHereText(const QList<HistoryLast> &last, const QStringList &targets, const QDateTime &now);

} // namespace sluice
