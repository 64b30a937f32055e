// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/faultrelay.h"

#include "core/mock/relayedconnection.h"

namespace sluice::mock {

FaultRelay::FaultRelay(quint16 targetPort, QObject *parent)
    : QObject(parent)
    , m_targetPort(targetPort)
{
    setFault(Fault::none());
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultRelay::acceptConnection);
}

FaultRelay::~FaultRelay() = default;

bool FaultRelay::listen(quint16 port)
{
    if (!m_listener.listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_listener.serverPort();
    return true;
}

QUrl FaultRelay::through(QUrl url) const
{
    url.setPort(m_port);
    return url;
}

void FaultRelay::setFaultEverywhere(const Fault &fault)
{
    setFault(fault);
    for (const auto &connection : std::as_const(m_open)) {
        if (connection)
            connection->setFault(fault);
    }
}

void FaultRelay::setFaultOfAnswers(quint16 port, const Fault &fault)
{
    for (const auto &connection : std::as_const(m_open)) {
        if (connection && connection->portToTarget() == port)
            connection->setFaultOfAnswers(fault);
    }
}

void FaultRelay::closeAfter(int connections)
{
    m_closesAfter = connections;
    if (m_connections >= connections)
        close();
}

void FaultRelay::acceptConnection()
{
    while (auto *client = m_listener.nextPendingConnection()) {
        ++m_connections;
        if (m_closesAfter)
            closeAfter(*m_closesAfter);
        const auto fault = m_faultOf(m_connections);
        if (fault.kind == Fault::Kind::Refuse) {
            client->abort();
            client->deleteLater();
            continue;
        }
        auto *connection = new RelayedConnection(client, m_targetPort, fault, this);
        connect(connection, &RelayedConnection::received, this, [this](qint64 bytes) { m_bytesReceived += bytes; });
        m_open.removeIf([](const QPointer<RelayedConnection> &open) { return open.isNull(); });
        m_open.append(connection);
    }
}

} // namespace sluice::mock
