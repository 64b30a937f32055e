// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/httpmessages.h"

class QHttpServerRequest;

namespace sluice::mock {

/// \a scheme: that of the server, "http" or "https". \a isHttp10: the version of the request.
[[nodiscard]] HttpCall toCall(const QHttpServerRequest &request, const QString &scheme, bool isHttp10);

} // namespace sluice::mock
