// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/inforouter/answer.h"

namespace sluice::inforouter {

/// Why \a response, in which \a answer stands, is not a yes to \a operation; nothing when it is one.
std::optional<Error> objection(const Context &context, const Operation &operation, const HttpResponse &response,
                               const ServiceAnswer &answer);

} // namespace sluice::inforouter
