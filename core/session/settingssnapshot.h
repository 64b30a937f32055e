// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/outcome/settingsobservation.h"

namespace sluice {

class Session;

/// Whether \a session's server can be asked for its settings. False only if it is known not to tell them.
bool mayReadSettings(const Session &session);

/// Asks \a session's server for its settings from every source that it has. Settings that cannot be read are missing in
/// the snapshot; the call fails only if it is cancelled. The call ends when \a session is deleted. \a parent owns it.
[[nodiscard]] Call<SettingsSnapshot> *readSettingsSnapshot(Session &session, QObject *parent);

} // namespace sluice
