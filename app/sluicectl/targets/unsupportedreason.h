// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/commandline.h"

namespace sluice::ctl {

/// Why the product of \a server cannot do what \a job wants, on no server and in no version, in one sentence; nothing
/// when it may.
std::optional<QString> unsupportedReason(const ServerJob &job, const SignInRequest &server);

} // namespace sluice::ctl
