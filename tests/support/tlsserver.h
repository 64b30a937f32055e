// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fixtures.h"
#include "tests/support/rawserver.h"

#include <QSslKey>
#include <QSslServer>

#include <memory>

namespace sluice::test {

/// A TLS server for 127.0.0.1 with the certificate of the fixtures, which nobody trusts. Counts what it is sent.
inline std::unique_ptr<QSslServer> tlsServer(int &requests)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(fixture(QStringLiteral("tls/localhost.crt"))));
    tls.setPrivateKey(QSslKey(fixture(QStringLiteral("tls/localhost.key")), QSsl::Rsa));
    server->setSslConfiguration(tls);
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
