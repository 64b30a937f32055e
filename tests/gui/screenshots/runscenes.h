// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// Scenes of a run on a farm: under way, and over.
QList<Scene> runScenes();

} // namespace sluice::test
