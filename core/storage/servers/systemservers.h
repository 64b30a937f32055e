// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

#include <QMap>

namespace sluice {

/// What is wrong in one stored file.
struct FileMistakes
{
    QString path{};
    QStringList sentences{};   ///< each with its place
    bool isUnreadable = false; ///< nothing in the file can be read; the sentence says why

    friend bool operator==(const FileMistakes &, const FileMistakes &) = default;
};

/// The servers and policies of all files of the system.
struct SystemServers
{
    QList<Server> servers{};
    QMap<Environment, Policy> policies{};          ///< where several files have a rule, the stricter one
    std::optional<Environment> unknownAddresses{}; ///< the class of an address that nobody stored, whatever a user says
    QList<FileMistakes> mistakes{};                ///< of the files that have any

    friend bool operator==(const SystemServers &, const SystemServers &) = default;
};

/// Reads the files at \a paths. A missing file is not a mistake.
SystemServers readSystemServers(const QStringList &paths);

} // namespace sluice
