// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/coredump.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace sluice {

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    // 1 is less than any core file needs. With 0 Linux would still pipe the image to a program that collects core
    // files, which may ignore the limit (core(5)); with 1 it does not (fs/coredump.c).
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = qMin<rlim_t>(1, limit.rlim_max);
    setrlimit(RLIMIT_CORE, &limit);
#endif
}

} // namespace sluice
