// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commands/exitcode.h"
#include "app/sluicectl/targets/targets.h"

namespace sluice::ctl {

/// Asks on the terminal for consent to \a job on each of \a targets that the command line leaves open. Returns nothing
/// with the consent of all; otherwise the exit code, and has said why. A readable \a stopDescriptor ends the question.
std::optional<ExitCode> askForConsent(const ServerJob &job, const QList<Target> &targets, int stopDescriptor);

} // namespace sluice::ctl
