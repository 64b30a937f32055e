// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/reading/historyquery.h"
#include "core/storage/history/reading/historyverdict.h"

#include <QTimeZone>

namespace sluice {

// Texts from servers and people in the results are made harmless: see sentences.h.

/// "30 Nov 2026 15:02:07 (14:02:07 UTC)": \a at as on the clocks of \a zone, and as others read it.
QString bothTimesText(const QDateTime &at, const QTimeZone &zone);

/// What is known of \a request, in one or two sentences: "crm04: Sent 15:02:07, no answer recorded: Unknown. It may or may
/// not have happened."
QString requestSentence(const HistoryRequest &request, const QTimeZone &zone);

/// What happened besides, in one sentence: "15:02:09: Somebody says: …".
QString remarkSentence(const HistoryRemark &remark, const QTimeZone &zone);

/// Why the run did not go as its plan says, as a whole: empty if it ended in order.
QString stateSentence(const HistoryRun &run);

/// The state of the chain, said plainly.
QString verdictText(const HistoryVerdict &verdict);

/// "Last from here: acknowledged yesterday 14:02 by anna." \a now is of the zone whose times are shown.
QString lastText(const HistoryLast &last, const QDateTime &now);

} // namespace sluice
