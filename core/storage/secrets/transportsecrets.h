// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/transportoptions.h"
#include "core/storage/secrets/secretstore.h"

namespace sluice {

struct Server;

/// Reads what is kept for \a stored and opens the way to \a now, which is the same server as it is edited: nothing that
/// was for another proxy or key. Null where there is no such thing. Fails with the first that cannot be read, since the
/// other would fare no better. \a parent owns the call.
[[nodiscard]] Call<TransportSecrets> *readTransportSecrets(SecretStore &store, const Server &stored, const Server &now,
                                                           QObject *parent);

} // namespace sluice
