// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/networkerror.h"

#include <optional>

namespace sluice {

/// What the proxy of \a route said no to, before anything reached the server; nothing when it is not the proxy's doing,
/// as far as that is known.
std::optional<Error> proxyErrorOf(QNetworkReply::NetworkError error, const QString &qtText, const Route &route);

} // namespace sluice
