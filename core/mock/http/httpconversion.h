// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"

#include <QHttpServerResponse>

namespace sluice::mock {

/// \a scheme: that of the server, "http" or "https".
[[nodiscard]] HttpCall toCall(const QHttpServerRequest &request, const QString &scheme);
[[nodiscard]] QHttpServerResponse toResponse(const HttpAnswer &answer);

} // namespace sluice::mock
