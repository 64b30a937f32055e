// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>

namespace sluice {

/// One function for each alternative of a variant: `std::visit(overloaded{…}, operation)`. Without a generic function
/// among them, an alternative that is missing does not compile.
template<typename... Functions>
struct overloaded : Functions...
{
    using Functions::operator()...;
};
template<typename... Functions>
overloaded(Functions...) -> overloaded<Functions...>;

/// Several alternatives that are treated alike, each named: `[](const OneOf<SignIn, SignOut> auto &) {…}`.
template<typename T, typename... Alternatives>
concept OneOf = (std::same_as<T, Alternatives> || ...);

} // namespace sluice
