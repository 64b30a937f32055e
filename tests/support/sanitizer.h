// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sluice::test {

/// Whether this is built with the address sanitizer, which makes everything slower and keeps what was freed.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool isSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif
#else
inline constexpr bool isSanitized = false;
#endif

} // namespace sluice::test
