// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/relayedconnection.h"

#include <QHostAddress>

namespace sluice::mock {

namespace {

// A request arrives in pieces. After this pause it counts as complete.
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
    , m_fault(fault)
{
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

void RelayedConnection::handleAnswer()
{
    const auto bytes = m_target->readAll();
    m_requestIsNext = true;
    switch (m_fault.kind) {
    case Fault::Kind::CutAfterAnswers:
        if (m_requests > m_fault.amount)
            return cut();
        break;
    case Fault::Kind::CutInAnswer:
        return sendUpTo(m_fault.amount, bytes);
    case Fault::Kind::Garble: {
        const auto clear = qBound(qint64(0), m_fault.amount - m_passed, bytes.size());
        return send(bytes.first(clear) + garbled(bytes.sliced(clear)));
    }
    case Fault::Kind::Delay:
    case Fault::Kind::Trickle:
        m_heldBack += bytes;
        if (!m_timer.isActive())
            m_timer.start(m_fault.kind == Fault::Kind::Delay ? m_fault.amount : m_fault.intervalMs);
        return;
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
    if (m_passed >= limit)
        m_client->disconnectFromHost(); // closes after all bytes are written; disconnected() does the rest
}

void RelayedConnection::pump()
{
    if (m_fault.kind == Fault::Kind::CutAtRequest)
        return cut();
    const auto piece =
        m_fault.kind == Fault::Kind::Trickle ? qMin<qsizetype>(m_fault.amount, m_heldBack.size()) : m_heldBack.size();
    send(m_heldBack.first(piece));
    m_heldBack.remove(0, piece);
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
    if (m_heldBack.isEmpty() && m_fault.kind != Fault::Kind::Stall)
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

} // namespace sluice::mock
