// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/exitcode.h"
#include "app/sluicectl/targets/targets.h"

namespace sluice::ctl {

/// Prints what \a job would send to \a targets. Sends nothing.
ExitCode showPreviews(const QList<Target> &targets, const ServerJob &job);

} // namespace sluice::ctl
