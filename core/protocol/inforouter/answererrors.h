// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/inforouter/answer.h"

namespace sluice::inforouter {

/// The error that \a response, read as \a answer, means for \a operation; nothing if it is a success.
std::optional<Error> answerError(const Context &context, const Operation &operation, const HttpResponse &response,
                                 const ServiceAnswer &answer);

} // namespace sluice::inforouter
