// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/serverstate.h"
#include "core/mock/superoffice/failures.h"

#include <QPair>

#include <optional>

namespace sluice::mock {

/// FlushCachesByName, as \a settings has it for no name and for names that are unknown. What it failed with, if so.
[[nodiscard]] std::optional<Failure> flushNamed(const Settings &settings, ServerState &state, const QStringList &names);

/// An opaque text that differs when the generation of one of these caches does, whatever their order.
[[nodiscard]] QString cacheState(const ServerState &state, const QStringList &names);

/// Those of \a names that are known, each with its generation.
[[nodiscard]] QList<QPair<QString, int>> generations(const ServerState &state, const QStringList &names);

} // namespace sluice::mock
