// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/requestlog.h"

namespace sluice {

/// Everything that is kept of what \a request sent: when and where, and the request with placeholders for secrets.
QString requestText(const LoggedRequest &request);

/// Everything that is kept of the answer to \a request: what is known, and the body, or why it is not there.
QString answerText(const LoggedRequest &request);

} // namespace sluice
