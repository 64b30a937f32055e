// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transport/httpclient.h"
#include "tests/support/calls.h"
#include "tests/support/certificates.h"
#include "tests/support/rawserver.h"

#include <QSslServer>

namespace sluice::test {

/// A TLS server that answers "secure" to every request. It counts only what arrives after the handshake.
class SecureServer final : public ScriptedServer<QSslServer>
{
public:
    explicit SecureServer(const QSslConfiguration &tls)
        : ScriptedServer([](QTcpSocket &socket, const QByteArray &, int) { socket.write(answer("200 OK", "secure")); })
    {
        setSslConfiguration(tls);
    }

    SecureServer(const QSslConfiguration &tls, Script script)
        : ScriptedServer(std::move(script))
    {
        setSslConfiguration(tls);
    }

    QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const
    {
        return QUrl(QStringLiteral("https://%1:%2/").arg(host).arg(serverPort()));
    }

    /// Connections use \a settings in turn.
    void takeTurns(const QList<QSslConfiguration> &settings) { m_turns = settings; }

    /// Everything that arrived, also before a handshake.
    int tcpConnections() const { return m_tcpConnections; }

protected:
    void incomingConnection(qintptr socket) override
    {
        if (!m_turns.isEmpty())
            setSslConfiguration(m_turns.at(m_tcpConnections % m_turns.size()));
        ++m_tcpConnections;
        QSslServer::incomingConnection(socket);
    }

private:
    QList<QSslConfiguration> m_turns;
    int m_tcpConnections = 0;
};

/// A request that reaches the server at most once, like every flush.
inline HttpRequest actionTo(const QUrl &url, const QByteArray &body = "<flush/>")
{
    return {.method = "POST", .url = url, .headers = {{"Content-Type", "text/xml"}}, .body = body, .sendOnce = true};
}

/// A request that Qt may repeat.
inline HttpRequest questionTo(const QUrl &url)
{
    return {.method = "GET", .url = url};
}

} // namespace sluice::test
