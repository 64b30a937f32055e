// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// From now on no image of the memory of this program, and of those that it starts, is left behind when it crashes: it
/// would hold the secrets of the moment. Programs that want to leave one can still ask for it.
void forbidCoreDumps();

} // namespace sluice
