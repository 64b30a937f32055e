// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Reads from the command line of `sluicectl rebuild` which kind of deltas to rebuild.
Problem readRebuild(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
