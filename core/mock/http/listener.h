// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/http/gatedsocket.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

class QSslSocket;

namespace sluice::mock {

/// The certificate and key of a server, two PEM files. With either of them it uses TLS.
struct TlsFiles
{
    QString certificate{};
    QString key{};

    [[nodiscard]] bool isTls() const { return !certificate.isEmpty() || !key.isEmpty(); }
};

/// Accepts the clients of one mock server over TCP or TLS.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Listener(const TlsFiles &files, QObject *parent = nullptr);

    /// Offers only these protocols to clients that connect later over TLS (RFC 7301).
    void negotiate(const QByteArrayList &protocols);

    /// The gate of the client that sent the latest request. Valid only while that request is handled.
    [[nodiscard]] AnswerGate &gate() const { return *m_gate; }
    /// The port of that client.
    [[nodiscard]] quint16 clientPort() const { return m_clientPort; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    template<typename Socket>
    GatedSocket<Socket> *makeSocket(qintptr handle);
    void startTls(QSslSocket *socket);

    std::optional<QSslConfiguration> m_tls;
    AnswerGate *m_gate = nullptr;
    quint16 m_clientPort = 0;
};

/// What is wrong with the certificate or the key, in one sentence; nothing when they can be used or are not needed.
[[nodiscard]] std::optional<QString> problemOfTls(const TlsFiles &files);

} // namespace sluice::mock
