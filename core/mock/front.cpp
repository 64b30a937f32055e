// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/front.h"

#include "core/mock/http/httpconversion.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

Front::Front(const TlsFiles &tls, Product product, ProductHandlers handlers)
    : m_tls(tls)
    , m_product(product)
    , m_handlers(std::move(handlers))
    , m_run(std::make_unique<ScenarioRun>(Scenario(), product))
    , m_listener(new Listener(tls, &m_server))
{
    // One route handles every path, so that unknown paths are answered by us as well. Qt's own answer is discarded: it
    // always has a length, and never ends the connection.
    m_server.route(u"/<arg>"_s, [this](const QUrl &, const QHttpServerRequest &request) {
        handle(request);
        return QHttpServerResponse(QHttpServerResponse::StatusCode::Ok);
    });
}

Front::~Front() = default;

void Front::setScenario(const Scenario &scenario)
{
    m_run = std::make_unique<ScenarioRun>(scenario, m_product);
    if (m_run->speaksHttp2())
        m_listener->negotiate({"h2"});
}

bool Front::listen(quint16 port, bool mayDelay)
{
    m_tlsProblem = problemOfTls(m_tls);
    if (m_tlsProblem)
        return false;
    // A relay delays the answers: in Qt 6.4 a handler that answers later crashes when its QPromise is destroyed.
    const bool isRelayed = mayDelay || m_run->needsRelay();
    if (!m_listener->listen(QHostAddress::LocalHost, isRelayed ? 0 : port))
        return false;
    m_server.bind(m_listener);
    if (!isRelayed)
        return true;
    m_relay = std::make_unique<FaultRelay>(m_listener->serverPort());
    if (!m_relay->listen(port))
        return false;
    m_run->prepare(*m_relay);
    return true;
}

QString Front::errorString() const
{
    if (m_tlsProblem)
        return *m_tlsProblem;
    return m_relay ? m_relay->errorString() : m_listener->errorString();
}

QUrl Front::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_tls.isTls() ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    url.setPath(path);
    return url;
}

quint16 Front::port() const
{
    return m_relay ? m_relay->port() : m_listener->serverPort();
}

void Front::handle(const QHttpServerRequest &request)
{
    auto &gate = m_listener->gate();
    const auto call = toCall(request, m_tls.isTls() ? u"https"_s : u"http"_s, gate.isHttp10());
    auto met = m_run->meet(call);
    m_faults = met.names;
    m_delayMs = 0;
    m_hangsUp = false;
    if (met.expiresTickets)
        m_handlers.expireTickets();
    HttpAnswer answer;
    if (met.isCarriedOut)
        answer = m_handlers.perform(call);
    else
        m_handlers.noteUnperformed(met.call);
    if (m_hangsUp)
        return gate.hangUp();

    const auto sent = m_run->answer(met, call, answer);
    const auto late = m_delayMs > 0 ? Fault::delay(m_delayMs) : Fault::none();
    if (m_relay)
        m_relay->setFaultOfAnswers(m_listener->clientPort(), met.way.value_or(late));
    gate.sendInstead(sent);
}

} // namespace sluice::mock
