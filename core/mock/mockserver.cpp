// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/mockserver.h"

#include "core/mock/http/htmlpages.h"
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

} // namespace

MockServer::MockServer(const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_state(settings)
    , m_front(tlsOf(settings), Product::SuperOffice,
              {[this](const HttpCall &call) { return answer(call); },
               [this](const FaultedCall &call) { noteUnperformed(call.operation); },
               [this] { m_state.expireTickets(); }})
{
}

MockServer::~MockServer() = default;

bool MockServer::listen(quint16 port)
{
    return m_front.listen(port, m_settings.latencyMs > 0);
}

QUrl MockServer::url() const
{
    return m_front.url(u"/SuperOffice"_s);
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

HttpAnswer MockServer::answer(const HttpCall &call)
{
    m_hasActed = false;
    auto answer = route(call);
    m_front.delay(m_settings.latencyMs);
    if (m_settings.dropConnection && m_hasActed)
        m_front.hangUp();
    if (!m_settings.noContentLengthOn204 && answer.status == 204)
        answer.headers.emplaceBack("Content-Length", "0");
    return answer;
}

HttpAnswer MockServer::route(const HttpCall &call)
{
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
    return call.method == HttpCall::Method::Get ? helpPage(agentName(agent).toLatin1())
                                                : methodNotAllowed(DescribedMethods);
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

void MockServer::noteUnperformed(const QString &operation)
{
    JournalEntry entry;
    entry.operation = operation;
    note(entry);
}

void MockServer::note(JournalEntry entry)
{
    m_hasActed = entry.accepted && isAction(entry.operation);
    entry.faults = m_front.faults();
    m_journal.append(entry);
    Q_EMIT journalled(entry.toJson());
}

} // namespace sluice::mock
