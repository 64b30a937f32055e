// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"

namespace sluice::ctl {

/// Why the product of \a server cannot do what \a job wants, whatever the server and its version; nothing when some
/// server of the product may be able to.
Problem unsupportedReason(const ServerJob &job, const SignInRequest &server);

} // namespace sluice::ctl
