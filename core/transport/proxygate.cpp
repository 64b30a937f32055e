// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxygate.h"

#include "core/process/wipe.h"
#include "core/transport/socksdialogue.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <optional>
#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

/// How much is held for a side that reads slowly.
constexpr qint64 longestQueue = 256 * 1024;

ProxyRefusal refusalOf(QAbstractSocket::SocketError error, const QString &text)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return {.failure = ProxyFailure::NotThere, .reason = text};
    case QAbstractSocket::HostNotFoundError:
        return {.failure = ProxyFailure::NoSuchProxy, .reason = text};
    case QAbstractSocket::RemoteHostClosedError:
        return {.failure = ProxyFailure::EndedConnection, .reason = text};
    default:
        return {.failure = ProxyFailure::ConnectionFailed, .reason = text};
    }
}

bool isSocks(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::Socks5Proxy;
}

} // namespace

/// One connection of Qt and the one to the proxy that belongs to it.
class ProxyGate::Passage final : public QObject
{
public:
    Passage(ProxyGate &gate, QTcpSocket *fromQt)
        : QObject(&gate)
        , m_gate(gate)
        , m_dialogue(!gate.m_proxy.user().isEmpty())
        , m_qt(fromQt)
    {
        fromQt->setParent(this);
        m_proxy.setProxy(QNetworkProxy::NoProxy);
        for (auto *socket : {m_qt, &m_proxy})
            socket->setReadBufferSize(longestQueue);
        connect(m_qt, &QTcpSocket::readyRead, this, &Passage::takeFromQt);
        connect(m_qt, &QTcpSocket::bytesWritten, this, &Passage::takeFromProxy);
        connect(m_qt, &QTcpSocket::disconnected, this, &Passage::leave);
        connect(&m_proxy, &QTcpSocket::connected, this, &Passage::takeFromQt);
        connect(&m_proxy, &QTcpSocket::readyRead, this, &Passage::takeFromProxy);
        connect(&m_proxy, &QTcpSocket::bytesWritten, this, &Passage::takeFromQt);
        connect(&m_proxy, &QTcpSocket::errorOccurred, this, &Passage::judgeError);
    }

    ~Passage() override
    {
        m_proxy.disconnect(this);
        m_qt->disconnect(this);
        noteAsking(false);
        wipe(m_waiting);
    }
    Q_DISABLE_COPY_MOVE(Passage)

private:
    /// The target is needed first: to say why there is no connection, and to know whether it was refused already.
    void takeFromQt()
    {
        if (m_isRefused)
            return;
        if (m_dialogue.state() == ProxyDialogue::State::Asking) {
            auto bytes = m_qt->readAll();
            m_dialogue.ask(bytes);
            m_waiting += bytes;
            wipe(bytes);
            if (!m_dialogue.target().isEmpty() && !std::exchange(m_isOpened, true))
                openConnection();
        }
        if (m_proxy.state() != QAbstractSocket::ConnectedState)
            return;
        if (isSocks(m_gate.m_proxy) && m_dialogue.state() == ProxyDialogue::State::Asking) {
            askSocks();
            return;
        }
        m_proxy.write(m_waiting);
        wipe(m_waiting);
        if (m_proxy.bytesToWrite() < longestQueue)
            m_proxy.write(m_qt->readAll());
    }

    /// Qt asks again on another connection after some refusals. The proxy is not asked again, or the password would be
    /// sent again.
    void openConnection()
    {
        if (const auto refusal = m_gate.refusal(m_dialogue.target()); refusal.failure != ProxyFailure::None) {
            refuse(refusal);
            return;
        }
        noteAsking(true);
        // Qt writes an address of IPv6 without the brackets that it needs before a port (RFC 9112 §3.2.3), and with its
        // zone, which means nothing to another machine.
        const auto target = m_dialogue.target();
        if (const auto colon = target.lastIndexOf(':'); target.count(':') > 1 && !target.startsWith('[')) {
            const auto address = target.left(colon);
            const auto zone = address.indexOf('%');
            m_waiting.replace("CONNECT " + target,
                              "CONNECT [" + (zone < 0 ? address : address.left(zone)) + ']' + target.mid(colon));
        }
        m_proxy.connectToHost(m_gate.m_proxy.hostName(), m_gate.m_proxy.port());
    }

    void askSocks()
    {
        if (m_socks)
            return;
        wipe(m_waiting); // is only for an HTTP proxy
        m_socks.emplace(m_dialogue.target(), m_gate.m_proxy.user(), m_gate.m_proxy.password());
        m_proxy.write(m_socks->greeting());
    }

    void takeFromProxy()
    {
        if (m_isRefused || m_qt->bytesToWrite() >= longestQueue)
            return;
        if (m_socks && m_dialogue.state() == ProxyDialogue::State::Asking)
            takeFromSocks();
        else
            takeAnswer(m_proxy.readAll());
    }

