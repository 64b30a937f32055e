// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/outcome/cell.h"

namespace sluice {

class Session;

// In all functions below, \a whole is what a product calls the flush of the whole cache if its caches have no names;
// else empty.

/// "3 caches", "All caches", "Configurations of WebClient / Web, for all associates": the target of an action.
QString targetPhrase(const Operation &action, const QString &whole = {});

/// "Flush 3 Caches", "Clear Configurations for All Associates": an action as a title and on a button.
QString actionTitle(const Operation &action);

/// actionTitle() with the server that the action is sent to.
QString actionTitle(const Operation &action, const QString &where, const QString &whole = {});

/// That \a action is being sent to \a where.
QString activityText(const Operation &action, const QString &where, const QString &whole = {});

/// That the settings of \a where are being read, to compare them.
QString readingText(const QString &where);

/// What is known about the ticket of \a account after a sign-out; may contain text from the server.
QString signOutText(const Result<SignedOut> &result, const QString &account);

/// What was done, for the list of activities: "Sign in", "Flush: CurrencyCache, UserGroupCache".
QString doneText(const Operation &operation, const QString &whole = {});

/// What happens, and who notices, when configurations are cleared; in whole sentences.
QString consequenceText(const ClearConfiguration &clear);

/// What happens when deltas of one kind are rebuilt, and when that is useful.
QString consequenceText(const RebuildDeltas &rebuild);

/// Who is affected when deltas are rebuilt.
QString rebuildScopeText();

/// What is known about \a step; \a cell is valid for all its targets.
QString outcomeText(const Operation &step, const Cell &cell, const QString &whole = {});

/// What is known about \a steps, in one line, the worst first. \a outcomes: one for each step.
QString summaryText(const QList<Operation> &steps, const QList<Cell> &outcomes, const QString &whole = {});

/// \a sentence about a request that went wrong, and the number of \a others that did too.
QString moreText(const QString &sentence, qsizetype others);

/// That a list of \a count caches was read.
QString listedText(qsizetype count);

/// Prepares \a text from a server or a person for a sentence of ours: characters that would reorder or break the
/// sentence are shown by number, and right-to-left text is isolated.
QString inSentence(const QString &text);

/// Prepares a whole sentence that ends with text from a server: as inSentence(), but new lines stay.
QString withoutControls(const QString &text);

/// The numbers of the invisible characters in \a name, such as "U+202E"; empty if there are none.
QStringList unseenCharacters(const QString &name);

/// "Signed in as ADM0 (Adm Zero)"; empty before the sign-in.
QString accountText(const Session &session);

/// "SOAP, Services88 · 10.0.7700.1 · Demo Ltd": the interface in use and what the server says about itself; may be
/// empty. Contains text from the server.
QString serverText(const Session &session);

/// "Signed in as ADM0 (Adm Zero) over REST v1: REST is preferred, and the server offers it."
QString transportText(const Session &session);

/// Whether the connection is encrypted.
QString encryptionText(const Session &session);

/// Everything that is known about the last flush of a cache, one fact per line.
QString cellText(const Cell &cell);

/// How the settings of a server differ before and after: a sentence, and one line for each change.
QString observationText(const SettingsObservation &observation);

/// Everything that is known about an error besides its sentence; may be empty.
QString detailsOf(const Error &error);

} // namespace sluice
