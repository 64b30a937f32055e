// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/domain/http/http.h"
#include "core/domain/operation/operation.h"
#include "core/protocol/context.h"

#include <optional>

namespace sluice::inforouter {

/// The error if ASP.NET's request validation refused a form or an address in \a response. It refuses texts that look
/// like markup, such as a password with "<x", before the service sees them; SOAP is not affected (dossier §12). Its
/// answer quotes the text, so nothing of that to a sign-in is kept.
std::optional<Error> refusedAsMarkup(const Context &context, const Operation &operation, const HttpResponse &response);

/// The error if the server failed without a reason, and a text that was sent looks like markup. Nothing for an action,
/// which may have been carried out.
std::optional<Error> suspectedAsMarkup(const Context &context, const Operation &operation,
                                       const HttpResponse &response);

} // namespace sluice::inforouter
