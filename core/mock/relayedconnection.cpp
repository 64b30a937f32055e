// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/relayedconnection.h"

#include <QHostAddress>

#include <sys/socket.h>

namespace sluice::mock {

namespace {

// A request arrives in pieces, and so does an answer. After this pause it counts as complete. A reset waits as long, so
// that the bytes before it are read.
constexpr int SilenceMs = 50;

QByteArray garbled(QByteArray bytes)
{
    for (auto &byte : bytes)
        byte = static_cast<char>(byte ^ 0x55);
    return bytes;
}

} // namespace

RelayedConnection::RelayedConnection(QTcpSocket *client, quint16 targetPort, const Fault &fault, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_target(new QTcpSocket(this))
{
    setFault(fault);
    m_client->setParent(this);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(&m_timer, &QTimer::timeout, this, &RelayedConnection::pump);
    connect(m_client, &QTcpSocket::readyRead, this, &RelayedConnection::handleRequest);
    connect(m_client, &QTcpSocket::disconnected, this, &RelayedConnection::cut);
    connect(m_target, &QTcpSocket::readyRead, this, &RelayedConnection::handleAnswer);
    connect(m_target, &QTcpSocket::disconnected, this, &RelayedConnection::endAfterAnswer);
    connect(m_target, &QTcpSocket::errorOccurred, this, &RelayedConnection::endAfterAnswer);
    connect(m_target, &QTcpSocket::connected, m_target,
            [this] { m_target->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    m_target->connectToHost(QHostAddress(QHostAddress::LocalHost), targetPort);
    handleRequest();
}

void RelayedConnection::setFault(const Fault &fault)
{
    setFaultOfAnswers(fault);
    m_asked = 0;
    m_resetsAt.reset();
    if (fault.kind == Fault::Kind::ResetInRequest)
        m_resetsAt = fault.amount;
}

void RelayedConnection::setFaultOfAnswers(const Fault &fault)
{
    m_fault = fault;
    m_passed = 0;
    m_requests = 0;
}

void RelayedConnection::handleRequest()
{
    const auto bytes = m_client->readAll();
    if (bytes.isEmpty())
        return;
    if (m_requestIsNext)
        ++m_requests;
    m_requestIsNext = false;
    Q_EMIT received(bytes.size());
    if (m_resetsAt)
        return passUpToReset(bytes);

    switch (m_fault.kind) {
    case Fault::Kind::Stall:
        break;
    case Fault::Kind::CutAtRequest:
        m_timer.start(SilenceMs);
        break;
    default:
        m_target->write(bytes);
    }
}

void RelayedConnection::passUpToReset(const QByteArray &request)
{
    if (isToBeReset())
        return;
    m_target->write(request.first(qBound(qint64(0), *m_resetsAt - m_asked, request.size())));
    m_asked += request.size();
    if (isToBeReset())
        m_timer.start(SilenceMs); // bytes that are still held back are lost
}

void RelayedConnection::handleAnswer()
{
    const auto bytes = m_target->readAll();
    m_requestIsNext = true;
    if (isToBeReset())
        return;
    switch (m_fault.kind) {
    case Fault::Kind::CutAfterAnswers:
        if (m_requests > m_fault.amount)
            return cut();
        break;
    case Fault::Kind::CutInAnswer:
    case Fault::Kind::ResetInAnswer:
    case Fault::Kind::StallInAnswer:
        return sendUpTo(m_fault.amount, bytes);
    case Fault::Kind::Garble: {
        const auto clear = qBound(qint64(0), m_fault.amount - m_passed, bytes.size());
        return send(bytes.first(clear) + garbled(bytes.sliced(clear)));
    }
    case Fault::Kind::Delay:
        return holdBack(bytes, m_fault.amount);
    case Fault::Kind::Trickle:
        return holdBack(bytes, m_fault.intervalMs);
    default:
        break;
    }
    send(bytes);
}

void RelayedConnection::send(const QByteArray &answer)
{
    m_passed += answer.size();
    m_client->write(answer);
}

void RelayedConnection::sendUpTo(qint64 limit, const QByteArray &answer)
{
    send(answer.first(qBound(qint64(0), limit - m_passed, answer.size())));
    if (m_passed < limit || m_fault.kind == Fault::Kind::StallInAnswer)
        return;
    if (m_fault.kind == Fault::Kind::CutInAnswer)
        m_client->disconnectFromHost(); // closes after all bytes are written; disconnected() does the rest
    else if (!m_timer.isActive())
        m_timer.start(SilenceMs);
}

void RelayedConnection::holdBack(const QByteArray &answer, int ms)
{
    m_heldBack += answer;
    if (!m_timer.isActive())
        m_timer.start(ms);
}

/// The timer of the fault is over.
void RelayedConnection::pump()
{
    if (isToBeReset())
        return reset();
    switch (m_fault.kind) {
    case Fault::Kind::CutAtRequest:
        return cut();
    case Fault::Kind::ResetInAnswer:
        return reset();
    case Fault::Kind::Trickle: {
        const auto piece = m_heldBack.first(qMin<qsizetype>(m_fault.amount, m_heldBack.size()));
        m_heldBack.remove(0, piece.size());
        send(piece);
        break;
    }
    default:
        send(std::exchange(m_heldBack, {}));
    }
    if (!m_heldBack.isEmpty())
        m_timer.start(m_fault.intervalMs);
    else if (m_targetIsDone)
        m_client->disconnectFromHost();
}

void RelayedConnection::endAfterAnswer()
{
    m_targetIsDone = true;
    if (m_target->bytesAvailable() > 0)
        handleAnswer();
    const bool staysOpen = m_fault.kind == Fault::Kind::Stall || m_fault.kind == Fault::Kind::StallInAnswer;
    if (m_heldBack.isEmpty() && !staysOpen && !m_timer.isActive())
        m_client->disconnectFromHost();
}

void RelayedConnection::cut()
{
    m_client->disconnect(this);
    m_target->disconnect(this);
    m_timer.stop();
    m_client->abort();
    m_target->abort();
    deleteLater();
}

/// A connection that does not linger ends with a reset.
void RelayedConnection::reset()
{
    const linger none{1, 0};
    ::setsockopt(static_cast<int>(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof(none));
    cut();
}

} // namespace sluice::mock
