// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/transportoptions.h"

namespace sluice {

/// Whether the proxy of \a transport needs a password.
bool needsProxyPassword(const TransportOptions &transport);

/// Whether the key of \a transport is encrypted. Also false when the key cannot be read; that is reported when the key
/// is used.
bool needsPassphrase(const TransportOptions &transport);

} // namespace sluice
