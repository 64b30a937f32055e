// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/options.h"

namespace sluice::ctl {

// What there is to say about each of `sluicectl servers …`.
QString storeSummary(CommandKind command);
QString storeUsage(CommandKind command);
QString storeRemark(CommandKind command);

} // namespace sluice::ctl
