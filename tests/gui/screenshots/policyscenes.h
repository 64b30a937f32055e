// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/screenshots/scenes.h"

namespace sluice::test {

/// Policies, what they ask, and whom to trust.
QList<Scene> policyScenes();

} // namespace sluice::test
