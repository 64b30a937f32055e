// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fixtures.h"
#include "tests/support/rawserver.h"

#include <QSslKey>
#include <QSslServer>

#include <memory>

namespace sluice::test {

/// The certificate of the fixtures, which is for 127.0.0.1 and localhost and is not trusted.
inline QSslConfiguration tlsConfiguration()
{
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(fixture(QStringLiteral("tls/localhost.crt"))));
    tls.setPrivateKey(QSslKey(fixture(QStringLiteral("tls/localhost.key")), QSsl::Rsa));
    return tls;
}

/// A TLS server on 127.0.0.1 that counts the bytes it receives.
inline std::unique_ptr<QSslServer> tlsServer(int &requests)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tlsConfiguration());
    auto *listener = server.get();
    QObject::connect(listener, &QTcpServer::pendingConnectionAvailable, listener, [listener, &requests] {
        auto *socket = listener->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, &requests] {
            ++requests;
            socket->readAll();
            socket->write(RawServer::answer("200 OK", "secure"));
        });
    });
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("No port to listen on.");
    return server;
}

} // namespace sluice::test
