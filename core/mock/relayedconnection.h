// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/faultrelay.h"

#include <QTcpSocket>
#include <QTimer>

namespace sluice::mock {

/// One client of a FaultRelay and its own connection to the target. Deletes itself when both are closed.
class RelayedConnection final : public QObject
{
    Q_OBJECT

public:
    /// Owns \a client.
    RelayedConnection(QTcpSocket *client, quint16 targetPort, const Fault &fault, QObject *parent);

    /// Sets the fault for the next request on; an answer that is being sent is not affected.
    void setFault(const Fault &fault);
    /// Sets what happens to the next answers; a reset in a request still comes.
    void setFaultOfAnswers(const Fault &fault);
    /// The local port of the connection to the target.
    [[nodiscard]] quint16 portToTarget() const { return m_target->localPort(); }

Q_SIGNALS:
    void received(qint64 bytes);

private:
    [[nodiscard]] bool isToBeReset() const { return m_resetsAt && m_asked > 0 && m_asked >= *m_resetsAt; }
    void handleRequest();
    void passUpToReset(const QByteArray &request);
    void handleAnswer();
    void send(const QByteArray &answer);
    void sendUpTo(qint64 limit, const QByteArray &answer);
    void holdBack(const QByteArray &answer, int ms);
    void pump();
    void endAfterAnswer();
    void cut();
    void reset();

    QTcpSocket *const m_client;
    QTcpSocket *const m_target;
    QTimer m_timer; ///< for delayed bytes, and for the pause that ends a request, an answer or the connection
    Fault m_fault;
    QByteArray m_heldBack;
    std::optional<qint64> m_resetsAt; ///< the request bytes at which the connection is reset
    qint64 m_asked = 0;               ///< request bytes since the fault was set
    qint64 m_passed = 0;              ///< answer bytes since the fault was set
    int m_requests = 0;               ///< since the fault was set; a request starts where an answer was before
    bool m_requestIsNext = true;
    bool m_targetIsDone = false;
};

} // namespace sluice::mock
