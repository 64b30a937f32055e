// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// Scenes of policies and certificates.
QList<Scene> policyScenes();

} // namespace sluice::test
