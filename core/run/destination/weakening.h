// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

namespace sluice {

/// How an edit of a stored server weakens the rules for one of its addresses.
enum class Weakening {
    None,
    LowersClass,
    LeavesAddress, ///< a server in Production gives up an address, which counts as removing it there
};

/// What changing \a before, a stored server, into \a after does to the rules. Addresses are compared as they are sent.
Weakening weakeningOf(const Server &before, const Server &after);

/// How a weakening edit of \a before is confirmed: as its removal is.
Confirmation confirmationOfWeakening(const Server &before);

} // namespace sluice
