// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

namespace sluice {

/// The system's proxies, but never for this machine itself: a mock on localhost must answer on a machine whose proxy
/// settings forget to exclude it.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace sluice
