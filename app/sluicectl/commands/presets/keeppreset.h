// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/render/exitcode.h"
#include "core/run/destination/destination.h"

namespace sluice::ctl {

/// `sluicectl presets add`: stores what \a job does on \a destinations under its name. A group stays a group, also with the
/// servers that it gets later. Says what became of it, and returns the exit code.
ExitCode keepPreset(const ServerJob &job, const QList<Destination> &destinations);

/// `sluicectl presets append`: the same for one more step of a stored preset.
ExitCode appendToPreset(const ServerJob &job);

} // namespace sluice::ctl
