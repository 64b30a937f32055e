// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/process/wipe.h"

#include <utility>

namespace sluice {

/// A text that must not stay in memory. Copies share one buffer, as those of every QString do. The last of them that
/// goes, is cleared or gets another value overwrites it.
///
/// This is promised only for that buffer. What is made from a secret, such as toUtf8(), trimmed() or a request, is not
/// overwritten, and neither are the copies that others keep: line edits, proxies of QtNetwork, sockets, D-Bus, and the
/// environment as the system passed it. A QString that shares the buffer and goes last does not overwrite it. So a
/// secret is held as a Secret from where it was read to where it is encoded, and is replaced, never edited in place.
template<typename Text>
class WipedAtEnd final : public Text
{
public:
    WipedAtEnd() = default;
    WipedAtEnd(const Text &text)
        : Text(text)
    {
    }
    WipedAtEnd(Text &&text) noexcept
        : Text(std::move(text))
    {
    }
    WipedAtEnd(const WipedAtEnd &) = default;
    WipedAtEnd(WipedAtEnd &&) noexcept = default;
    ~WipedAtEnd() { wipe(*this); }

    WipedAtEnd &operator=(WipedAtEnd other) noexcept // the old value goes with other
    {
        Text::swap(other);
        return *this;
    }

    void clear() { wipe(*this); }
};

using Secret = WipedAtEnd<QString>;
using SecretBytes = WipedAtEnd<QByteArray>;

} // namespace sluice
