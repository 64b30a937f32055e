// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"
#include "core/protocol/wire/xmlcursor.h"

#include <optional>

namespace sluice::inforouter {

/// The settings below the child on which \a result stands, the first of the answer, which can have any name:
/// <PARAMETERS>, <SystemBehaviorSettings>, <Value> (dossier §3.11, §3.14). Passwords are left out, although the server
/// masks the documented one. Nothing if there are more than any server has: thousands, or names of hundreds of
/// characters.
std::optional<SettingList> readSettings(wire::XmlCursor &result);

} // namespace sluice::inforouter
