// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/options.h"

namespace sluice::ctl {

QString generalHelp();
QString helpFor(CommandKind command);

/// Says on stderr how to get it.
void sayHelp(std::optional<CommandKind> topic);

} // namespace sluice::ctl
