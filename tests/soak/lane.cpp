// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/lane.h"

#include "core/protocol/registry.h"
#include "core/transport/httpclient.h"

#include <QTcpSocket>

namespace sluice::soak {

using namespace Qt::StringLiterals;
using mock::Fault;

namespace {

constexpr qint64 flushesInRound = 500; ///< how long a server runs, and so how much of its journal is kept
constexpr qsizetype mostViolations = 20;

} // namespace

void Counts::add(const Counts &other)
{
    for (std::size_t fault = 0; fault < outcomes.size(); ++fault) {
        for (std::size_t evidence = 0; evidence < outcomes[fault].size(); ++evidence)
            outcomes[fault][evidence] += other.outcomes[fault][evidence];
    }
    expired += other.expired;
    restarts += other.restarts;
    violations += other.violations;
}

QString nameOf(Fault::Kind kind)
{
    switch (kind) {
    case Fault::Kind::None:
        return u"no fault"_s;
    case Fault::Kind::Refuse:
        return u"refused"_s;
    case Fault::Kind::CutAtRequest:
        return u"cut at request"_s;
    case Fault::Kind::ResetInRequest:
        return u"reset in request"_s;
    case Fault::Kind::CutAfterAnswers:
        return u"answer lost"_s;
    case Fault::Kind::CutInAnswer:
        return u"cut in answer"_s;
    case Fault::Kind::ResetInAnswer:
        return u"reset in answer"_s;
    case Fault::Kind::StallInAnswer:
        return u"half an answer"_s;
    case Fault::Kind::Stall:
        return u"no answer"_s;
    case Fault::Kind::Delay:
        return u"late"_s;
    case Fault::Kind::Trickle:
        return u"in pieces"_s;
    case Fault::Kind::Garble:
        return u"garbled"_s;
    }
    Q_UNREACHABLE();
}

Lane::Lane(QString protocolId, std::unique_ptr<Counterpart> counterpart, HttpClient &client, quint64 seed)
    : m_protocolId(std::move(protocolId))
    , m_counterpart(std::move(counterpart))
    , m_client(client)
    , m_chance(seed)
{
}

void Lane::run(qint64 count)
{
    m_left = count;
    startRound();
}

void Lane::startRound()
{
    m_counterpart->start([this](std::optional<qint64> number, bool performed) {
        auto &flush = m_round[number.value_or(m_number)];
        ++flush.arrived;
        flush.performed += performed ? 1 : 0;
    });
    ++m_counts.restarts;
    if (!m_relay) {
        m_relay = std::make_unique<mock::FaultRelay>(m_counterpart->port());
        if (!m_relay->listen())
            qFatal("The relay cannot listen: %s", qPrintable(m_relay->errorString()));
        openSession();
    }
    sendNext();
}

void Lane::openSession()
{
    SessionSetup setup;
    setup.protocol = protocolById(m_protocolId);
    setup.context = m_counterpart->context();
    setup.context.address = m_relay->through(m_counterpart->url()).toString();
    setup.limits.timeout = std::chrono::milliseconds(500);
    m_session = std::make_unique<Session>(m_client, setup);
}

/// Two of three flushes meet no fault, so that there is always a sign-in and a connection that the next fault can hit.
Fault Lane::nextFault()
{
    constexpr int longestAnswer = 1200; // bytes, with headers
    const int dice = below(300);
    if (dice < 200)
        return Fault::none();
    if (dice < 212)
        return Fault::refuse();
    if (dice < 218)
        return Fault::cutAtRequest();
    if (dice < 224)
        return Fault::resetInRequest(below(longestAnswer));
    if (dice < 230)
        return Fault::resetInAnswer(below(longestAnswer));
    if (dice < 236)
        return Fault::cutAfterAnswers(below(3));
    if (dice < 256)
        return Fault::cutInAnswer(below(longestAnswer));
    if (dice < 257)
        return Fault::stall();
    if (dice < 258)
        return Fault::stallInAnswer(below(longestAnswer));
    if (dice < 270)
        return Fault::delay(below(20));
    if (dice < 280)
        return Fault::trickle(50 + below(200), below(2));
    return Fault::garble(below(longestAnswer));
}

void Lane::sendNext()
{
    if (m_left == 0 || m_round.size() >= flushesInRound) {
        endRound();
        return;
    }
    --m_left;
    ++m_number;
    if (below(40) == 0) {
        m_counterpart->expireTickets();
        ++m_counts.expired;
    }
    const auto fault = nextFault();
    m_round[m_number].fault = fault.kind;
    m_relay->setFaultEverywhere(fault);
    auto *call = m_session->perform(m_counterpart->flushWithNumber(m_number), this);
    call->then(this, [this](const Result<Answer> &result) { end(result); });
}

void Lane::end(const Result<Answer> &result)
{
    auto &flush = m_round[m_number];
    flush.evidence = evidenceOf(m_counterpart->flushWithNumber(m_number),
                                result.map([](const Answer &answer) { return answer.reply; }));
    flush.hasEnded = true;
    // A sign-in that was refused is not tried again in the same session, so a fault that looks like one ends it.
    if (!result && result.error().kind == Error::Kind::SignInRefused) {
        if (flush.fault == Fault::Kind::None)
            m_counts.violations.append(
                u"%1, flush %2: the right password was refused"_s.arg(m_protocolId).arg(m_number));
        openSession();
    }
    if (flush.evidence == Evidence::Acknowledged)
        sendNext();
    else
        fence();
}

/// A request that has left may still be on its way. The server has seen it when it answers one that was sent later.
void Lane::fence()
{
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::connected, socket,
            [socket] { socket->write("GET /fence HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"); });
    const auto goOn = [this, socket] {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
        sendNext();
    };
    connect(socket, &QTcpSocket::readyRead, this, goOn);
    connect(socket, &QTcpSocket::errorOccurred, this, goOn);
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_counterpart->port());
}

void Lane::endRound()
{
    m_counterpart->stop();
    for (auto it = m_round.cbegin(); it != m_round.cend(); ++it)
        judge(it.key(), it.value());
    m_round.clear();
    if (m_left > 0)
        startRound();
    else
        Q_EMIT finished();
}

void Lane::judge(qint64 number, const Flush &flush)
{
    const bool isRight = flush.hasEnded
        && (flush.evidence == Evidence::Acknowledged  ? flush.performed == 1
                : flush.evidence == Evidence::Unknown ? flush.performed <= 1
                                                      : flush.performed == 0);
    ++m_counts.outcomes.at(static_cast<std::size_t>(flush.fault)).at(static_cast<std::size_t>(flush.evidence));
    if (!isRight && m_counts.violations.size() < mostViolations) {
        m_counts.violations.append(u"%1, flush %2 (%3): %4, performed %5 times, arrived %6 times"_s
                                       .arg(m_protocolId, QString::number(number), nameOf(flush.fault),
                                            flush.hasEnded ? machineWord(flush.evidence) : u"never ended"_s)
                                       .arg(flush.performed)
                                       .arg(flush.arrived));
    }
}

} // namespace sluice::soak
