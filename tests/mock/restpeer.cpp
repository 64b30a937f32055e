// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mock/restpeer.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

QJsonObject RestReply::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray RestReply::array() const
{
    return QJsonDocument::fromJson(body).array();
}

RestPeer::RestPeer(sluice::mock::MockServer &server)
    : base(server.url().toString())
{
    setHeader("Accept", "application/json; charset=utf-8");
    setHeader("Content-Type", "application/json; charset=utf-8");
}

void RestPeer::signIn(const QString &user, const QString &password)
{
    signIn("Basic " + u"%1:%2"_s.arg(user, password).toUtf8().toBase64());
}

void RestPeer::signIn()
{
    signIn(u"ADM0"_s, u"sluice-demo"_s);
}

void RestPeer::setHeader(const QByteArray &name, const QByteArray &value)
{
    if (value.isEmpty())
        m_headers.remove(name);
    else
        m_headers.insert(name, value);
}

RestReply RestPeer::send(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QUrl url(path.startsWith("//"_L1) ? QUrl(base).resolved(QUrl(path.mid(1))) : QUrl(base + path));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    for (auto header = m_headers.cbegin(); header != m_headers.cend(); ++header)
        request.setRawHeader(header.key(), header.value());

    auto *reply = m_network.sendCustomRequest(request, method, body);
    reply->ignoreSslErrors();
    QSignalSpy finished(reply, &QNetworkReply::finished);
    RestReply result;
    m_lastHeaders.clear();
    if (finished.wait(5000)) {
        const auto headers = reply->rawHeaderPairs();
        for (const auto &[name, value] : headers)
            m_lastHeaders.insert(name.toLower(), value);
        result = {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                  reply->header(QNetworkRequest::ContentTypeHeader).toString(), reply->readAll()};
    }
    delete reply;
    return result;
}

RestReply RestPeer::call(const QString &operation, const QByteArray &body)
{
    const bool isOfConfiguration = operation.startsWith("Clear"_L1) || operation.startsWith("Rebuild"_L1);
    const auto agent = isOfConfiguration ? u"Configuration"_s : u"Diagnostics"_s;
    return post(u"/api/v1/Agents/%1/%2"_s.arg(agent, operation), body);
}

RestReply RestPeer::flush(const QStringList &names)
{
    return this->names(u"FlushCachesByName"_s, u"CacheNames"_s, names);
}

RestReply RestPeer::names(const QString &operation, const QString &member, const QStringList &names)
{
    const QJsonObject body{{member, QJsonArray::fromStringList(names)}};
    return call(operation, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

sluice::mock::Settings settingsWith(const QStringList &pairs)
{
    sluice::mock::Settings settings;
    for (const auto &pair : pairs) {
        const auto problem = settings.set(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        if (problem)
            qFatal("%s", qPrintable(*problem));
    }
    return settings;
}
