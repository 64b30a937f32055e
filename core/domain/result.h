// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <tl/expected.hpp>

namespace sluice {

/// A T, or the error that explains why there is none. To be replaced by std::expected when all supported compilers have
/// it.
template<typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

} // namespace sluice
