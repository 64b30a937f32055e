// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/product.h"
#include "core/storage/history/reading/historyquery.h"

namespace sluice {

// What a run does not reach, and what a person has to do there. That it was done is recorded as their word.

/// Of the products with these \a protocols, each once.
QList<Unreached> unreachedBy(const QStringList &protocols);

/// What is recorded when \a unreached was seen to.
QString followUpText(const Unreached &unreached);

/// Somebody says now that \a text was done, which belongs to the run with the id \a run.
RunRecord saidByOperator(const QString &run, const QString &text);

/// Whether somebody has said so already.
bool isSaid(const HistoryRun &run, const QString &text);

} // namespace sluice
