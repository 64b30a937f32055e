// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// Opens /dev/null for those of standard input, output and error that are closed. Otherwise the next file or connection
/// gets their number, and what is said to people is written into it. Call it first in main().
void openStandardDescriptors();

} // namespace sluice
