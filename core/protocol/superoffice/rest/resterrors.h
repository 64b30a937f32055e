// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/wire/json.h"

namespace sluice::superoffice {

/// An answer over REST, before anybody says what it means.
struct RestAnswer
{
    const HttpResponse &response;
    wire::Json json; ///< of the body; Undefined when it is empty or no JSON
    bool isEmpty = false;
};

RestAnswer readRestAnswer(const HttpResponse &response);

/// Why \a answer is neither a yes nor a value; nothing when its status is a success and it is no error object.
std::optional<Error> restError(const Context &context, const Operation &operation, const RestAnswer &answer);

/// That \a answer, a success by its status, is not what \a operation is answered with. With what came instead.
Error unexpectedAnswer(const Operation &operation, const RestAnswer &answer);

} // namespace sluice::superoffice
