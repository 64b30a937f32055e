// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/operation.h"

namespace sluice {

// In all functions below, \a whole is the name of the product's only cache; empty if caches have names. Texts about an
// action are empty for operations that are no action.

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

/// What was done, for the list of activities: "Sign in", "Flush: CurrencyCache, UserGroupCache".
QString doneText(const Operation &operation, const QString &whole = {});

/// What happens, and who notices, when all caches of a server are flushed; in whole sentences.
QString consequenceText(const FlushAll &flush);

/// Like doneText(), but at most two names, which are shortened if they are long, and the number of the others.
QString shortDoneText(const Operation &operation, const QString &whole = {});

/// What happens, and who notices, when configurations are cleared; in whole sentences.
QString consequenceText(const ClearConfiguration &clear);

/// What happens when deltas of one kind are rebuilt, and when that is useful.
QString consequenceText(const RebuildDeltas &rebuild);

/// Who is affected when deltas are rebuilt.
QString rebuildScopeText();

} // namespace sluice
