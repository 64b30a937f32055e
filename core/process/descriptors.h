// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// Opens /dev/null for those of standard input, output and error that are closed. Otherwise the next file or connection
/// gets their number, and what is said to people is written into it. Call it first in main().
void openStandardDescriptors();

/// Lets this process open as many files and connections as the system allows it: at first that is often 1,024, which a
/// run on as many servers needs, and libraries end the program when they get no more.
void allowManyDescriptors();

} // namespace sluice
