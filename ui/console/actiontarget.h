// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/protocol/protocol.h"

#include <QUrl>

namespace sluice {

/// The server that an action is sent to, and what its policy requires before.
struct ActionTarget
{
    Environment environment = Environment::Production;
    QString server; ///< name, or host and port; with the tenant if it is online
    QUrl address;
    bool online = false;
    QString name{};      ///< of a stored server; else empty
    QStringList nodes{}; ///< those that the action is sent to; empty if the server has no nodes
    Policy policy = defaultPolicy(Environment::Production); ///< of the class of the server
    QString account{};                                      ///< a sentence about who is signed in
    QString warning{};                 ///< why the action may not work, one sentence per line; usually empty
    std::optional<WholeCache> whole{}; ///< set if caches have no names
    /// Whether to compare settings before and after; nothing if the server has no operation for that.
    std::optional<bool> observe{};
    QString request{}; ///< the exact request, with placeholders for secrets
};

} // namespace sluice
