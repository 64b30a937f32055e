// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/httpclient.h"

#include "core/domain/http/hostheader.h"
#include "core/transport/httptransfer.h"
#include "core/transport/onceonlybody.h"
#include "core/transport/proxies.h"
#include "core/transport/proxygate.h"
#include "core/transport/tlssettings.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

/// One network access manager with its connections. A shared one serves all requests of one policy: a connection that
/// was opened for a server with a trusted certificate must not be used for a server without it.
struct HttpClient::Channel
{
    TransportPolicy policy;
    bool shared = false;  ///< may serve more requests
    QSet<QUrl> origins{}; ///< scheme, host and port of what it has served
    std::shared_ptr<ProxyGates> gates = std::make_shared<ProxyGates>();
    QSslConfiguration tls;
    QNetworkAccessManager manager;
    int transfers = 0;
    QDeadlineTimer dropAt{QDeadlineTimer::Forever}; ///< used while no transfer is running
};

namespace {

QNetworkRequest networkRequest(const HttpRequest &request, const QSslConfiguration &tls)
{
    QNetworkRequest result(request.url);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    if (request.url.host().contains(u'%') && !result.hasRawHeader("Host"))
        result.setRawHeader("Host", hostHeaderOf(request.url)); // Qt would send the zone
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
    result.setPeerVerifyName(request.tlsName);
    return result;
}

QNetworkReply *sendRepeatable(QNetworkAccessManager &manager, const HttpRequest &request, QNetworkRequest prepared)
{
    if (request.method == "GET")
        return manager.get(prepared);
    // Also for an empty body: IIS answers 411 without a length (superoffice dossier §2.2).
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    return manager.sendCustomRequest(prepared, request.method, request.body);
}

/// The reply owns the body.
QNetworkReply *sendOnce(QNetworkAccessManager &manager, const HttpRequest &request, QNetworkRequest prepared,
                        OnceOnlyBody *body)
{
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *reply = manager.sendCustomRequest(prepared, request.method, body);
    body->setParent(reply);
    return reply;
}

/// Does what QNetworkAccessManager::connectToHost() does, and tells when the connection stands, which then serves the
/// next request to that server.
QNetworkReply *connectFirst(QNetworkAccessManager &manager, QNetworkRequest prepared)
{
    QUrl url;
    url.setScheme(PreconnectPrefix.toString() + prepared.url().scheme());
    url.setHost(prepared.url().host());
    url.setPort(prepared.url().port());
    prepared.setUrl(url);
    return manager.get(prepared);
}

Departure departureOf(QNetworkAccessManager &manager, const HttpRequest &request, const QNetworkRequest &prepared,
                      bool once)
{
    if (once && !request.body.isEmpty()) {
        auto *body = new OnceOnlyBody(request.body, nullptr); // without a parent until the reply can own it
        return {.body = body, .first = sendOnce(manager, request, prepared, body)};
    }
    const auto send = [&manager, request, prepared, once] {
        return once ? sendOnce(manager, request, prepared, new OnceOnlyBody(request.body, nullptr))
                    : sendRepeatable(manager, request, prepared);
    };
    return {.first = connectFirst(manager, prepared), .request = send};
}

} // namespace

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
{
    m_sweep.setSingleShot(true);
    connect(&m_sweep, &QTimer::timeout, this, &HttpClient::dropIdleChannels);
}

HttpClient::~HttpClient() = default;

/// An action gets a connection of its own, which only a manager of its own guarantees: on a kept-alive connection that
/// the server is just closing, it would never arrive, and nobody could tell. A policy that ignores errors of
/// certificates needs one for each request, too: Qt goes on to ignore them for all later connections to that host.
///
/// A manager keeps the connections to its hosts for two minutes, and waits for each of them at every event. After so many
/// hosts the next one takes over, and the first closes its connections as soon as its last request has ended.
HttpClient::Channel &HttpClient::channelFor(const TransportPolicy &policy, bool alone, const QUrl &origin)
{
    constexpr qsizetype mostOrigins = 32;
    for (const auto &channel : m_channels) {
        if (alone || !channel->shared || channel->policy != policy)
            continue;
        if (channel->origins.size() < mostOrigins || channel->origins.contains(origin)) {
            channel->origins.insert(origin);
            return *channel;
        }
        retire(*channel);
    }
    auto &channel = m_channels.emplace_back(std::make_unique<Channel>());
    channel->policy = policy;
    channel->shared = !alone;
    channel->origins.insert(origin);
    channel->tls = tlsSettings(policy);
    setProxies(channel->manager, policy, channel->gates);
    return *channel;
}

Call<HttpResponse> *HttpClient::send(const HttpRequest &request, const TransportPolicy &policy,
                                     const HttpLimits &limits, QObject *parent, const Guard &guard)
{
    // When errors are ignored, Qt must not repeat the request: its second connection would ignore them as well.
    const bool once = request.sendOnce || !policy.trustedCertificate.isEmpty();
    const auto origin =
        request.url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    auto &channel = channelFor(policy, once, origin);
    auto departure = departureOf(channel.manager, request, networkRequest(request, channel.tls), once);
    auto *call = new Call<HttpResponse>(parent);
    departure.gates = channel.gates;
    departure.guard = guard;
    departure.hasAnswered = m_answered.contains(origin);
    auto *transfer = new HttpTransfer(std::move(departure), request.url, limits, policy, call); // the call adopts it
    ++channel.transfers;
    connect(transfer, &QObject::destroyed, this, [this, used = &channel] { release(*used); });
    connect(transfer, &HttpTransfer::answered, this, [this, origin] { m_answered.insert(origin); });
    // Qt goes on to count a connection that it could not set up, and opens one more for each later request.
    connect(transfer, &HttpTransfer::connectionFailed, this, [used = &channel] { used->shared = false; });
    return call;
}

void HttpClient::retire(Channel &channel)
{
    channel.shared = false;
    if (channel.transfers == 0)
        dropLater(channel);
}

void HttpClient::release(Channel &channel)
{
    if (--channel.transfers == 0)
        dropLater(channel);
}

void HttpClient::dropLater(Channel &channel)
{
    channel.dropAt = QDeadlineTimer(channel.shared ? m_linger : std::chrono::milliseconds(0));
    // Delayed: the transfer that is being destroyed still owns a reply of this manager.
    if (!m_sweep.isActive() || m_sweep.remainingTimeAsDuration() > channel.dropAt.remainingTimeAsDuration())
        m_sweep.start(std::chrono::ceil<std::chrono::milliseconds>(channel.dropAt.remainingTimeAsDuration()));
}

void HttpClient::dropIdleChannels()
{
    auto next = m_linger;
    bool idle = false;
    std::erase_if(m_channels,
                  [](const auto &channel) { return channel->transfers == 0 && channel->dropAt.hasExpired(); });
    for (const auto &channel : m_channels) {
        if (channel->transfers > 0)
            continue;
        idle = true;
        next = std::min(next, std::chrono::ceil<std::chrono::milliseconds>(channel->dropAt.remainingTimeAsDuration()));
    }
    if (idle)
        m_sweep.start(next);
}

} // namespace sluice
