// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/secrets/environmentsecrets.h"
#include "app/sluicectl/targets/targets.h"
#include "core/domain/result.h"

namespace sluice::ctl {

/// Whether the proxy of \a transport asks who comes.
bool needsProxyPassword(const TransportOptions &transport);

/// Whether the key of \a transport is encrypted. False as well where it cannot be read: that is found out when it is used.
bool needsPassphrase(const TransportOptions &transport);

/// Gives to \a targets what opens their proxies and their own keys, from the environment or else from a terminal, once for
/// each of them. What is there already stays. InvalidInput when there is nobody to ask or the environment cannot tell which
/// is meant, Cancelled when a signal came.
Result<void> askForTransportSecrets(QList<Target> &targets, const EnvironmentSecrets &environment, int stopDescriptor);

} // namespace sluice::ctl
