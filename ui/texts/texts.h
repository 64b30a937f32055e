// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"
#include "core/domain/outcome/cell.h"

namespace sluice {

class Session;

// In the following \a whole is what a product calls the flush of all that there is, where its caches have no names; it is
// empty where they have.

/// "3 caches", "All caches", "Configurations of WebClient / Web, for all associates": what an action is aimed at.
QString targetPhrase(const Operation &action, const QString &whole = {});

/// "Flush 3 Caches", "Clear Configurations for All Associates": an action as a title and on a button.
QString actionTitle(const Operation &action);

/// The same with the server it goes to.
QString actionTitle(const Operation &action, const QString &where, const QString &whole = {});

/// What a running action is doing.
QString activityText(const Operation &action, const QString &where, const QString &whole = {});

/// That settings of the server at \a where are being read, to be compared.
QString readingText(const QString &where);

/// What is known about the ticket of \a account after a sign-out; may hold texts of the server.
QString signOutText(const Result<SignedOut> &result, const QString &account);

/// What was done, for a list of such: "Sign in", "Flush: CurrencyCache, UserGroupCache".
QString doneText(const Operation &operation, const QString &whole = {});

/// What happens, and to whom, when configurations are cleared; in whole sentences.
QString consequenceText(const ClearConfiguration &clear);

/// The same for deltas of one kind, and when they are worth it.
QString consequenceText(const RebuildDeltas &rebuild);

/// Who is concerned when deltas are rebuilt.
QString rebuildScopeText();

/// What is known about \a step, whose targets share one cell.
QString outcomeText(const Operation &step, const Cell &cell, const QString &whole = {});

/// What is known about \a steps, as many as \a outcomes: in one line, the worst first.
QString summaryText(const QList<Operation> &steps, const QList<Cell> &outcomes, const QString &whole = {});

/// \a sentence about a request that went wrong, and that \a others did so too.
QString moreText(const QString &sentence, qsizetype others);

/// That a list of so many caches was read.
QString listedText(qsizetype count);

/// \a text, which came from a server or a person, as it may stand within a sentence of ours: characters that would turn
/// or break the sentence are shown by number, and what reads from right to left keeps that to itself.
QString inSentence(const QString &text);

/// The same for a whole sentence that ends with a text of a server; its lines stay lines.
QString withoutControls(const QString &text);

/// The numbers of the characters in \a name that nobody sees, such as "U+202E"; empty when there are none.
QStringList unseenCharacters(const QString &name);

/// "Signed in as ADM0 (Adm Zero)"; empty before the sign-in.
QString accountText(const Session &session);

/// "SOAP, Services88 · 10.0.7700.1 · Demo Ltd": what is spoken with the server and what it says of itself; may be empty.
/// Holds texts of the server.
QString serverText(const Session &session);

/// "Signed in as ADM0 (Adm Zero) over REST v1: REST is preferred, and the server offers it."
QString transportText(const Session &session);

/// Whether what is sent can be read on its way.
QString encryptionText(const Session &session);

/// All that is known about the last flush of a cache.
QString cellText(const Cell &cell);

/// How the settings of a server before and after compare: a sentence, and a line for each change.
QString observationText(const SettingsObservation &observation);

/// All that is known about a failure beside its sentence; empty when there is nothing more.
QString detailsOf(const Error &error);

} // namespace sluice
