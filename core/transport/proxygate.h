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

/// Stands between Qt and one HTTP proxy, at a port of this machine that passes everything on, and listens to what they
/// say until the tunnel stands. So a refusal is final and its reason is known, which Qt neither ensures nor tells. Qt
/// sends the account; the gate keeps nothing of what it reads.
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

    /// Until then, a target that was refused is refused without asking the proxy again.
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
    /// The gate in front of \a proxy, which is asked for tunnels; without one if it is no proxy at all.
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
