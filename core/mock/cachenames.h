// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/mocksettings.h"

namespace sluice::mock {

/// The names of the caches of a server with \a settings, each once, in the order of its list.
[[nodiscard]] QStringList cacheNames(const Settings &settings);

} // namespace sluice::mock
