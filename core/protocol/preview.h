// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/protocol.h"

namespace sluice {

/// What would be sent for \a operation, written with placeholders where secrets stand: the secrets themselves are
/// never encoded, so none has to be masked.
Result<HttpRequest> preview(const Protocol &protocol, const Context &context, const Operation &operation);

/// \a request as it goes over the line: request line, headers, blank line, body.
QString toText(const HttpRequest &request);

} // namespace sluice
