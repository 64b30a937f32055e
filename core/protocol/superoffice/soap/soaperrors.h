// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"
#include "core/protocol/superoffice/soap/soapanswer.h"

namespace sluice::superoffice {

/// The error that \a answer means; nothing if it is a success. A success in the wire form is any HTTP 2xx (BP 1.1 R1124),
/// Succeeded true and the response element; in the published form HTTP 2xx and the response element. Nothing in it may
/// say no (architecture §4).
std::optional<Error> soapError(const Context &context, const Operation &operation, const HttpResponse &response,
                               const SoapAnswer &answer);

} // namespace sluice::superoffice
