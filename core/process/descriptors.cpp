// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/descriptors.h"

#include <fcntl.h>
#include <unistd.h>

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

} // namespace sluice
