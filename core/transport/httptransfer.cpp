// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/httptransfer.h"

#include "core/transport/certificatereader.h"
#include "core/transport/networkerror.h"
#include "core/transport/onceonlybody.h"
#include "core/transport/proxies.h"
#include "core/transport/proxygate.h"
#include "core/transport/tlsreasons.h"

#include <QLoggingCategory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include <utility>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "sluice.http", QtWarningMsg)

/// How much of an answer Qt may hold, until its head is read and later.
constexpr qint64 heldAtFirst = 2 * 1024 * 1024;
constexpr qint64 heldLater = 1024 * 1024;
/// How much of it is moved at once.
constexpr qint64 readBytes = 64 * 1024;

/// Whether \a error is only Qt's code for an HTTP status from 400 on, which counts as an answer. ContentReSendError is
/// in that range but is not an answer. 400 and 418 are ProtocolInvalidOperationError.
bool isStatusError(QNetworkReply::NetworkError error)
{
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError
            && error != QNetworkReply::ContentReSendError)
        || error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

/// Whether only the end of the connection ends the answer (RFC 9112 §6.3).
bool endsWithTheConnection(const QNetworkReply &reply)
{
    return !reply.hasRawHeader("Content-Length") && !reply.rawHeader("Transfer-Encoding").toLower().contains("chunked");
}

/// Whether \a error may mean no more than that the server closed the connection. When the whole answer is there before
/// Qt expects it, Qt takes the end that follows for a reason to repeat the request, which a body that is read only once
/// does not allow.
bool isAboutTheEnd(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ContentReSendError || error == QNetworkReply::RemoteHostClosedError;
}

/// A text such as "https://crm01:8080". Scheme and port are included, because they are often the mistake.
QString originOf(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Whether \a status is that of an interim answer (RFC 9110 §15.2). Qt passes over 100 alone, takes every other one for
/// the end, and closes the connection when more comes.
bool isInterim(int status)
{
    return status / 100 == 1;
}

/// Nothing if \a header is not one number. Of several, which Qt joins with commas, QNetworkReply::header() has the first.
std::optional<qint64> lengthIn(const QByteArray &header)
{
    bool isNumber = false;
    const auto length = header.trimmed().toLongLong(&isNumber);
    return isNumber && length >= 0 ? std::optional(length) : std::nullopt;
}

/// The headers that tell where the answer ends, as they came.
QString lengthsOf(const QNetworkReply &reply)
{
    QStringList lines;
    for (const auto *name : {"Transfer-Encoding", "Content-Length"}) {
        if (reply.hasRawHeader(name))
            lines.append(QString::fromLatin1(name + (": " + reply.rawHeader(name))));
    }
    return lines.join(", "_L1);
}

/// The name that the certificate has to be for.
QString nameAskedOf(const QNetworkReply &reply, const QUrl &url)
{
    const auto name = reply.request().peerVerifyName();
    return name.isEmpty() ? url.host() : name;
}

} // namespace

HttpTransfer::HttpTransfer(Departure departure, QUrl url, const HttpLimits &limits, const TransportPolicy &policy,
                           Call<HttpResponse> *call)
    : m_request(std::move(departure.request))
    , m_gates(std::move(departure.gates))
    , m_guard(std::move(departure.guard))
    , m_hasAnswered(departure.hasAnswered)
    , m_url(std::move(url))
    , m_limits(limits)
    , m_policy(policy)
    , m_call(call)
{
    m_gates->askAnew(connectTarget(m_url));
    m_elapsed.start();
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &HttpTransfer::giveUp);
    m_clock.start(limits.timeout);
    if (auto *body = departure.body) {
        connect(body, &OnceOnlyBody::aboutToLeave, this, [this, body] {
            // A stopped transfer lives until the event loop deletes it, and Qt may ask for the body before.
            if (m_call->isFinished() || !depart())
                body->withhold();
        });
    }
    watch(departure.first);
    call->adopt(this);
}

void HttpTransfer::watch(QNetworkReply *reply)
{
    m_reply = reply;
    reply->setParent(this);
    // Later, because Qt listens only then.
    QMetaObject::invokeMethod(
        reply, [reply] { reply->setReadBufferSize(heldAtFirst); }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpTransfer::judgeHead);
    connect(reply, &QNetworkReply::readyRead, this, &HttpTransfer::collect);
    connect(reply, &QNetworkReply::finished, this, &HttpTransfer::conclude);
    connect(reply, &QNetworkReply::sslErrors, this, &HttpTransfer::judgeCertificate);
    connect(reply, &QNetworkReply::encrypted, this, &HttpTransfer::checkCertificate);
}

/// Whether the request leaves now. If not, the call has ended.
bool HttpTransfer::depart()
{
    if (auto objection = m_guard ? m_guard() : std::nullopt) {
        log(u"held back"_s);
        m_call->finish(Failure(std::move(*objection)));
        return false;
    }
    m_left = true;
    m_call->setDelivery(delivery());
    return true;
}

