// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mock/inforouter/inforouterserver.h"

#include "core/mock/http/htmlpages.h"
#include "core/mock/inforouter/asmx/asmxdescription.h"
#include "core/mock/inforouter/asmx/asmxpages.h"
#include "core/mock/inforouter/asmx/envelopeexchange.h"
#include "core/mock/inforouter/asmx/formexchange.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sluice::mock {

namespace {

TlsFiles tlsOf(const InfoRouterSettings &settings)
{
    return {settings.tlsCertificate, settings.tlsKey};
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
    , m_front(tlsOf(settings), Product::InfoRouter,
              {[this](const HttpCall &call) { return answer(call); },
               [this](const FaultedCall &call) {
                   note({{u"product"_s, u"infoRouter"_s}, {u"op"_s, call.operation}, {u"accepted"_s, false}});
               },
               [this] { m_installation.expireTickets(); }})
{
}

InfoRouterServer::~InfoRouterServer() = default;

bool InfoRouterServer::listen(quint16 port)
{
    m_problem = m_settings.problem();
    return !m_problem && m_front.listen(port, m_settings.slowMs > 0 || m_settings.loginDelayMs > 0);
}

QString InfoRouterServer::errorString() const
{
    return m_problem ? *m_problem : m_front.errorString();
}

QUrl InfoRouterServer::url() const
{
    return m_front.url(folderOf(m_settings));
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
    return m_settings.isLegacy() ? servicePage(m_settings) : methodNotAllowed("POST");
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
    note(exchange->entry().toJson());

    const bool isSignIn = exchange->entry().passwordOk.has_value();
    m_front.delay(m_settings.slowMs + (isSignIn ? m_settings.loginDelayMs : 0));
    if (m_settings.dropConnection && m_installation.flushCount() > flushes)
        m_front.hangUp();
    return answer;
}

void InfoRouterServer::note(QJsonObject entry)
{
    if (!m_front.faults().isEmpty())
        entry.insert(u"faults"_s, QJsonArray::fromStringList(m_front.faults()));
    m_journal.append(entry);
    Q_EMIT journalled(entry);
}

} // namespace sluice::mock
