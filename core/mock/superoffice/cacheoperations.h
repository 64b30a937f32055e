// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/serverstate.h"
#include "core/mock/superoffice/failures.h"

#include <QPair>

#include <optional>

namespace sluice::mock {

/// FlushCachesByName, with the behaviour of \a settings for empty lists and unknown names. The result is the failure,
/// if any.
[[nodiscard]] std::optional<Failure> flushNamed(const Settings &settings, ServerState &state, const QStringList &names);

/// An opaque text that changes with the generation of any of these caches, and ignores their order.
[[nodiscard]] QString cacheState(const ServerState &state, const QStringList &names);

/// The known ones of \a names, each with its generation.
[[nodiscard]] QList<QPair<QString, int>> generations(const ServerState &state, const QStringList &names);

} // namespace sluice::mock
