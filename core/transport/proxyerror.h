// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/networkerror.h"

#include <optional>

namespace sluice {

/// The error of the proxy on \a route, which refused before anything reached the server; nothing when the proxy is not
/// known to be the cause.
std::optional<Error> proxyErrorOf(QNetworkReply::NetworkError error, const QString &qtText, const Route &route);

} // namespace sluice
