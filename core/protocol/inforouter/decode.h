// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::inforouter {

/// \a response is a complete answer, with any status. An operation that infoRouter does not have is an Unsupported error.
Result<Reply> decodeAnswer(const Context &context, const Operation &operation, const HttpResponse &response);

} // namespace sluice::inforouter
