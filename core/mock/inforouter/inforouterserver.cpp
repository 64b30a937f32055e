// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"

#include "core/mock/faultrelay.h"
#include "core/mock/http/htmlpages.h"
#include "core/mock/http/httpconversion.h"
#include "core/mock/http/listener.h"
#include "core/mock/inforouter/asmx/asmxdescription.h"
#include "core/mock/inforouter/asmx/asmxpages.h"
#include "core/mock/inforouter/asmx/envelopeexchange.h"
#include "core/mock/inforouter/asmx/formexchange.h"

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

TlsFiles tlsOf(const InfoRouterSettings &settings)
{
    return {settings.tlsCertificate, settings.tlsKey};
}

QString scheme(const InfoRouterSettings &settings)
{
    return tlsOf(settings).isTls() ? u"https"_s : u"http"_s;
}

/// The path of the installation; empty at the root.
QString folderOf(const InfoRouterSettings &settings)
{
    return settings.virtualDir.isEmpty() ? QString() : u'/' + settings.virtualDir;
}

QString encoded(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

} // namespace

InfoRouterServer::InfoRouterServer(const InfoRouterSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_installation(settings)
    , m_listener(new Listener(tlsOf(settings), this))
{
    // One route handles every path, so that unknown paths are answered by us as well.
    m_server.route(u"/<arg>"_s, [this](const QUrl &, const QHttpServerRequest &request) {
        return toResponse(answer(toCall(request, scheme(m_settings))));
    });
}

InfoRouterServer::~InfoRouterServer() = default;

bool InfoRouterServer::listen(quint16 port)
{
    m_problem = m_settings.problem();
    if (!m_problem)
        m_problem = problemOfTls(tlsOf(m_settings));
    if (m_problem)
        return false;
    const bool isLate = m_settings.slowMs > 0 || m_settings.loginDelayMs > 0;
    if (!m_listener->listen(QHostAddress::LocalHost, isLate ? 0 : port))
        return false;
    m_server.bind(m_listener);
    if (!isLate)
        return true;
    m_relay = std::make_unique<FaultRelay>(m_listener->serverPort());
    return m_relay->listen(port);
}

QString InfoRouterServer::errorString() const
{
    if (m_problem)
        return *m_problem;
    return m_relay ? m_relay->errorString() : m_listener->errorString();
}

QUrl InfoRouterServer::url() const
{
    QUrl url;
    url.setScheme(scheme(m_settings));
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    url.setPath(folderOf(m_settings));
    return url;
}

quint16 InfoRouterServer::port() const
{
    return m_relay ? m_relay->port() : m_listener->serverPort();
}

QString InfoRouterServer::user() const
{
    return m_installation.administrator().name;
}

QString InfoRouterServer::password() const
{
    return m_installation.administrator().password;
}

QString InfoRouterServer::ticket()
{
    return m_installation.issueTicket(m_installation.administrator());
}

HttpAnswer InfoRouterServer::answer(const HttpCall &call)
{
    const auto service = folderOf(m_settings) + "/srv.asmx"_L1;
    const auto below = call.path.mid(service.size());
    // Both generations ignore the case of folders and files.
    if (!call.path.startsWith(service, Qt::CaseInsensitive) || (!below.isEmpty() && !below.startsWith(u'/')))
        return htmlAnswer(404);
    const auto operation = below.mid(1);
    if (operation.contains(u'/'))
        return htmlAnswer(404);
    if (!operation.isEmpty() || call.method == HttpCall::Method::Post)
        return perform(call, operation);
    if (call.method == HttpCall::Method::Get && call.query.compare("wsdl", Qt::CaseInsensitive) == 0)
        return serviceDescription(m_settings, call.origin + encoded(call.path.first(service.size())));
    return m_settings.isLegacy() ? servicePage(m_settings) : htmlAnswer(405);
}

/// \a operation: the one in the address; empty: the one in the envelope.
HttpAnswer InfoRouterServer::perform(const HttpCall &call, const QString &operation)
{
    std::unique_ptr<AsmxExchange> exchange;
    if (operation.isEmpty())
        exchange = std::make_unique<EnvelopeExchange>(m_settings, m_installation, call);
    else
        exchange = std::make_unique<FormExchange>(m_settings, m_installation, call, operation);
    const auto flushes = m_installation.flushCount();
    auto answer = exchange->run();
    m_journal.append(exchange->entry().toJson());
    Q_EMIT journalled(m_journal.constLast());

    delay(exchange->entry().passwordOk.has_value());
    if (m_settings.dropConnection && m_installation.flushCount() > flushes)
        m_listener->gate().hangUp();
    return answer;
}

/// The delay of the answer to the current call.
void InfoRouterServer::delay(bool isSignIn)
{
    if (!m_relay)
        return;
    const int ms = m_settings.slowMs + (isSignIn ? m_settings.loginDelayMs : 0);
    m_relay->setFaultOf(m_listener->clientPort(), ms > 0 ? Fault::delay(ms) : Fault::none());
}

} // namespace sluice::mock
