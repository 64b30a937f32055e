// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/render/exitcode.h"
#include "app/sluicectl/targets/destinations.h"

namespace sluice::ctl {

/// Asks on the terminal, once, for consent to \a job on all of \a destinations, unless the command line confirms it.
/// Returns nothing when there is consent; otherwise says why on stderr, and returns the exit code. The question ends early
/// when \a stopDescriptor becomes readable.
std::optional<ExitCode> askForConsent(const ServerJob &job, const QList<Destination> &destinations, int stopDescriptor);

} // namespace sluice::ctl
