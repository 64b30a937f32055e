// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/transportoptions.h"
#include "core/storage/secrets/keptsecrets.h"

namespace sluice {

struct Server;

/// Reads the kept secrets of \a stored that are still valid for \a now, the same server as it is being edited: not
/// those of another proxy or key. Null when there are none. Those that cannot be read are left out. Fails only as
/// Cancelled. \a parent owns the call.
[[nodiscard]] Call<TransportSecrets> *readTransportSecrets(SecretStore &store, const Server &stored, const Server &now,
                                                           QObject *parent);

} // namespace sluice
