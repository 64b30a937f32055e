// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/serveroptions.h"

#include <tl/expected.hpp>

namespace sluice::ctl {

/// \a server with what \a given says of it, or one sentence about what is wrong. \a reading: New or Change.
tl::expected<Server, QString> changed(Server server, const ParsedOptions &given, Reading reading);

/// Whether \a given says anything that would change a server.
bool changesSomething(const ParsedOptions &given);

/// Whether \a after counts for less than \a before.
bool isLowered(const Server &before, const Server &after);

} // namespace sluice::ctl
