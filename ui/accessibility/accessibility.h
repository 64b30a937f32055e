// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// Installs the accessible interfaces of our own widgets. Call it once, before the first widget is created.
void installAccessibility();

} // namespace sluice
