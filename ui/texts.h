// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cell.h"
#include "core/domain/operation.h"

namespace sluice {

class Session;

/// "3 caches", "all caches": what an action is aimed at.
QString targetPhrase(const Operation &action);

/// "Flush 3 Caches", "Flush All Caches": an action as a title and on a button.
QString actionTitle(const Operation &action);

/// The same with the server it goes to.
QString actionTitle(const Operation &action, const QString &where);

/// What a running action is doing.
QString activityText(const Operation &action, const QString &where);

/// "Signed in as ADM0 (Adm Zero) · Services88 · …"; empty before the sign-in. May hold texts of the server.
QString accountLine(const Session &session);

/// All that is known about a failure beside its sentence; empty when there is nothing more.
QString detailsOf(const Error &error);

} // namespace sluice
