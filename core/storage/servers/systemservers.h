// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QMap>

namespace sluice {

/// The servers and policies of all files of the system.
struct SystemServers
{
    QList<Server> servers{};
    QMap<Environment, Policy> policies{}; ///< where several files have a rule, the stricter one
    QStringList problems{};               ///< one sentence for each file that could not be read completely

    friend bool operator==(const SystemServers &, const SystemServers &) = default;
};

/// Reads the files at \a paths. A missing file is not a problem.
SystemServers readSystemServers(const QStringList &paths);

} // namespace sluice
