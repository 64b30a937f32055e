// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzing.h"

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

void judgeTime(std::size_t size, std::chrono::nanoseconds time)
{
    constexpr std::chrono::seconds limit(2);
    if (size <= longestInput && time > limit)
        broken(QStringLiteral("%1 bytes took %2 seconds").arg(size).arg(std::chrono::duration<double>(time).count()));
}

} // namespace sluice::fuzz
