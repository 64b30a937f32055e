// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history/checkpoints/checkpointplaces.h"
#include "core/storage/history/reading/historyrun.h"
#include "core/storage/history/reading/historyverdict.h"

namespace sluice::ctl {

/// So much of the id of a run as people need to name it.
QString shortRunId(const QString &id);

// Text for stdout, made printable, with a line feed at its end. Times are local.

/// One line that says when, who, where, what, and what came of it.
QString runLine(const HistoryRun &run);
/// Everything that was recorded of \a run.
QString runText(const HistoryRun &run);
QString verdictText(const HistoryVerdict &verdict);
/// For the JsonAnswer.
QJsonObject verdictObject(const HistoryVerdict &verdict);
/// "altered"; for machines.
QString wordOf(HistoryVerdict::Kind kind);
/// Where checkpoints are kept, and with which key they are signed. \a publicKey is empty while there is none.
QString checkpointsText(const CheckpointPlaces &places, const QByteArray &publicKey);

} // namespace sluice::ctl
