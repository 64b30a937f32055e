// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/wire/json.h"

namespace sluice::superoffice {

/// An answer over REST, not yet interpreted.
struct RestAnswer
{
    const HttpResponse &response;
    wire::Json json; ///< the body; Undefined if it is empty or no JSON
    bool isEmpty = false;
};

RestAnswer readRestAnswer(const HttpResponse &response);

/// The error that \a answer means; nothing if its status is a success and its body is no error object.
std::optional<Error> restError(const Context &context, const Operation &operation, const RestAnswer &answer);

/// The error for \a answer if its status is a success but its body does not answer \a operation.
Error unexpectedAnswer(const Operation &operation, const RestAnswer &answer);

} // namespace sluice::superoffice