/// At an error, Qt loses what it did not pass on because of the size of its buffer. An answer with a length, or in
/// chunks, is then known to be cut; of one that ends with the connection, nothing may be held back that is not too long.
void HttpTransfer::judgeHead()
{
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.answerBytes)
        refuseLength();
    else
        m_reply->setReadBufferSize(endsWithTheConnection(*m_reply) ? m_limits.answerBytes + 1 : heldLater);
}

void HttpTransfer::collect()
{
    if (m_body.size() + m_reply->bytesAvailable() > m_limits.answerBytes) {
        refuseLength();
        return;
    }
    if (m_body.size() > heldLater)
        m_body.reserve(m_limits.answerBytes); // once, or it would be copied again and again
    // In pieces, so that all of it is never there twice. The last one is empty, and tells Qt that there is room again.
    for (auto piece = m_reply->read(readBytes); !piece.isEmpty(); piece = m_reply->read(readBytes))
        m_body += piece;
}

void HttpTransfer::refuseLength()
{
    log(u"too long"_s);
    m_call->finish(Failure({.kind = Error::Kind::Protocol,
                            .delivery = Error::Delivery::MaybeSent,
                            .message = tr("The answer of %1 is too long.").arg(originOf(m_url)),
                            .httpStatus = statusOf(*m_reply)}));
}

void HttpTransfer::conclude()
{
    if (m_call->isFinished())
        return;
    if (m_request && m_reply->error() == QNetworkReply::NoError) {
        m_reply->deleteLater();
        if (!depart())
            return;
        watch(std::exchange(m_request, {})());
        return;
    }
    if (m_request)
        Q_EMIT connectionFailed();
    collect();
    if (m_call->isFinished())
        return;
    if (!isComplete()) {
        auto error = failure();
        log(error.detail);
        m_call->finish(Failure(std::move(error)));
        return;
    }
    HttpResponse response{.status = statusOf(*m_reply), .headers = {}, .body = std::move(m_body)};
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.emplaceBack(name, value);
    if (const auto certificate = m_reply->sslConfiguration().peerCertificate(); !certificate.isNull())
        response.certificate = factsOf(certificate);
    log(QString::number(response.status));
    Q_EMIT answered();
    m_call->finish(std::move(response));
}

/// Whether the head makes two statements about where the answer ends, or none that can be read. Transfer-Encoding would
/// decide, but somebody may have smuggled in one of them, so this is an error (RFC 9112 §6.3). There are no chunks after
/// 204, and Qt does not read those that are announced (RFC 9112 §6.1).
bool HttpTransfer::isEndUnclear() const
{
    const bool isChunked = m_reply->hasRawHeader("Transfer-Encoding");
    if (!m_reply->hasRawHeader("Content-Length"))
        return isChunked && statusOf(*m_reply) == 204;
    return isChunked || !lengthIn(m_reply->rawHeader("Content-Length"));
}

/// An answer that ended early is an error, also when Qt does not notice.
bool HttpTransfer::isComplete() const
{
    const int status = statusOf(*m_reply);
    if (isInterim(status))
        return false;
    // For a redirect the headers are enough. Qt reports 307 and 308 as ContentReSendError, although it is told not to
    // follow, because it could not send the body again.
    if (status >= 300 && status < 400)
        return true;
    const bool answered = m_reply->error() == QNetworkReply::NoError || isStatusError(m_reply->error())
        || (endsWithTheConnection(*m_reply) && isAboutTheEnd(m_reply->error()));
    if (!answered || status == 0)
        return false;
    if (isEndUnclear())
        return false;
    const auto announced = lengthIn(m_reply->rawHeader("Content-Length"));
    return !announced || *announced == m_body.size();
}

Error HttpTransfer::failure() const
{
    const auto way = route();
    const auto qtText = m_reply->errorString();
    const auto refused = handshakeReason(qtText, m_policy.identity.has_value());
    // A server may reject us right after the handshake, for which Qt has no error code.
    const auto name = refused ? QNetworkReply::SslHandshakeFailedError : m_reply->error();
    auto error = m_left ? networkError(name, qtText, way) : unreachableError(name, qtText, way);
    if (m_reply->error() != QNetworkReply::SslHandshakeFailedError && refused && m_left)
        error.delivery = Error::Delivery::MaybeSent;
    error.httpStatus = statusOf(*m_reply);
    // No matter which code Qt uses: a status line proves that the request arrived.
    if (error.httpStatus != 0 && error.cause != Error::Cause::Proxy)
        error.delivery = Error::Delivery::MaybeSent;
    if (isEndUnclear() && error.cause != Error::Cause::Proxy) {
        error.kind = Error::Kind::Protocol; // not a matter of the connection
        error.detail = lengthsOf(*m_reply);
    }
    if (const auto message = specialMessage(error); !message.isEmpty())
        error.message = message;
    error.tls = m_tls;
    if (refused && !m_tls)
        error.tls = TlsProblem{.reasons = {*refused}};
    return error;
}

