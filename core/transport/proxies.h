// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>
#include <QStringView>

class QNetworkAccessManager;

namespace sluice {

struct TransportPolicy;

/// What QNetworkAccessManager puts before the scheme of an address to which it shall only connect.
inline constexpr QStringView PreconnectPrefix = u"preconnect-";

/// The proxies of the system, except for this machine itself: a mock server on localhost has to be reachable even if
/// the proxy settings do not exclude it.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

/// The proxy for connections to \a url under \a policy, of type NoProxy for a direct connection. A proxy chosen by hand
/// is also used for this machine.
QNetworkProxy proxyFor(const QUrl &url, const TransportPolicy &policy);

/// Makes \a manager use these proxies.
void setProxies(QNetworkAccessManager &manager, const TransportPolicy &policy);

} // namespace sluice
