// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandspec.h"

namespace sluice::ctl {

/// Every command, in the order in which the help lists them. Built at the first call, in the language of that moment.
const QList<CommandSpec> &allCommands();

} // namespace sluice::ctl
