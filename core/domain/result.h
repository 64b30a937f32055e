// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <tl/expected.hpp>

namespace sluice {

/// A T, or the reason why there is none. Becomes std::expected when the compilers of the floor have it.
template<typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

} // namespace sluice
