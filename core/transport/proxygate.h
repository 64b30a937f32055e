// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/proxydialogue.h"

#include <QHash>
#include <QNetworkProxy>
#include <QTcpServer>

#include <memory>
#include <vector>

class QTcpSocket;

namespace sluice {

/// Stands between Qt and one proxy, at a port of this machine that passes everything on once the tunnel stands. So a
/// refusal is final and its reason is known, which Qt neither ensures nor tells. To an HTTP proxy Qt itself signs in; the
/// gate listens, and keeps nothing of the account that it reads. To a SOCKS proxy the gate signs in, and for Qt it is an
/// HTTP proxy.
class ProxyGate final : public QObject
{
    Q_OBJECT

public:
    explicit ProxyGate(const QNetworkProxy &proxy, QObject *parent = nullptr);
    ~ProxyGate() override;

    /// What Qt shall take for the proxy on the way to \a host: an HTTP proxy that opens tunnels only.
    QNetworkProxy forQt(const QString &host) const;

    /// Why the proxy did not connect to \a target, "crm.example.com:443", the last time that it was asked.
    ProxyRefusal refusal(const QByteArray &target) const { return m_refusals.value(target); }

    /// Lets the proxy be asked for \a target again. Without it, a target that was refused stays refused.
    void forget(const QByteArray &target) { m_refusals.remove(target); }

    /// Whether the proxy is being asked to connect to \a target.
    bool isAsking(const QByteArray &target) const { return m_asking.value(target) > 0; }

private:
    class Passage;

    void open();

    const QNetworkProxy m_proxy;
    QTcpServer m_server;
    QHash<QByteArray, ProxyRefusal> m_refusals;
    QHash<QByteArray, int> m_asking; ///< connections
};

/// The gates of one network access manager, one for each proxy.
class ProxyGates final
{
public:
    /// What Qt shall take for \a proxy on the way to \a host: the gate in front of it, or \a proxy itself if that is of a
    /// kind without tunnels, or none.
    QNetworkProxy inFrontOf(const QNetworkProxy &proxy, const QString &host);

    /// A new request to \a target begins: what a proxy said to the last one does not count for it.
    void askAnew(const QByteArray &target);

    /// That of \a proxy; null if there is none.
    const ProxyGate *gateOf(const QNetworkProxy &proxy) const;

private:
    struct Entry
    {
        QNetworkProxy proxy;
        std::unique_ptr<ProxyGate> gate;
    };
    std::vector<Entry> m_entries;
};

} // namespace sluice
