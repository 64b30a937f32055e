// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/gatedsocket.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

class QSslSocket;

namespace sluice::mock {

/// What a server shows who it is with: two files in PEM. It speaks TLS where either is named.
struct TlsFiles
{
    QString certificate{};
    QString key{};

    [[nodiscard]] bool isTls() const { return !certificate.isEmpty() || !key.isEmpty(); }
};

/// Accepts the clients of one mock server, over TCP or over TLS.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Listener(const TlsFiles &files, QObject *parent = nullptr);

    /// The gate of the client whose request came last. To be used while that request is handled, not later.
    [[nodiscard]] AnswerGate &gate() const { return *m_gate; }
    /// The port from which that client calls.
    [[nodiscard]] quint16 clientPort() const { return m_clientPort; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    template<typename Socket>
    GatedSocket<Socket> *makeSocket(qintptr handle);
    void startTls(QSslSocket *socket);

    const std::optional<QSslConfiguration> m_tls;
    AnswerGate *m_gate = nullptr;
    quint16 m_clientPort = 0;
};

/// What is wrong with the certificate or the key, in one sentence; nothing when TLS can be spoken, or is not to be.
[[nodiscard]] std::optional<QString> problemOfTls(const TlsFiles &files);

} // namespace sluice::mock
