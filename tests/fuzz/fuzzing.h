// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cputime.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace sluice::fuzz {

/// The bytes of one input. The first ones choose, such as among operations, and the rest is what is to be read. A letter
/// chooses too, "A" the first of a list, so that inputs can be written by hand.
class Input final
{
public:
    Input(const std::uint8_t *data, std::size_t size)
        : m_bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))
    {
    }

    /// Below \a count, which is not 0. Takes one byte; 0 when there is none left.
    std::size_t choice(std::size_t count);

    /// One of \a values, which are not empty.
    template<typename Values>
    auto oneOf(const Values &values)
    {
        return values[static_cast<qsizetype>(choice(static_cast<std::size_t>(std::size(values))))];
    }

    /// What is left.
    const QByteArray &rest() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Ends the program, and thereby reports the input: the property in \a sentence does not hold.
[[noreturn]] void broken(const QString &sentence);

/// The most bytes of an input; `./dev fuzz` makes no longer ones.
inline constexpr std::size_t longestInput = 64 * 1024;

/// Reports the input, which has \a size bytes, if it has used \a time of the processor and that is too much for it.
void judgeTime(std::size_t size, std::chrono::nanoseconds time);

/// Runs \a read and judges its time.
template<typename Read>
void withinTime(std::size_t size, const Read &read)
{
    const test::CpuTime time;
    read();
    judgeTime(size, time.elapsed());
}

} // namespace sluice::fuzz
