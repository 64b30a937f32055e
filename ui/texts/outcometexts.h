// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/outcome/cell.h"

namespace sluice {

// In the functions below, \a whole is the name of the product's only cache; empty if caches have names.

/// What is known about the ticket of \a account after a sign-out; may contain text from the server.
QString signOutText(const Result<SignedOut> &result, const QString &account);

/// What is known about \a step; \a cell is valid for all its targets.
QString outcomeText(const Operation &step, const Cell &cell, const QString &whole = {});

/// What is known about \a steps, in one line, the worst first. \a outcomes: one for each step.
QString summaryText(const QList<Operation> &steps, const QList<Cell> &outcomes, const QString &whole = {});

/// \a sentence about a request that went wrong, and the number of \a others that did too.
QString moreText(const QString &sentence, qsizetype others);

/// That a list of \a count caches was read.
QString listedText(qsizetype count);

/// Everything that is known about the last flush of a cache, one fact per line.
QString cellText(const Cell &cell);

/// How the settings of a server differ before and after: a sentence, and one line for each change.
QString observationText(const SettingsObservation &observation);

/// Everything that is known about an error besides its sentence; may be empty.
QString detailsOf(const Error &error);

} // namespace sluice
