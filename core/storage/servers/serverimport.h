// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/servers/serverstore.h"

namespace sluice {

struct ServerImport
{
    QList<Server> servers{}; ///< to be added; ids and names are unique
    ImportReport report{};
};

/// The servers that \a json adds to \a existing. A problem anywhere in it, or a key that looks like a secret, is an
/// error.
[[nodiscard]] Result<ServerImport> importOf(const QByteArray &json, const QList<Server> &existing);

} // namespace sluice
