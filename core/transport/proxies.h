// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>
#include <QStringView>

#include <memory>

class QNetworkAccessManager;

namespace sluice {

class ProxyGates;
struct TransportPolicy;

/// What QNetworkAccessManager puts before the scheme of an address to which it shall only connect.
inline constexpr QStringView PreconnectPrefix = u"preconnect-";

/// The proxies of the system, except for this machine itself: a mock server on localhost has to be reachable even if
/// the proxy settings do not exclude it.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    /// With \a gates, tunnels lead through them.
    explicit SystemProxies(std::shared_ptr<ProxyGates> gates = {})
        : m_gates(std::move(gates))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    const std::shared_ptr<ProxyGates> m_gates;
};

/// Whether \a proxy only opens a tunnel to \a url, instead of passing on requests that it understands.
bool opensTunnel(const QNetworkProxy &proxy, const QUrl &url);

/// The proxy for connections to \a url under \a policy, of type NoProxy for a direct connection. A proxy chosen by hand
/// is also used for this machine.
QNetworkProxy proxyFor(const QUrl &url, const TransportPolicy &policy);

/// Makes \a manager use these proxies, through \a gates where they open tunnels.
void setProxies(QNetworkAccessManager &manager, const TransportPolicy &policy,
                const std::shared_ptr<ProxyGates> &gates);

} // namespace sluice
