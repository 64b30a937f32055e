// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "app/sluicectl/targets/targets.h"
#include "core/domain/result.h"

namespace sluice::ctl {

/// Whether the proxy of \a transport needs a password.
bool needsProxyPassword(const TransportOptions &transport);

/// Whether the key of \a transport is encrypted. Also false when the key cannot be read; that is reported when the key
/// is used.
bool needsPassphrase(const TransportOptions &transport);

/// Puts passwords of proxies and passphrases of keys into \a targets, from the environment or a terminal, once for each proxy
/// or key. Secrets that are there already stay. InvalidInput when there is no terminal, or when several proxies or keys share
/// one variable; Cancelled when \a stopDescriptor becomes readable.
Result<void> askForTransportSecrets(QList<Target> &targets, const EnvironmentSecrets &environment, int stopDescriptor);

} // namespace sluice::ctl
