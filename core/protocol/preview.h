// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice {

/// The request for \a operation with placeholders instead of secrets. The secrets are never encoded, so nothing has to
/// be masked.
Result<HttpRequest> preview(const Protocol &protocol, const Context &context, const Operation &operation);

/// \a request as it is sent: request line, headers, blank line, body.
QString toText(const HttpRequest &request);

/// A command for a POSIX shell with which curl sends \a request. Placeholders stay as they are.
QString toCurl(const HttpRequest &request);

} // namespace sluice
