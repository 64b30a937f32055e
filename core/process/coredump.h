// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// From now on a crash of this program, or of one that it starts, leaves no core file, which would hold secrets. A
/// started program can still ask for one.
void forbidCoreDumps();

} // namespace sluice