    void takeFromSocks()
    {
        auto next = m_socks->answer(m_proxy.readAll());
        m_proxy.write(next);
        wipe(next);
        if (m_socks->state() == SocksDialogue::State::Refused)
            refuse(m_socks->refusal());
        else if (m_socks->state() == SocksDialogue::State::Connected)
            takeAnswer("HTTP/1.1 200 OK\r\n\r\n" + m_socks->rest());
    }

    void takeAnswer(const QByteArray &bytes)
    {
        const auto forQt = m_dialogue.answer(bytes);
        if (m_dialogue.state() != ProxyDialogue::State::Asking)
            noteAsking(false);
        if (m_dialogue.state() == ProxyDialogue::State::Refused) {
            refuse(m_dialogue.refusal());
            return;
        }
        m_qt->write(forQt);
        if (m_dialogue.state() == ProxyDialogue::State::Connected)
            m_gate.m_refusals.remove(m_dialogue.target());
        else if (m_dialogue.isOver())
            m_qt->disconnectFromHost();
    }

    void judgeError(QAbstractSocket::SocketError error)
    {
        if (m_proxy.bytesAvailable() > 0)
            takeFromProxy(); // what came before
        if (m_dialogue.state() == ProxyDialogue::State::Connected) {
            if (m_proxy.bytesAvailable() > 0)
                m_qt->write(m_proxy.readAll()); // also what Qt was too slow for
            m_qt->disconnectFromHost();
            return;
        }
        if (m_dialogue.isOver())
            return;
        refuse(refusalOf(error, m_proxy.errorString()));
    }

    /// Qt is told in words that it does not doubt: after most others it would try again, or wait for nothing.
    void refuse(const ProxyRefusal &refusal)
    {
        if (std::exchange(m_isRefused, true))
            return;
        noteAsking(false);
        wipe(m_waiting);
        m_gate.m_refusals.insert(m_dialogue.target(), refusal);
        m_qt->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        m_qt->disconnectFromHost();
        m_proxy.abort();
    }

    void leave()
    {
        m_proxy.disconnectFromHost();
        deleteLater();
    }

    void noteAsking(bool asks)
    {
        if (asks == m_isNoted || (asks && m_dialogue.target().isEmpty()))
            return;
        m_isNoted = asks;
        m_gate.m_asking[m_dialogue.target()] += asks ? 1 : -1;
    }

    ProxyGate &m_gate;
    ProxyDialogue m_dialogue;
    QTcpSocket *const m_qt;
    QTcpSocket m_proxy;
    QByteArray m_waiting; ///< what Qt said before there was a connection to the proxy
    std::optional<SocksDialogue> m_socks;
    bool m_isOpened = false;
    bool m_isRefused = false;
    bool m_isNoted = false;
};

ProxyGate::ProxyGate(const QNetworkProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &ProxyGate::open);
    if (!m_server.listen(QHostAddress::LocalHost))
        qWarning("No port to reach the proxy through: %s", qPrintable(m_server.errorString()));
}

ProxyGate::~ProxyGate()
{
    const auto passages = children(); // they use the members
    qDeleteAll(passages);
}

QNetworkProxy ProxyGate::forQt(const QString &host) const
{
    if (!m_server.isListening())
        return m_proxy;
    auto proxy = isSocks(m_proxy) ? QNetworkProxy(QNetworkProxy::HttpProxy) : m_proxy;
    proxy.setHostName(u"127.0.0.1"_s);
    proxy.setPort(m_server.serverPort());
    // Qt assumes that a proxy that looks up names reaches only addresses of its own kind: this one, at an address of IPv4,
    // none of IPv6. If the host is an address, there is no name to look up.
    const bool isAddress = !QHostAddress(host).isNull();
    proxy.setCapabilities(isAddress ? QNetworkProxy::TunnelingCapability
                                    : QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

void ProxyGate::open()
{
    while (auto *socket = m_server.nextPendingConnection())
        new Passage(*this, socket); // the gate owns it
}

QNetworkProxy ProxyGates::inFrontOf(const QNetworkProxy &proxy, const QString &host)
{
    if (proxy.type() != QNetworkProxy::HttpProxy && !isSocks(proxy))
        return proxy;
    if (const auto *gate = gateOf(proxy))
        return gate->forQt(host);
    return m_entries.emplace_back(Entry{.proxy = proxy, .gate = std::make_unique<ProxyGate>(proxy)}).gate->forQt(host);
}

void ProxyGates::askAnew(const QByteArray &target)
{
    for (const auto &entry : m_entries)
        entry.gate->forget(target);
}

const ProxyGate *ProxyGates::gateOf(const QNetworkProxy &proxy) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&proxy](const Entry &entry) {
        return entry.proxy.type() == proxy.type() && entry.proxy.hostName() == proxy.hostName()
            && entry.proxy.port() == proxy.port() && entry.proxy.user() == proxy.user();
    });
    return found == m_entries.cend() ? nullptr : found->gate.get();
}

} // namespace sluice
