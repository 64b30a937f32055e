// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/exitcode.h"
#include "app/sluicectl/targets/jobnode.h"

namespace sluice::ctl {

/// `sluicectl preview`. Sends nothing.
ExitCode showPreviews(const QList<JobNode> &nodes, const ServerJob &job);

} // namespace sluice::ctl
