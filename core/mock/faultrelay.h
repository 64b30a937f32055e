// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

namespace sluice::mock {

class RelayedConnection;

/// A fault of a connection. Bytes are counted from the moment in which the fault is set; over TLS they are encrypted ones.
struct Fault
{
    enum class Kind {
        None,
        Refuse,          ///< closed right after it is accepted; for a port without a listener see FaultRelay::close()
        CutAtRequest,    ///< the request is swallowed, then the connection is closed
        ResetInRequest,  ///< reset after `amount` bytes of requests, which reach the target
        CutAfterAnswers, ///< the first answers pass; the next request reaches the target, but its answer is lost
        CutInAnswer,     ///< closed after `amount` bytes of answers
        ResetInAnswer,   ///< reset after `amount` bytes of answers
        Stall,           ///< the request is swallowed, and there is no answer
        StallInAnswer,   ///< after `amount` bytes of answers nothing follows, and the connection stays open
        Delay,           ///< every piece of an answer comes `amount` ms later
        Trickle,         ///< an answer comes in pieces of `amount` bytes
        Garble,          ///< after `amount` bytes, all bytes of answers are changed
    };

    Kind kind = Kind::None;
    int amount = 0;     ///< answers, bytes or milliseconds, depending on the kind
    int intervalMs = 0; ///< between two pieces of a trickle

    static Fault none() { return {}; }
    static Fault refuse() { return {Kind::Refuse}; }
    static Fault cutAtRequest() { return {Kind::CutAtRequest}; }
    static Fault resetInRequest(int bytes) { return {Kind::ResetInRequest, bytes}; }
    static Fault cutAfterRequest() { return {Kind::CutAfterAnswers, 0}; }
    static Fault cutAfterAnswers(int answers) { return {Kind::CutAfterAnswers, answers}; }
    static Fault cutInAnswer(int bytes) { return {Kind::CutInAnswer, bytes}; }
    static Fault resetInAnswer(int bytes) { return {Kind::ResetInAnswer, bytes}; }
    static Fault stall() { return {Kind::Stall}; }
    static Fault stallInAnswer(int bytes) { return {Kind::StallInAnswer, bytes}; }
    static Fault delay(int ms) { return {Kind::Delay, ms}; }
    static Fault trickle(int bytes, int everyMs) { return {Kind::Trickle, bytes, everyMs}; }
    static Fault garble(int fromByte = 0) { return {Kind::Garble, fromByte}; }
};

/// A TCP relay on 127.0.0.1 that causes faults. It does not understand HTTP: everything that the target sends after the
/// client has sent something is an answer. Which requests arrived is known only to the target.
class FaultRelay final : public QObject
{
    Q_OBJECT

public:
    explicit FaultRelay(quint16 targetPort, QObject *parent = nullptr);
    ~FaultRelay() override;

    /// \a port 0: any free port.
    [[nodiscard]] bool listen(quint16 port = 0);
    [[nodiscard]] QString errorString() const { return m_listener.errorString(); }
    /// Stops listening at the port; open connections stay.
    void close() { m_listener.close(); }
    /// Closes the port as soon as \a connections were accepted, and with 0 at once. For a relay that listens.
    void closeAfter(int connections);
    [[nodiscard]] quint16 port() const { return m_port; }
    /// \a url with the port of the relay.
    [[nodiscard]] QUrl through(QUrl url) const;

    /// Sets the fault of connections that are accepted later.
    void setFault(const Fault &fault)
    {
        m_faultOf = [fault](int) { return fault; };
    }
    /// Chooses the fault of each connection that is accepted later, by its number, from 1.
    void setFaults(std::function<Fault(int connection)> faultOf) { m_faultOf = std::move(faultOf); }
    /// Also sets the fault of open connections, from their next request on. Refuse does not affect them.
    void setFaultEverywhere(const Fault &fault);
    /// Sets what happens to the next answers on the open connection whose port at the target is \a port. If it is to be
    /// reset in a request, it still is.
    void setFaultOfAnswers(quint16 port, const Fault &fault);

    [[nodiscard]] int connections() const { return m_connections; }        ///< accepted so far
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; } ///< from clients, so far

private:
    void acceptConnection();

    const quint16 m_targetPort;
    QTcpServer m_listener;
    quint16 m_port = 0;
    std::function<Fault(int connection)> m_faultOf;
    std::optional<int> m_closesAfter;
    QList<QPointer<RelayedConnection>> m_open;
    int m_connections = 0;
    qint64 m_bytesReceived = 0;
};

} // namespace sluice::mock
