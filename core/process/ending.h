// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice {

/// How a program ends.
struct Ending
{
    int status = 0; ///< its exit status
    int signal = 0; ///< the signal that stopped it, 0 for none
};

/// Returns the status of \a ending for main() to return; or, when a signal stopped the program, dies of that signal. A
/// shell then knows that the program did not just fail, and ends its loop or its script too. Call it when everything is
/// cleaned up, because nothing is afterwards.
int endWith(const Ending &ending);

} // namespace sluice
