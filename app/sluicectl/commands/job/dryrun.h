// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/exitcode.h"
#include "app/sluicectl/targets/storedrules.h"

namespace sluice::ctl {

/// Prints the whole plan of \a job: its strategy, each request in its order, and what would not be sent and why. Sends and
/// records nothing. The exit code is the one with which the action would be refused, if it would be.
ExitCode showDryRun(const QList<Destination> &destinations, const ServerJob &job, const StoredRules &rules);

} // namespace sluice::ctl
