// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "core/run/destination/destination.h"

namespace sluice::ctl {

/// Puts passwords of proxies and passphrases of keys into \a destinations, from the environment or a terminal, once for each proxy
/// or key. Secrets that are there already stay. InvalidInput when there is no terminal, or when several proxies or keys share
/// one variable; Cancelled when \a stopDescriptor becomes readable.
Result<void> askForTransportSecrets(QList<Destination> &destinations, const EnvironmentSecrets &environment,
                                    int stopDescriptor);

} // namespace sluice::ctl
