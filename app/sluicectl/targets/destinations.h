// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "core/run/destination/destination.h"

namespace sluice::ctl {

/// Where \a job goes, each server once, in the order of the command line. Sends nothing and asks nobody. InvalidInput when
/// a server is not stored or an option does not fit it, and what Destinations::at() fails with.
Result<QList<Destination>> destinationsOf(const ServerJob &job, const ServerStore &store,
                                          const Destinations &destinations);

} // namespace sluice::ctl
