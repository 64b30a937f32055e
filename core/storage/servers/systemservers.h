// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QMap>

namespace sluice {

/// What the files of the system say, together.
struct SystemServers
{
    QList<Server> servers{};
    QMap<Environment, Policy> policies{}; ///< of everything that several files ask the stricter
    QStringList problems{};               ///< a sentence for each file that cannot be read as a whole

    friend bool operator==(const SystemServers &, const SystemServers &) = default;
};

/// That one of \a paths is not there is no problem.
SystemServers readSystemServers(const QStringList &paths);

} // namespace sluice
