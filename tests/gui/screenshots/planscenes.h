// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// Plan files, presets and signers.
QList<Scene> planScenes();

} // namespace sluice::test
