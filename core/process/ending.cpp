// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/ending.h"

#include <csignal>
#include <cstdio>

namespace sluice {

int endWith(const Ending &ending)
{
    if (ending.signal == 0)
        return ending.status;
    std::fflush(nullptr); // a signal leaves what is buffered unwritten
    (void)std::signal(ending.signal, SIG_DFL);
    (void)std::raise(ending.signal);
    return 128 + ending.signal; // only if the signal was blocked from the start
}

} // namespace sluice
