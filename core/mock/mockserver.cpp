// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/http/httpconversion.h"
#include "core/mock/http/listener.h"
#include "core/mock/superoffice/misdirection.h"
#include "core/mock/superoffice/restexchange.h"
#include "core/mock/superoffice/soapexchange.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

Agent agentNamed(const QString &name)
{
    for (const auto agent : {Agent::SoPrincipal, Agent::Configuration}) {
        if (name.compare(agentName(agent), Qt::CaseInsensitive) == 0)
            return agent;
    }
    return Agent::Diagnostics;
}

TlsFiles tlsOf(const Settings &settings)
{
    return {settings.tlsCertificate, settings.tlsKey};
}

QString scheme(const Settings &settings)
{
    return settings.tlsCertificate.isEmpty() ? u"http"_s : u"https"_s;
}

} // namespace

MockServer::MockServer(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_state(settings)
    , m_listener(new Listener(tlsOf(settings), this))
{
    // One route handles every path, so that unknown paths are answered by us as well.
    m_server.route(u"/<arg>"_s, [this](const QUrl &, const QHttpServerRequest &request) {
        const auto answered = answer(request);
        applyFaults(answered);
        return toResponse(answered);
    });
}

MockServer::~MockServer() = default;

bool MockServer::listen(quint16 port)
{
    m_tlsProblem = problemOfTls(tlsOf(m_settings));
    if (m_tlsProblem)
        return false;
    const bool isLate = m_settings.latencyMs > 0;
    if (!m_listener->listen(QHostAddress::LocalHost, isLate ? 0 : port))
        return false;
    m_server.bind(m_listener);
    if (!isLate)
        return true;
    // A relay delays the answers: in Qt 6.4 a handler that answers later crashes when its QPromise is destroyed.
    m_delay = std::make_unique<FaultRelay>(m_listener->serverPort());
    m_delay->setFault(Fault::delay(m_settings.latencyMs));
    return m_delay->listen(port);
}

QString MockServer::errorString() const
{
    if (m_tlsProblem)
        return *m_tlsProblem;
    return m_delay ? m_delay->errorString() : m_listener->errorString();
}

QUrl MockServer::url() const
{
    return QUrl(u"%1://127.0.0.1:%2/SuperOffice"_s.arg(scheme(m_settings)).arg(port()));
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

QString MockServer::ticket()
{
    return m_state.issueTicket(m_state.administrator());
}

QString MockServer::accessToken() const
{
    return QString::fromUtf16(AccessToken);
}

QString MockServer::applicationToken() const
{
    return QString::fromUtf16(ApplicationToken);
}

QString MockServer::cookie() const
{
    return QString::fromUtf16(SessionCookie);
}

QString MockServer::xsrfToken() const
{
    return QString::fromUtf16(XsrfToken);
}

HttpAnswer MockServer::answer(const QHttpServerRequest &request)
{
    const auto call = toCall(request, scheme(m_settings));
    const auto &path = call.path;
    if (const auto route = restRouteOf(path, m_settings.tenant))
        return answerCall(*route, call);

    // Paths ignore case, like in IIS (dossier §1.1).
    static const QRegularExpression servicePath(
        u"^/[^/]+/Remote/Services(\\d{1,3})/(SoPrincipal|Diagnostics|Configuration)\\.svc$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto folder = path.section(u'/', 1, 1);
    const bool isInstalled = folder.compare("SuperOffice"_L1, Qt::CaseInsensitive) == 0
        || folder.compare(m_settings.tenant, Qt::CaseInsensitive) == 0;
    if (!isInstalled)
        return htmlAnswer(404);
    if (const auto match = servicePath.match(path); match.hasMatch())
        return answerService(match.captured(1).toInt(), agentNamed(match.captured(2)), call);
    if (path.section(u'/', 2).compare("default.aspx"_L1, Qt::CaseInsensitive) == 0)
        return signInRedirect(u'/' + folder);
    return htmlAnswer(404);
}

HttpAnswer MockServer::answerService(int services, Agent agent, const HttpCall &call)
{
    if (call.method == HttpCall::Method::Post)
        return answerCall(services, agent, call);
    if (const auto objection = misdirection(call, m_state.tenantHost()))
        return *objection;
    if (!m_settings.soap || !m_settings.services.contains(services))
        return htmlAnswer(404);
    return call.method == HttpCall::Method::Get ? helpPage(agentName(agent).toLatin1()) : htmlAnswer(405);
}

HttpAnswer MockServer::answerCall(int services, Agent agent, const HttpCall &call)
{
    m_state.countCall();
    SoapExchange exchange(m_settings, m_state, services, agent);
    auto answer = exchange.run(call);
    note(exchange.entry());
    return answer;
}

HttpAnswer MockServer::answerCall(const RestRoute &route, const HttpCall &call)
{
    m_state.countCall();
    RestExchange exchange(m_settings, m_state, route, call);
    auto answer = exchange.run();
    note(exchange.entry());
    return answer;
}

/// Applies the faults of the settings to an answer, after the call was carried out and written to the journal.
void MockServer::applyFaults(const HttpAnswer &answer)
{
    const bool isOfAction = std::exchange(m_hasActed, false);
    if (m_settings.dropConnection && isOfAction)
        m_listener->gate().hangUp();
    else if (m_settings.noContentLengthOn204 && answer.status == 204)
        m_listener->gate().sendInstead("HTTP/1.1 204 No Content\r\n\r\n");
}

void MockServer::note(const JournalEntry &entry)
{
    m_hasActed = entry.accepted && isAction(entry.operation);
    m_journal.append(entry);
    Q_EMIT journalled(entry.toJson());
}

} // namespace sluice::mock
