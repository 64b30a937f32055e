// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// Several servers in one run.
QList<Scene> manyScenes();

} // namespace sluice::test
