// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

namespace sluice::mock {

class RelayedConnection;

/// One way in which a connection goes wrong.
struct Fault
{
    enum class Kind {
        None,
        Refuse,       ///< closed as soon as it is accepted; for a port where nobody listens see FaultRelay::close()
        CutAtRequest, ///< the request is swallowed, then the connection is closed
        CutAfterAnswers, ///< the first answers pass; the next request reaches the target, but not a byte of its answer comes back
        CutInAnswer, ///< closed after so many bytes of answers
        Stall,       ///< the request is swallowed and nothing ever comes
        Delay,       ///< every piece of an answer comes so much later
        Trickle,     ///< an answer comes in pieces of so many bytes
        Garble,      ///< so many answer bytes pass, all further ones are changed
    };

    Kind kind = Kind::None;
    int amount = 0;     ///< answers, bytes or milliseconds, as the kind says
    int intervalMs = 0; ///< between two pieces of a trickle

    static Fault none() { return {}; }
    static Fault refuse() { return {Kind::Refuse}; }
    static Fault cutAtRequest() { return {Kind::CutAtRequest}; }
    static Fault cutAfterRequest() { return {Kind::CutAfterAnswers, 0}; }
    static Fault cutAfterAnswers(int answers) { return {Kind::CutAfterAnswers, answers}; }
    static Fault cutInAnswer(int bytes) { return {Kind::CutInAnswer, bytes}; }
    static Fault stall() { return {Kind::Stall}; }
    static Fault delay(int ms) { return {Kind::Delay, ms}; }
    static Fault trickle(int bytes, int everyMs) { return {Kind::Trickle, bytes, everyMs}; }
    static Fault garble(int fromByte = 0) { return {Kind::Garble, fromByte}; }
};

/// A TCP relay on 127.0.0.1 that spoils what passes through it. It knows bytes and who sent them last, no HTTP: an
/// answer is what the target sends after the client has sent something. Which requests arrived, the target knows.
class FaultRelay final : public QObject
{
    Q_OBJECT

public:
    explicit FaultRelay(quint16 targetPort, QObject *parent = nullptr);
    ~FaultRelay() override;

    /// \a port 0: any that is free.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] QString errorString() const { return m_listener.errorString(); }
    /// From now on nobody listens at the port; open connections stay.
    void close() { m_listener.close(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// \a url with the relay's port in place of its own.
    [[nodiscard]] QUrl through(QUrl url) const;

    /// For connections accepted from now on.
    void setFault(const Fault &fault) { m_fault = fault; }
    /// Also for those that are open, from their next request on. Refuse leaves open connections alone.
    void setFaultEverywhere(const Fault &fault);
    /// For the open connection that the target sees coming from \a port, which no other one has.
    void setFaultOf(quint16 port, const Fault &fault);

    [[nodiscard]] int connections() const { return m_connections; }        ///< accepted so far
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; } ///< from clients, so far

private:
    void acceptConnection();

    const quint16 m_targetPort;
    QTcpServer m_listener;
    quint16 m_port = 0;
    Fault m_fault;
    QList<QPointer<RelayedConnection>> m_open;
    int m_connections = 0;
    qint64 m_bytesReceived = 0;
};

} // namespace sluice::mock
