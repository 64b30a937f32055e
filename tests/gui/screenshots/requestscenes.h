// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// The list of requests.
QList<Scene> requestScenes();

} // namespace sluice::test
