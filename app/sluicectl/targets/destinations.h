// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "core/run/review/review.h"

namespace sluice::ctl {

/// Where \a job goes, each server once, in the order of the command line. Sends nothing and asks nobody. InvalidInput when
/// a server is not stored or an option does not fit it, and what Destinations::at() fails with.
Result<QList<Destination>> destinationsOf(const ServerJob &job, const ServerStore &store,
                                          const Destinations &destinations);

/// The same for a preset or plan that \a job takes up, as \a proposal says. Fills in ServerJob::leftOut.
Result<QList<Destination>> destinationsOf(ServerJob &job, const Proposal &proposal);

/// What \a job does on \a destinations, as it is reviewed and recorded. The signature of a plan file is no part of it.
Proposal proposalOf(const ServerJob &job, const QList<Destination> &destinations);

} // namespace sluice::ctl
