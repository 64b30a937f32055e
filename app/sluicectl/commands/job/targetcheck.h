// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "app/sluicectl/targets/targets.h"

namespace sluice::ctl {

/// The servers of \a job, looked up among the stored ones, with the application token of \a environment. Blocked when
/// an action would be sent although the stored classes and policies cannot be read.
Result<QList<Target>> findTargets(const ServerJob &job, const EnvironmentSecrets &environment);

/// Everything that can be checked before anybody is asked: the policies, the values that the protocols take, and
/// unencrypted connections. Sends nothing.
Result<void> checkTargets(const ServerJob &job, const QList<Target> &targets);

/// Warns on stderr about each of \a targets to which the sign-in goes unencrypted.
void warnOfPlainHttp(const QList<Target> &targets);

} // namespace sluice::ctl
