// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/outcome/observation.h"

namespace sluice {

class Session;

/// Whether \a session's server can be asked for the state of its caches. False only if it is known not to tell.
bool mayReadSnapshot(const Session &session);

/// Asks \a session's server for the state and the generations of the caches \a names. If the server has neither, the
/// call fails as Unsupported; after any other error that part is missing in the snapshot. The call ends when \a session
/// is deleted. \a parent owns it.
[[nodiscard]] Call<CacheSnapshot> *readSnapshot(Session &session, const QStringList &names, QObject *parent);

} // namespace sluice
