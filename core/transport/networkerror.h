// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/transport/proxydialogue.h"

#include <QNetworkReply>

namespace sluice {

/// The target of a transfer, as shown to the user.
struct Route
{
    QString host{};           ///< "https://crm01:8080"
    QString proxy{};          ///< "proxy.example.com:3128"; empty for a direct connection
    bool withAccount = false; ///< the proxy is sent a user name and password
    /// The proxy only opens a tunnel: when the proxy reports an error, the server has received nothing.
    bool throughTunnel = false;
    ProxyRefusal refusal{}; ///< the last one of the proxy for this server
};

/// The error of a failed transfer. MaybeSent unless Qt proves that nothing was sent.
Error networkError(QNetworkReply::NetworkError error, const QString &qtText, const Route &route);

/// The error of a transfer that is known not to have been sent, for example because the network is unreachable, for
/// which Qt has no code.
Error unreachableError(QNetworkReply::NetworkError error, const QString &qtText, const Route &route);

} // namespace sluice
