// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/exitcode.h"
#include "app/sluicectl/jobnode.h"

namespace sluice::ctl {

/// `sluicectl preview`. Sends nothing.
ExitCode showPreviews(const QList<JobNode> &nodes, const ServerJob &job);

} // namespace sluice::ctl
