// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Reads into \a job what \a line asks for, and of which servers. Repeats no value that may be a secret in the wrong
/// place.
Problem readServerJob(const ParsedLine &line, ServerJob &job);

} // namespace sluice::ctl
