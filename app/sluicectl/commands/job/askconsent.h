// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/exitcode.h"
#include "app/sluicectl/targets/destinations.h"

namespace sluice::ctl {

/// Asks on the terminal for consent to \a job on each of \a destinations that the command line does not confirm. Returns
/// nothing when there is consent for all of them; otherwise says why on stderr, and returns the exit code. The question
/// ends early when \a stopDescriptor becomes readable.
std::optional<ExitCode> askForConsent(const ServerJob &job, const QList<Destination> &destinations, int stopDescriptor);

} // namespace sluice::ctl
