// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Reads the caches that `sluicectl flush` names.
Problem readFlush(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
