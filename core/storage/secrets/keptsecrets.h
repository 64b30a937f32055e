// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/secrets/secretstore.h"

#include <utility>

namespace sluice {

/// Secrets that were read from where they are kept.
struct SecretsRead
{
    QList<std::pair<SecretKey, Secret>> secrets{};
    std::optional<Error> problem{}; ///< why the others could not be read
};

/// Reads those of \a keys that \a store keeps, one after the other. The first that cannot be read ends it, because the
/// others would fail as well, perhaps after the same delay; that is no failure of the call. The call fails only as
/// Cancelled. \a parent owns it.
[[nodiscard]] Call<SecretsRead> *readKept(SecretStore &store, const QList<SecretKey> &keys, QObject *parent);

} // namespace sluice
