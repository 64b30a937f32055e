// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice {

/// What would be sent for \a operation, written with placeholders where secrets stand: the secrets themselves are
/// never encoded, so none has to be masked.
Result<HttpRequest> preview(const Protocol &protocol, const Context &context, const Operation &operation);

/// \a request as it goes over the line: request line, headers, blank line, body.
QString toText(const HttpRequest &request);

/// \a request as a command for a POSIX shell that lets curl send the very same. What \a request has for placeholders
/// stands in it as it is.
QString toCurl(const HttpRequest &request);

} // namespace sluice