/// Better words than those for a connection that broke, where it is known what may be behind it.
QString HttpTransfer::specialMessage(const Error &error) const
{
    if (isInterim(error.httpStatus))
        return tr("%1 sent the interim answer %2, after which this program cannot wait for the real one.")
            .arg(originOf(m_url))
            .arg(error.httpStatus);
    if (isEndUnclear() && error.cause != Error::Cause::Proxy)
        return tr("The headers of %1 do not tell for sure where its answer ends, so it is not known what belongs to "
                  "it.")
            .arg(originOf(m_url));
    if (error.httpStatus != 0 || error.kind != Error::Kind::Network || error.cause != Error::Cause::Unknown)
        return {};
    if (m_hasAnswered) // so it is not the scheme
        return {};
    if (m_url.scheme() == "http"_L1 && m_left)
        return tr("The connection to %1 broke before anything was answered. If this server expects https there, the "
                  "address has to begin with https.")
            .arg(originOf(m_url));
    if (m_url.scheme() == "https"_L1 && !m_left && m_reply->error() == QNetworkReply::RemoteHostClosedError)
        return tr("%1 ended the connection before it was secure. If this server expects http there, the address has to "
                  "begin with http.")
            .arg(originOf(m_url));
    return {};
}

Route HttpTransfer::route() const
{
    Route route{.host = originOf(m_url)};
    const auto proxy = proxyFor(m_url, m_policy);
    if (proxy.hostName().isEmpty())
        return route;
    route.proxy = u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
    route.withAccount = !proxy.user().isEmpty();
    route.throughTunnel = opensTunnel(proxy, m_url);
    if (const auto *gate = m_gates->gateOf(proxy))
        route.refusal = gate->refusal(connectTarget(m_url));
    return route;
}

/// Whether it is the answer of the proxy that is missing.
bool HttpTransfer::isProxyAsked() const
{
    const auto *gate = m_gates->gateOf(proxyFor(m_url, m_policy));
    return !m_left && gate && gate->isAsking(connectTarget(m_url));
}

void HttpTransfer::giveUp()
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_limits.timeout).count();
    log(u"timeout"_s);
    Error error{.kind = Error::Kind::Timeout,
                .delivery = delivery(),
                .message = tr("%1 did not answer within %2 s.").arg(originOf(m_url)).arg(seconds)};
    if (isProxyAsked()) {
        error.cause = Error::Cause::Proxy;
        error.message =
            tr("The proxy %1 did not connect to %2 within %3 s.").arg(route().proxy, originOf(m_url)).arg(seconds);
    }
    m_call->finish(Failure(std::move(error)));
}

/// Shows no dialog: the call fails with an error that holds the certificates, so that the user can decide.
void HttpTransfer::judgeCertificate(const QList<QSslError> &errors)
{
    if (m_policy.trustedCertificate.isEmpty()) {
        m_tls = certificateProblem(reasonsOf(errors, nameAskedOf(*m_reply, m_url)));
    } else if (!isTrustedCertificate()) {
        refuseCertificate();
    } else {
        m_reply->ignoreSslErrors(errors);
    }
}

/// With only one trusted certificate Qt reports an error for every certificate. If it ever does not, this stops before
/// anything is sent.
void HttpTransfer::checkCertificate()
{
    if (!m_policy.trustedCertificate.isEmpty() && !isTrustedCertificate())
        refuseCertificate();
}

bool HttpTransfer::isTrustedCertificate() const
{
    const auto certificate = m_reply->sslConfiguration().peerCertificate();
    return !certificate.isNull() && factsOf(certificate).fingerprint == m_policy.trustedCertificate;
}

void HttpTransfer::refuseCertificate()
{
    auto problem = certificateProblem({tr("This is not the certificate that was trusted for this server: it may have "
                                          "been replaced, or somebody else is answering.")});
    problem.expected = m_policy.trustedCertificate;
    log(u"another certificate"_s);
    m_call->finish(
        Failure({.kind = Error::Kind::Tls,
                 .delivery = delivery(),
                 .message = tr("%1 shows another certificate than the one that was trusted.").arg(originOf(m_url)),
                 .tls = problem}));
    m_reply->abort();
}

TlsProblem HttpTransfer::certificateProblem(const QStringList &reasons) const
{
    TlsProblem problem{.reasons = reasons};
    const auto chain = m_reply->sslConfiguration().peerCertificateChain();
    for (const auto &certificate : chain) {
        problem.chainPem.append(QString::fromLatin1(certificate.toPem()));
        problem.chain.append(factsOf(certificate));
    }
    return problem;
}

/// Header values, bodies, user info and queries are never logged.
void HttpTransfer::log(const QString &outcome) const
{
    qCDebug(lcHttp).noquote() << m_url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
                              << outcome << m_elapsed.elapsed() << "ms";
}

} // namespace sluice
