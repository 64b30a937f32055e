// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice {

/// What a person should know before an action is sent, besides where it goes.
struct ActionNotes
{
    QString account{};                 ///< a sentence about who is signed in
    QString warning{};                 ///< why the action may not work, one sentence per line; usually empty
    std::optional<WholeCache> whole{}; ///< set if caches have no names
    /// Whether to compare settings before and after; nothing if the server has no operation for that.
    std::optional<bool> observe{};
    QString request{}; ///< the exact request, with placeholders for secrets
};

} // namespace sluice
