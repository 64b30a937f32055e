// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/gatedsocket.h"
#include "core/mock/mocksettings.h"

#include <QSslConfiguration>
#include <QTcpServer>

class QSslSocket;

namespace sluice::mock {

/// Accepts the clients of one mock server, over TCP, or over TLS where the settings name a certificate or a key.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Listener(const Settings &settings, QObject *parent = nullptr);

    /// The gate of the client whose request came last. To be used while that request is handled, not later.
    [[nodiscard]] AnswerGate &gate() const { return *m_gate; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    template<typename Socket>
    GatedSocket<Socket> *makeSocket(qintptr handle);
    void startTls(QSslSocket *socket);

    const std::optional<QSslConfiguration> m_tls;
    AnswerGate *m_gate = nullptr;
};

/// What is wrong with the certificate or the key, in one sentence; nothing when TLS can be spoken, or is not to be.
[[nodiscard]] std::optional<QString> problemOfTls(const Settings &settings);

} // namespace sluice::mock
