// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxies.h"

#include "core/domain/server/addresskey.h"
#include "core/transport/environmentproxy.h"
#include "core/transport/proxygate.h"
#include "core/transport/transportpolicy.h"

#include <QNetworkAccessManager>
#include <QUrl>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// Plain http uses a tunnel as well: a proxy that understands requests may repeat them, and its own answers look like
/// those of the server.
QNetworkProxy manualProxy(const TransportPolicy &policy)
{
    const auto &choice = policy.proxy;
    switch (choice.kind) {
    case ProxyKind::System:
    case ProxyKind::None:
        break;
    case ProxyKind::Http: {
        QNetworkProxy proxy(QNetworkProxy::HttpProxy, choice.host, choice.port, choice.user, policy.proxyPassword);
        proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
        return proxy;
    }
    case ProxyKind::Socks5:
        return QNetworkProxy(QNetworkProxy::Socks5Proxy, choice.host, choice.port, choice.user, policy.proxyPassword);
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

/// A proxy that was chosen by hand, through its gate.
class ManualProxy final : public QNetworkProxyFactory
{
public:
    ManualProxy(const QNetworkProxy &proxy, std::shared_ptr<ProxyGates> gates)
        : m_proxy(proxy)
        , m_gates(std::move(gates))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_gates->inFrontOf(m_proxy, query.peerHostName())};
    }

private:
    const QNetworkProxy m_proxy;
    const std::shared_ptr<ProxyGates> m_gates;
};

} // namespace

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const auto host = query.peerHostName();
    if (isThisMachine(host))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    // A connection needs the proxy of the request that follows on it.
    auto url = query.url();
    if (url.scheme().startsWith(PreconnectPrefix))
        url.setScheme(url.scheme().sliced(PreconnectPrefix.size()));
    const auto named = environmentProxy(url, QProcessEnvironment::systemEnvironment());
    auto proxies = named ? QList{*named} : systemProxyForQuery(QNetworkProxyQuery(url));
    for (auto &proxy : proxies) {
        if (m_gates && opensTunnel(proxy, url))
            proxy = m_gates->inFrontOf(proxy, host);
    }
    return proxies;
}

bool opensTunnel(const QNetworkProxy &proxy, const QUrl &url)
{
    return url.scheme() == "https"_L1 || !proxy.capabilities().testFlag(QNetworkProxy::CachingCapability);
}

QNetworkProxy proxyFor(const QUrl &url, const TransportPolicy &policy)
{
    return policy.proxy.kind == ProxyKind::System ? SystemProxies().queryProxy(QNetworkProxyQuery(url)).value(0)
                                                  : manualProxy(policy);
}

void setProxies(QNetworkAccessManager &manager, const TransportPolicy &policy, const std::shared_ptr<ProxyGates> &gates)
{
    if (policy.proxy.kind == ProxyKind::System)
        manager.setProxyFactory(new SystemProxies(gates)); // owned by the manager
    else
        manager.setProxyFactory(new ManualProxy(manualProxy(policy), gates)); // owned by the manager
}

} // namespace sluice
