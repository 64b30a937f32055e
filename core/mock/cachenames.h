// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"

namespace sluice::mock {

/// The names of the caches that a server with \a settings has, each once, in the order it lists them.
[[nodiscard]] QStringList cacheNames(const Settings &settings);

} // namespace sluice::mock
