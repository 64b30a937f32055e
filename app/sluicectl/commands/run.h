// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Reads which preset or plan file `sluicectl run` takes up.
Problem readSubject(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
