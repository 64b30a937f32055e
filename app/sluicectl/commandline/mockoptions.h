// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Reads into \a job how the mock servers behave and at which ports they listen.
Problem readMockOptions(const ParsedOptions &options, MockJob &job);

} // namespace sluice::ctl
