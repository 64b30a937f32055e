// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/exitcode.h"
#include "app/sluicectl/targets/destinations.h"

namespace sluice::ctl {

/// Prints what \a job would send to \a destinations. Sends nothing.
ExitCode showPreviews(const QList<Destination> &destinations, const ServerJob &job);

} // namespace sluice::ctl
