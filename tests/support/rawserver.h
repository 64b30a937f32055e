// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace sluice::test {

/// A server that answers with raw bytes, counts complete requests, and lets the test use the socket.
template<typename Server>
class ScriptedServer : public Server
{
public:
    /// Called with each complete request; \a count includes it.
    using Script = std::function<void(QTcpSocket &socket, const QByteArray &request, int count)>;

    explicit ScriptedServer(Script script)
        : m_script(std::move(script))
    {
        QObject::connect(this, &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::acceptConnection);
        if (!this->listen(QHostAddress::LocalHost))
            qFatal("No port to listen on.");
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(this->serverPort())); }
    int requests() const { return m_requests; }
    int connections() const { return m_connections; }
    qsizetype bytes() const { return m_bytes; }
    const QByteArray &lastRequest() const { return m_lastRequest; }

    static QByteArray answer(const QByteArray &statusLine, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + statusLine + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers
            + "\r\n" + body;
    }

private:
    void acceptConnection()
    {
        auto *socket = this->nextPendingConnection();
        ++m_connections;
        QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

    void take(QTcpSocket &socket)
    {
        auto &received = m_received[&socket];
        const auto fresh = socket.readAll();
        m_bytes += fresh.size();
        received += fresh;
        const auto end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        qsizetype length = 0;
        const auto lines = received.left(end).split('\n');
        for (const auto &line : lines) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toInt();
        }
        if (received.size() < end + 4 + length)
            return;
        m_lastRequest = received.left(end + 4 + length);
        received.remove(0, end + 4 + length);
        m_script(socket, m_lastRequest, ++m_requests);
    }

    const Script m_script;
    QHash<QTcpSocket *, QByteArray> m_received;
    QByteArray m_lastRequest;
    int m_requests = 0;
    int m_connections = 0;
    qsizetype m_bytes = 0;
};

using RawServer = ScriptedServer<QTcpServer>;

} // namespace sluice::test
