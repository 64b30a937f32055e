// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

namespace sluice::inforouter {

/// The name of a parameter for people: "The password".
QString wordFor(const QString &parameter);

/// The address in \a context must be valid. An operation that infoRouter does not have is an Unsupported error.
Result<HttpRequest> encodeCall(const Context &context, const Operation &operation);

} // namespace sluice::inforouter
