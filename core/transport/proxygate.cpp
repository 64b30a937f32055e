// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/proxygate.h"

#include "core/process/wipe.h"

#include <QTcpSocket>

#include <algorithm>
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

/// What a socket that connects to a server through SOCKS says of the proxy, or the proxy of the server.
ProxyRefusal socksRefusalOf(QAbstractSocket::SocketError error, const QString &text)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return {.failure = ProxyFailure::WantsAccount, .reason = text};
    case QAbstractSocket::ProxyConnectionRefusedError:
        return {.failure = ProxyFailure::NotThere, .reason = text};
    case QAbstractSocket::ProxyNotFoundError:
        return {.failure = ProxyFailure::NoSuchProxy, .reason = text};
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::RemoteHostClosedError:
        return {.failure = ProxyFailure::EndedConnection, .reason = text};
    case QAbstractSocket::ProxyProtocolError:
        return {.failure = ProxyFailure::NotSocks, .reason = text};
    case QAbstractSocket::ConnectionRefusedError:
        return {.failure = ProxyFailure::CannotReach, .reason = text};
    // Qt reports several answers of a proxy with one of these, the next also if the way to the proxy is broken.
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::SocketAccessError:
    case QAbstractSocket::UnsupportedSocketOperationError:
    case QAbstractSocket::UnknownSocketError:
        return {.failure = ProxyFailure::DidNotConnect, .reason = text};
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
        m_proxy.setProxy(isSocks(gate.m_proxy) ? gate.m_proxy : QNetworkProxy(QNetworkProxy::NoProxy));
        for (auto *socket : {m_qt, &m_proxy})
            socket->setReadBufferSize(longestQueue);
        connect(m_qt, &QTcpSocket::readyRead, this, &Passage::takeFromQt);
        connect(m_qt, &QTcpSocket::bytesWritten, this, &Passage::takeFromProxy);
        connect(m_qt, &QTcpSocket::disconnected, this, &Passage::leave);
        connect(&m_proxy, &QTcpSocket::connected, this, &Passage::takeConnection);
        connect(&m_proxy, &QTcpSocket::readyRead, this, &Passage::takeFromProxy);
        connect(&m_proxy, &QTcpSocket::bytesWritten, this, &Passage::takeFromQt);
        connect(&m_proxy, &QTcpSocket::errorOccurred, this, &Passage::judgeError);
        if (!isSocks(gate.m_proxy))
            m_proxy.connectToHost(gate.m_proxy.hostName(), gate.m_proxy.port());
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
    /// Qt asks before there is a connection to the proxy, and the target is needed to say why there is none.
    void takeFromQt()
    {
        if (m_isRefused)
            return;
        if (m_dialogue.state() == ProxyDialogue::State::Asking) {
            auto bytes = m_qt->readAll();
            m_dialogue.ask(bytes);
            if (isSocks(m_gate.m_proxy))
                askSocks();
            else
                m_waiting += bytes;
            wipe(bytes);
            noteAsking(true);
            reportFailure();
        }
        if (m_proxy.state() != QAbstractSocket::ConnectedState)
            return;
        m_proxy.write(m_waiting);
        wipe(m_waiting);
        if (m_proxy.bytesToWrite() < longestQueue)
            m_proxy.write(m_qt->readAll());
    }

    /// The socket speaks SOCKS by itself, and is connected when the tunnel stands.
    void askSocks()
    {
        const auto target = m_dialogue.target();
        const auto colon = target.lastIndexOf(':');
        if (colon > 0 && m_proxy.state() == QAbstractSocket::UnconnectedState)
            m_proxy.connectToHost(QString::fromLatin1(target.first(colon)), target.sliced(colon + 1).toUShort());
    }

    void takeConnection()
    {
        if (isSocks(m_gate.m_proxy))
            takeAnswer("HTTP/1.1 200 OK\r\n\r\n");
        takeFromQt();
    }

    void takeFromProxy()
    {
        if (!m_isRefused && m_qt->bytesToWrite() < longestQueue)
            takeAnswer(m_proxy.readAll());
    }

    void takeAnswer(const QByteArray &bytes)
    {
        m_qt->write(m_dialogue.answer(bytes));
        if (m_dialogue.state() != ProxyDialogue::State::Asking)
            noteAsking(false);
        if (m_dialogue.state() == ProxyDialogue::State::Connected)
            m_gate.m_refusals.remove(m_dialogue.target());
        else if (m_dialogue.state() == ProxyDialogue::State::Refused)
            refuse(m_dialogue.refusal());
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
        const auto &judge = isSocks(m_gate.m_proxy) ? socksRefusalOf : refusalOf;
        m_failure = judge(error, m_proxy.errorString());
        reportFailure();
    }

    void reportFailure()
    {
        if (m_failure.failure != ProxyFailure::None && !m_dialogue.target().isEmpty())
            refuse(m_failure);
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
    ProxyRefusal m_failure;
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

QNetworkProxy ProxyGate::forQt() const
{
    if (!m_server.isListening())
        return m_proxy;
    auto proxy = isSocks(m_proxy) ? QNetworkProxy(QNetworkProxy::HttpProxy) : m_proxy;
    proxy.setHostName(u"127.0.0.1"_s);
    proxy.setPort(m_server.serverPort());
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

void ProxyGate::open()
{
    while (auto *socket = m_server.nextPendingConnection())
        new Passage(*this, socket); // the gate owns it
}

QNetworkProxy ProxyGates::inFrontOf(const QNetworkProxy &proxy)
{
    if (proxy.type() != QNetworkProxy::HttpProxy && !isSocks(proxy))
        return proxy;
    if (const auto *gate = gateOf(proxy))
        return gate->forQt();
    return m_entries.emplace_back(Entry{.proxy = proxy, .gate = std::make_unique<ProxyGate>(proxy)}).gate->forQt();
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
