// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Reads for `sluicectl rebuild` the kind of deltas to rebuild.
Problem readRebuild(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
