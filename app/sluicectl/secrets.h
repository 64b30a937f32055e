// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline.h"

namespace sluice::ctl {

enum class SecretSource { Environment, StandardInput, Terminal };

/// Where what signs in for \a job is to come from; nothing when there is no way to get it.
std::optional<SecretSource> secretSource(const ServerJob &job);

/// The credentials of \a job with what signs in. Cancelled when a signal came, InvalidInput when what was read cannot be
/// that.
Result<Credentials> readSecrets(SecretSource source, const ServerJob &job, int stopDescriptor);

/// How to get it there, in one sentence.
QString sourcesOf(SignInKind kind);

/// The value of XSRF-TOKEN in \a cookie, the value of a Cookie header; empty when it is not there.
QString xsrfTokenIn(const QString &cookie);

} // namespace sluice::ctl
