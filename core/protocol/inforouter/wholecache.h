// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice::inforouter {

/// infoRouter's one cache, under the name that its own Control Panel gives it (dossier §7).
WholeCache applicationCache();

} // namespace sluice::inforouter
