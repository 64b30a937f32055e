// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

class QNetworkAccessManager;

namespace sluice {

struct TransportPolicy;

/// The system's proxies, but never for this machine itself: a mock on localhost must answer on a machine whose proxy
/// settings forget to exclude it.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

/// The proxy that connections to \a url take under \a policy; one of type NoProxy when they go straight. One that was
/// chosen by hand also serves this machine.
QNetworkProxy proxyFor(const QUrl &url, const TransportPolicy &policy);

/// Makes \a manager take those ways.
void setProxies(QNetworkAccessManager &manager, const TransportPolicy &policy);

} // namespace sluice
