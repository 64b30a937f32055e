// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// Scenes of stored servers and the dialog that edits one.
QList<Scene> serverScenes();

} // namespace sluice::test
