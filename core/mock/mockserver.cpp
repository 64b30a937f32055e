// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"

#include "core/mock/htmlpages.h"
#include "core/mock/superoffice/soapexchange.h"

#include <QHttpServerResponse>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

using Method = QHttpServerRequest::Method;

Agent agentNamed(const QString &name)
{
    for (const auto agent : {Agent::SoPrincipal, Agent::Configuration}) {
        if (name.compare(agentName(agent), Qt::CaseInsensitive) == 0)
            return agent;
    }
    return Agent::Diagnostics;
}

/// Qt HTTP Server writes an answer in two pieces; without this the second waits 40 ms for the first one's receipt.
class PromptListener final : public QTcpServer
{
public:
    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        addPendingConnection(socket);
    }
};

QHttpServerResponse toResponse(const HttpAnswer &answer)
{
    QHttpServerResponse response(answer.contentType, answer.body,
                                 static_cast<QHttpServerResponse::StatusCode>(answer.status));
    if (!answer.location.isEmpty())
        response.addHeader("Location"_ba, answer.location);
    return response;
}

} // namespace

MockServer::MockServer(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_state(settings)
    , m_listener(new PromptListener(this))
{
    // The one route takes every path, so that the answer to an unknown one is ours as well.
    m_server.route(u"/<arg>"_s,
                   [this](const QUrl &, const QHttpServerRequest &request) { return toResponse(answer(request)); });
}

MockServer::~MockServer() = default;

bool MockServer::listen(quint16 port)
{
    const bool isLate = m_settings.latencyMs > 0;
    if (!m_listener->listen(QHostAddress::LocalHost, isLate ? 0 : port))
        return false;
    m_server.bind(m_listener);
    if (!isLate)
        return true;
    // A relay holds the answers back: a handler that answers later crashes in Qt 6.4 when its QPromise goes.
    m_delay = std::make_unique<FaultRelay>(m_listener->serverPort());
    m_delay->setFault(Fault::delay(m_settings.latencyMs));
    return m_delay->listen(port);
}

QString MockServer::errorString() const
{
    return m_delay ? m_delay->errorString() : m_listener->errorString();
}

QUrl MockServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1/SuperOffice"_s.arg(port()));
}

quint16 MockServer::port() const
{
    return m_delay ? m_delay->port() : m_listener->serverPort();
}

QString MockServer::user() const
{
    return QString::fromUtf16(AdministratorName);
}

QString MockServer::password() const
{
    return QString::fromUtf16(AdministratorPassword);
}

HttpAnswer MockServer::answer(const QHttpServerRequest &request)
{
    // IIS does not care about the case of a path (dossier §1.1).
    static const QRegularExpression servicePath(
        u"^/SuperOffice/Remote/Services(\\d{1,3})/(SoPrincipal|Diagnostics|Configuration)\\.svc$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = servicePath.match(request.url().path());
    if (!match.hasMatch())
        return htmlAnswer(404);

    const int services = match.captured(1).toInt();
    if (request.method() == Method::Post) {
        return answerCall({request.value("Content-Type"), request.value("SOAPAction"), request.body()}, services,
                          match.captured(2));
    }
    if (!m_settings.services.contains(services))
        return htmlAnswer(404);
    if (request.method() == Method::Get || request.method() == Method::Head)
        return helpPage(agentName(agentNamed(match.captured(2))).toLatin1());
    return htmlAnswer(405);
}

HttpAnswer MockServer::answerCall(const HttpCall &call, int services, const QString &agent)
{
    SoapExchange exchange(m_settings, m_state, services, agentNamed(agent));
    auto answer = exchange.run(call);
    m_journal.append(exchange.entry());
    Q_EMIT journalled(exchange.entry().toJson());
    return answer;
}

} // namespace sluice::mock
