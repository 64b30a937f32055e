// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/soappeer.h"

#include <QFile>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

QDomElement found(const QDomElement &element, const QString &localName)
{
    if (element.localName() == localName)
        return element;
    for (auto child = element.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
        const auto below = found(child, localName);
        if (!below.isNull())
            return below;
    }
    return {};
}

} // namespace

QDomElement PeerReply::element(const QString &localName) const
{
    return found(document.documentElement(), localName);
}

bool PeerReply::isNil(const QString &localName) const
{
    return element(localName).attributeNS(u"http://www.w3.org/2001/XMLSchema-instance"_s, u"nil"_s) == "true"_L1;
}

QStringList PeerReply::items(const QString &localName) const
{
    QStringList texts;
    for (auto item = element(localName).firstChildElement(); !item.isNull(); item = item.nextSiblingElement())
        texts.append(item.text());
    return texts;
}

SoapPeer::SoapPeer(const sluice::mock::MockServer &server, int services)
    : m_server(server)
    , m_services(services)
{
}

QByteArray SoapPeer::document(const QString &name, const Values &values) const
{
    QFile file(u"%1/%2.xml"_s.arg(QStringLiteral(SLUICE_TEST_DATA "/superoffice/mock"), name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No such document: %s", qPrintable(file.fileName()));
    auto text = QString::fromUtf8(file.readAll());
    text.replace("@NN@"_L1, QString::number(m_services));
    text.replace("@TICKET@"_L1, ticket);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        text.replace(u"@%1@"_s.arg(value.key()), value.value());
    return text.toUtf8();
}

QString SoapPeer::items(const QStringList &names)
{
    QString xml;
    for (const auto &name : names)
        xml += u"<a:string>%1</a:string>"_s.arg(name.toHtmlEscaped());
    return xml;
}

PeerReply SoapPeer::post(const QString &agent, const QString &operation, const QByteArray &body)
{
    return post(service(agent), "text/xml; charset=utf-8", action(agent, operation), body);
}

PeerReply SoapPeer::post(const QUrl &url, const QByteArray &contentType, const QByteArray &soapAction,
                         const QByteArray &body)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Content-Type", contentType);
    if (!soapAction.isNull())
        request.setRawHeader("SOAPAction", soapAction);
    return finished(m_network.post(request, body));
}

PeerReply SoapPeer::get(const QUrl &url)
{
    return finished(m_network.get(QNetworkRequest(url)));
}

PeerReply SoapPeer::call(const QString &agent, const QString &operation)
{
    return post(agent, operation, document(u"operation"_s, {{u"OPERATION"_s, operation}}));
}

PeerReply SoapPeer::flush(const QStringList &names)
{
    return post(u"Diagnostics"_s, u"FlushCachesByName"_s, document(u"names"_s, {{u"ITEMS"_s, items(names)}}));
}

PeerReply SoapPeer::signIn(const QString &user, const QString &password)
{
    return post(u"SoPrincipal"_s, u"AuthenticateUsernamePassword"_s,
                document(u"sign-in"_s, {{u"USER"_s, user.toHtmlEscaped()}, {u"PASSWORD"_s, password.toHtmlEscaped()}}));
}

PeerReply SoapPeer::signIn()
{
    auto reply = signIn(m_server.user(), m_server.password());
    ticket = reply.text(u"Ticket"_s);
    return reply;
}

QUrl SoapPeer::service(const QString &agent) const
{
    return QUrl(u"%1/Remote/Services%2/%3.svc"_s.arg(m_server.url().toString()).arg(m_services).arg(agent));
}

QByteArray SoapPeer::action(const QString &agent, const QString &operation) const
{
    return u"\"http://www.superoffice.net/ws/crm/NetServer/Services%1/%2/%3\""_s.arg(m_services)
        .arg(agent, operation)
        .toUtf8();
}

PeerReply SoapPeer::finished(QNetworkReply *reply)
{
    // Uses a signal spy: QTest::qWaitFor sleeps for 10 ms at a time, and a test makes many calls.
    QSignalSpy finished(reply, &QNetworkReply::finished);
    PeerReply result;
    if (finished.wait(5000)) {
        result = {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                  reply->header(QNetworkRequest::ContentTypeHeader).toString(),
                  QString::fromUtf8(reply->rawHeader("Location")),
                  reply->readAll(),
                  {}};
        result.document.setContent(result.body, true);
    }
    delete reply;
    return result;
}
