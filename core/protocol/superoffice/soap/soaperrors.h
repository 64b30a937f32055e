// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/superoffice/soap/soapanswer.h"

namespace sluice::superoffice {

/// Why \a answer is not a yes; nothing when it is one. Yes, on the wire: HTTP 200, Succeeded true, no ExceptionInfo and
/// the response element. Published: HTTP 200 and the response element (architecture §4).
std::optional<Error> objection(const Context &context, const Operation &operation, const HttpResponse &response,
                               const SoapAnswer &answer);

} // namespace sluice::superoffice
