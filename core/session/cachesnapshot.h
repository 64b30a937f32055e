// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/outcome/observation.h"

namespace sluice {

class Session;

/// Whether \a session's server may be worth a look; a no is certain.
bool mayReadSnapshot(const Session &session);

/// Asks \a session's server for the state and the generations of the caches \a names, whichever of them it has. Fails as
/// Unsupported when it has neither; any other failure leaves a gap in the look. \a session outlives the call, or ends it;
/// \a parent owns it.
[[nodiscard]] Call<CacheSnapshot> *readSnapshot(Session &session, const QStringList &names, QObject *parent);

} // namespace sluice
