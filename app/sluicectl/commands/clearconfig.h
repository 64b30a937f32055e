// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Reads from the command line of `sluicectl clear-config` whose configurations to clear.
Problem readClearConfig(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
