// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/descriptors.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <initializer_list>

namespace sluice {

void openStandardDescriptors()
{
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest free number is taken, which is this one.
        if (::fcntl(standard, F_GETFD) == -1)
            ::open("/dev/null", O_RDWR);
    }
}

void allowManyDescriptors()
{
    constexpr rlim_t enough = 65536; // no limit at all makes some programs slow that close each number
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= enough)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, enough);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace sluice
