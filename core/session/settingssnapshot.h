// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/outcome/settingsobservation.h"

namespace sluice {

class Session;

/// Whether \a session's server may tell its settings; a no is certain.
bool mayReadSettings(const Session &session);

/// Asks \a session's server for its settings from every source that it has. What cannot be read is a gap in the look; it
/// fails only when it is cancelled. \a session outlives the call, or ends it; \a parent owns it.
[[nodiscard]] Call<SettingsSnapshot> *readSettingsSnapshot(Session &session, QObject *parent);

} // namespace sluice
