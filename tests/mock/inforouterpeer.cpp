// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/inforouterpeer.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sluice::mock;

namespace {

QByteArray formOf(const Arguments &arguments)
{
    QByteArray form;
    for (const auto &[name, value] : arguments)
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return form;
}

QDomElement elementNamed(const QDomElement &parent, const QString &name)
{
    if (parent.localName() == name)
        return parent;
    for (auto child = parent.firstChildElement(); !child.isNull(); child = child.nextSiblingElement()) {
        const auto found = elementNamed(child, name);
        if (!found.isNull())
            return found;
    }
    return {};
}

} // namespace

QDomElement AsmxReply::root() const
{
    const auto element = document.documentElement();
    if (element.localName() != "Envelope"_L1)
        return element;
    const auto response = elementNamed(element, u"Body"_s).firstChildElement();
    return response.firstChildElement().firstChildElement();
}

QString AsmxReply::text(const QString &name) const
{
    return elementNamed(document.documentElement(), name).text();
}

InfoRouterPeer::InfoRouterPeer(const InfoRouterServer &server)
    : m_server(server)
{
}

AsmxReply InfoRouterPeer::call(Binding binding, const QString &operation, const Arguments &arguments)
{
    const auto form = formOf(arguments);
    const auto action = "http://tempuri.org/" + operation.toUtf8();
    const auto path = u"/srv.asmx/%1"_s.arg(operation);
    switch (binding) {
    case Binding::Get:
        return send("GET", form.isEmpty() ? path : path + u'?' + QString::fromLatin1(form));
    case Binding::Post:
        return postForm(path, form);
    case Binding::Soap11:
        return postEnvelope("text/xml; charset=utf-8", '"' + action + '"',
                            document(u"soap11.xml"_s, operation, arguments));
    case Binding::Soap12:
        return postEnvelope("application/soap+xml; charset=utf-8; action=\"" + action + '"', {},
                            document(u"soap12.xml"_s, operation, arguments));
    }
    Q_UNREACHABLE();
}

AsmxReply InfoRouterPeer::postForm(const QString &path, const QByteArray &form)
{
    auto toSend = request(path);
    toSend.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
    return finished(m_network.post(toSend, form));
}

AsmxReply InfoRouterPeer::postEnvelope(const QByteArray &contentType, const QByteArray &soapAction,
                                       const QByteArray &body)
{
    auto toSend = request(u"/srv.asmx"_s);
    toSend.setRawHeader("Content-Type", contentType);
    if (!soapAction.isEmpty())
        toSend.setRawHeader("SOAPAction", soapAction);
    return finished(m_network.post(toSend, body));
}

AsmxReply InfoRouterPeer::send(const QByteArray &method, const QString &path, const QByteArray &body)
{
    return finished(m_network.sendCustomRequest(request(path), method, body));
}

QString InfoRouterPeer::signIn(const QString &user, const QString &password, Binding binding)
{
    return call(binding, u"AuthenticateUser"_s, {{u"UID"_s, user}, {u"PWD"_s, password}}).attribute(u"ticket"_s);
}

QByteArray InfoRouterPeer::document(const QString &name, const QString &operation, const Arguments &arguments)
{
    QFile file(QStringLiteral(SLUICE_TEST_DATA "/inforouter/mock/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    QString elements;
    for (const auto &[argument, value] : arguments)
        elements += u"<i:%1>%2</i:%1>"_s.arg(argument, value.toHtmlEscaped());
    auto text = QString::fromUtf8(file.readAll());
    return text.replace("@OPERATION@"_L1, operation).replace("@ARGUMENTS@"_L1, elements).toUtf8();
}

QNetworkRequest InfoRouterPeer::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_server.url().toString() + path));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    for (auto header = m_headers.cbegin(); header != m_headers.cend(); ++header)
        request.setRawHeader(header.key(), header.value());
    return request;
}

AsmxReply InfoRouterPeer::finished(QNetworkReply *reply)
{
    reply->ignoreSslErrors();
    QSignalSpy isFinished(reply, &QNetworkReply::finished);
    AsmxReply result;
    if (isFinished.wait(5000)) {
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.contentType = reply->header(QNetworkRequest::ContentTypeHeader).toString();
        const auto headers = reply->rawHeaderPairs();
        for (const auto &[name, value] : headers)
            result.headers.insert(name.toLower(), value);
        result.body = reply->readAll();
        if (!result.document.setContent(result.body, true))
            result.document.clear();
    }
    delete reply;
    return result;
}

InfoRouterSettings infoRouterWith(const QStringList &pairs)
{
    InfoRouterSettings settings;
    for (const auto &pair : pairs) {
        const auto problem = settings.set(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        if (problem)
            qFatal("%s", qPrintable(*problem));
    }
    return settings;
}

void addBindings()
{
    QTest::addColumn<Binding>("binding");
    QTest::newRow("GET") << Binding::Get;
    QTest::newRow("POST") << Binding::Post;
    QTest::newRow("SOAP 1.1") << Binding::Soap11;
    QTest::newRow("SOAP 1.2") << Binding::Soap12;
}

void addBindingsOfGenerations()
{
    QTest::addColumn<QString>("generation");
    QTest::addColumn<Binding>("binding");
    for (const auto *generation : {"legacy", "modern"}) {
        const auto name = QString::fromLatin1(generation);
        QTest::addRow("%s, GET", generation) << name << Binding::Get;
        QTest::addRow("%s, POST", generation) << name << Binding::Post;
        QTest::addRow("%s, SOAP 1.1", generation) << name << Binding::Soap11;
        QTest::addRow("%s, SOAP 1.2", generation) << name << Binding::Soap12;
    }
}
