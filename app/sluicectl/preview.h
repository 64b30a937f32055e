// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline.h"
#include "app/sluicectl/exitcode.h"

namespace sluice {
class Session;
}

namespace sluice::ctl {

/// `sluicectl preview`. Sends nothing.
ExitCode showPreview(const Session &session, const ServerJob &job);

} // namespace sluice::ctl
