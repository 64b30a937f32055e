// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// The window of the history.
QList<Scene> historyScenes();

} // namespace sluice::test
