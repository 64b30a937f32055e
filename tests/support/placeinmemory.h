// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace sluice::test {

/// The place where the contents of a text are. It can still be looked at when the text is gone: it is read through the
/// system, because a program may not read memory that it has given back.
class PlaceInMemory final
{
public:
    explicit PlaceInMemory(const QString &text)
        : PlaceInMemory(text.constData(), text.size() * static_cast<qsizetype>(sizeof(QChar)))
    {
    }
    explicit PlaceInMemory(const QByteArray &bytes)
        : PlaceInMemory(bytes.constData(), bytes.size())
    {
    }

    /// Whether the second half of the contents is still there. The first half may have been used for something else.
    /// Looking at it allocates nothing, because that would use the place again.
    bool isUnchanged() const
    {
        std::array<char, 1024> now{};
        const auto half = m_contents.size() / 2;
        if (half > static_cast<qsizetype>(now.size()))
            qFatal("The text is too long.");
        const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        const auto count = ::pread(memory, now.data(), static_cast<size_t>(half), m_address + m_contents.size() - half);
        ::close(memory);
        return count == half && std::memcmp(now.data(), m_contents.constEnd() - half, static_cast<size_t>(half)) == 0;
    }

private:
    PlaceInMemory(const void *address, qsizetype size)
        : m_address(static_cast<off_t>(reinterpret_cast<quintptr>(address)))
        , m_contents(static_cast<const char *>(address), size)
    {
    }

    const off_t m_address;
    const QByteArray m_contents; ///< a copy elsewhere
};

/// A text with memory of its own, so long that its place is seldom used again at once.
inline QString longText(const QString &word)
{
    return word.repeated(400 / word.size());
}

} // namespace sluice::test
