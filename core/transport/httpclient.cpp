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
    QNetworkAccessManager manager;
};

namespace {

QNetworkRequest networkRequest(const HttpRequest &request, const TransportPolicy &policy)
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
    if (!policy.authorities.isEmpty()) {
        // Authorities of our own replace the system's unless those are added as well.
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + policy.authorities);
        result.setSslConfiguration(tls);
    }
    return result;
}

} // namespace

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
{
}

HttpClient::~HttpClient() = default;

QNetworkAccessManager &HttpClient::managerFor(const TransportPolicy &policy)
{
    for (const auto &channel : m_channels) {
        if (channel->policy == policy)
            return channel->manager;
    }
    auto &channel = m_channels.emplace_back(std::make_unique<Channel>());
    channel->policy = policy;
    channel->manager.setProxyFactory(new SystemProxies); // owned by the manager
    return channel->manager;
}

Call<HttpResponse> *HttpClient::send(const HttpRequest &request, const TransportPolicy &policy,
                                     const HttpLimits &limits, QObject *parent)
{
    auto &manager = managerFor(policy);
    auto prepared = networkRequest(request, policy);
    QNetworkReply *reply = nullptr;
    OnceOnlyBody *body = nullptr;
    if (request.sendOnce) {
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        body = new OnceOnlyBody(request.body, nullptr); // until there is a reply to own it
        reply = manager.sendCustomRequest(prepared, request.method, body);
        body->setParent(reply);
    } else {
        reply = manager.sendCustomRequest(prepared, request.method, request.body);
    }
    auto *call = new Call<HttpResponse>(parent);
    new HttpTransfer(reply, body, limits, call); // the call adopts it
    return call;
}

} // namespace sluice
