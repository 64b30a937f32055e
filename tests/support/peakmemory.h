// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sanitizer.h"

#include <QByteArray>
#include <QFile>

#include <optional>

namespace sluice::test {

inline constexpr bool memoryCanBeMeasured = !isSanitized;

/// How much memory this process has in use at most, from the construction of this on.
class PeakMemory
{
public:
    PeakMemory()
    {
        QFile file(QStringLiteral("/proc/self/clear_refs"));
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1)
            m_before = inUse("VmRSS:");
    }

    /// In bytes; nothing where it cannot be measured.
    std::optional<qint64> growth() const
    {
        const auto peak = inUse("VmHWM:");
        return m_before && peak ? std::optional(*peak - *m_before) : std::nullopt;
    }

private:
    static std::optional<qint64> inUse(const QByteArray &name)
    {
        QFile file(QStringLiteral("/proc/self/status"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto lines = file.readAll().split('\n');
        for (const auto &line : lines) {
            if (line.startsWith(name))
                return line.mid(name.size()).trimmed().split(' ').constFirst().toLongLong() * 1024;
        }
        return {};
    }

    std::optional<qint64> m_before;
};

} // namespace sluice::test
