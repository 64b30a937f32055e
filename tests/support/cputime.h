// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <time.h>

#include <chrono>

namespace sluice::test {

/// The processor time that this thread has used since this was created. Unlike the time of day it does not grow while
/// other programs have the processor, so a limit on it holds on a busy machine too.
class CpuTime
{
public:
    std::chrono::nanoseconds elapsed() const { return now() - m_start; }

private:
    static std::chrono::nanoseconds now()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

    std::chrono::nanoseconds m_start = now();
};

} // namespace sluice::test
