// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"
#include "core/protocol/wire/xmlcursor.h"

namespace sluice::inforouter {

/// The settings below the first child of \a result, which can have any name: <PARAMETERS>, <SystemBehaviorSettings>,
/// <Value> (dossier §3.11, §3.14). Passwords are left out, although the server masks the documented one.
SettingList readSettings(wire::XmlCursor &result);

} // namespace sluice::inforouter
