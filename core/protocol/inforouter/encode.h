// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::inforouter {

/// Only for operations of this product, and an address that can be used.
Result<HttpRequest> encodeCall(const Context &context, const Operation &operation);

} // namespace sluice::inforouter
