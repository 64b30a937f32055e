// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"

#include <QNetworkReply>

namespace sluice {

/// Where a transfer was to go, as people are to read it.
struct Route
{
    QString host{};             ///< "https://crm01:8080"
    QString proxy{};            ///< "proxy.example.com:3128"; empty when it goes straight
    bool withAccount = false;   ///< the proxy is told who we are
    bool throughTunnel = false; ///< the proxy only passes on: what it says itself, it says before anything is sent
};

/// What a failed transfer means. Where Qt does not prove that nothing left, it may have left.
Error networkError(QNetworkReply::NetworkError error, const QString &qtText, const Route &route);

/// The same when it is known that the request never left: a network that cannot be reached and the like, for which Qt
/// has no name.
Error unreachableError(QNetworkReply::NetworkError error, const QString &qtText, const Route &route);

} // namespace sluice
