// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/protocol/protocol.h"

#include <QUrl>

namespace sluice {

/// Where an action goes, what it is when it gets there, and what is asked of who sends it.
struct ActionTarget
{
    Environment environment = Environment::Production;
    QString server; ///< its name, or host and port, and the tenant where it is online
    QUrl address;
    bool online = false;
    QString name{};                                         ///< of a stored server; empty: it has none
    QStringList nodes{};                                    ///< that it goes to; none: the server is all that is known
    Policy policy = defaultPolicy(Environment::Production); ///< of its class
    QString account{};                                      ///< a sentence about who is signed in
    QString warning{};                 ///< what makes it doubtful, a sentence in each line; mostly empty
    std::optional<WholeCache> whole{}; ///< where caches have no names
    std::optional<bool> observe{};     ///< whether settings are to be compared; nothing: they cannot be
    QString request{};                 ///< what would be sent, with placeholders for its secrets
};

} // namespace sluice
