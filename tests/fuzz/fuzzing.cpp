// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

#include "tests/support/cputime.h"

#include <QtGlobal>

#include <cstdio>
#include <cstdlib>

namespace sluice::fuzz {

namespace {

/// Qt warns about many inputs, which would be most of what is printed.
[[maybe_unused]] const bool isQuiet = [] {
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    return true;
}();

} // namespace

std::size_t Input::choice(std::size_t count)
{
    if (m_bytes.isEmpty())
        return 0;
    const auto byte = static_cast<unsigned char>(m_bytes.front());
    m_bytes.remove(0, 1);
    return (byte + 256U - 'A') % 256U % count;
}

void broken(const QString &sentence)
{
    std::fprintf(stderr, "== BROKEN: %s\n", qPrintable(sentence));
    std::abort();
}

double processorTime()
{
    static const test::CpuTime sinceStart;
    return std::chrono::duration<double>(sinceStart.elapsed()).count();
}

void judgeTime(std::size_t size, double seconds)
{
    constexpr double limit = 2;
    if (size <= longestInput && seconds > limit)
        broken(QStringLiteral("%1 bytes took %2 seconds").arg(size).arg(seconds));
}

} // namespace sluice::fuzz
