// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/httpclient.h"

#include "core/transport/httptransfer.h"
#include "core/transport/onceonlybody.h"
#include "core/transport/proxies.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace sluice {

using namespace Qt::StringLiterals;

/// One manager per policy: a connection opened for who trusts a certificate must not serve who does not.
struct HttpClient::Channel
{
    TransportPolicy policy;
    QSslConfiguration tls;
    QNetworkAccessManager manager;
};

namespace {

/// Authorities of our own replace the system's unless those are added as well. Reading those takes its time.
QSslConfiguration tlsConfiguration(const TransportPolicy &policy)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    if (!policy.authorities.isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + policy.authorities);
    return tls;
}

QNetworkRequest networkRequest(const HttpRequest &request, const QSslConfiguration &tls)
{
    QNetworkRequest result(request.url);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    result.setHeader(QNetworkRequest::UserAgentHeader, u"Sluice/" SLUICE_VERSION ""_s);
    result.setRawHeader("Accept-Encoding", "identity");
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setSslConfiguration(tls);
    return result;
}

} // namespace

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
{
}

HttpClient::~HttpClient() = default;

HttpClient::Channel &HttpClient::channelFor(const TransportPolicy &policy)
{
    for (const auto &channel : m_channels) {
        if (channel->policy == policy)
            return *channel;
    }
    auto &channel = m_channels.emplace_back(std::make_unique<Channel>());
    channel->policy = policy;
    channel->tls = tlsConfiguration(policy);
    channel->manager.setProxyFactory(new SystemProxies); // owned by the manager
    return *channel;
}

Call<HttpResponse> *HttpClient::send(const HttpRequest &request, const TransportPolicy &policy,
                                     const HttpLimits &limits, QObject *parent)
{
    auto &channel = channelFor(policy);
    auto &manager = channel.manager;
    auto prepared = networkRequest(request, channel.tls);
    QNetworkReply *reply = nullptr;
    OnceOnlyBody *body = nullptr;
    if (request.sendOnce) {
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        body = new OnceOnlyBody(request.body, nullptr); // until there is a reply to own it
        reply = manager.sendCustomRequest(prepared, request.method, body);
        body->setParent(reply);
    } else if (request.method == "GET") {
        reply = manager.get(prepared);
    } else {
        // Also where it is nothing: IIS answers 411 without a length (superoffice dossier §2.2).
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        reply = manager.sendCustomRequest(prepared, request.method, request.body);
    }
    auto *call = new Call<HttpResponse>(parent);
    new HttpTransfer(reply, body, limits, call); // the call adopts it
    return call;
}

} // namespace sluice
