// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/servers/serverstore.h"

namespace sluice {

struct ServerImport
{
    QList<Server> servers{}; ///< to be added, with ids and names of their own
    ImportReport report{};
};

/// What \a json adds to \a existing. A mistake anywhere in it, or something that looks like a secret, is an error.
[[nodiscard]] Result<ServerImport> importOf(const QByteArray &json, const QList<Server> &existing);

} // namespace sluice
