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

/// What \a steps do, as a title: "Flush 3 Caches", "Flush 3 Caches and 1 More Step". \a whole: see actionTitle().
QString stepsTitle(const QList<PlanStep> &steps, const QString &whole);

/// The same with where it is sent: "Flush 3 Caches on crm-farm".
QString planTitle(const QList<PlanStep> &steps, const QString &where, const QString &whole);

/// What each of several \a steps does, where, and what has to be so before the next one; one step per line.
QString stepsText(const QList<PlanStep> &steps);

/// What of \a review is not done, and why, one sentence per line. Nodes that are not ticked are among the warnings.
QString notDoneText(const Review &review);

/// When one of \a targets was last sent from here: "Last from here: CurrencyCache, 4 minutes ago by anna." Empty if none
/// was. A flush of all caches counts for each of them.
QString lastFromHereText(const QList<HistoryLast> &last, const QStringList &targets, const QDateTime &now);

} // namespace sluice
