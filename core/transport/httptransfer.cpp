// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/httptransfer.h"

#include "core/transport/certificatereader.h"
#include "core/transport/networkerror.h"
#include "core/transport/onceonlybody.h"
#include "core/transport/proxies.h"
#include "core/transport/tlsreasons.h"

#include <QLoggingCategory>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "sluice.http", QtWarningMsg)

/// Qt reports every status from 400 as an error; those are answers like any other. ContentReSendError stands among them
/// but is no answer. 400 and 418 are called ProtocolInvalidOperationError.
bool isStatusError(QNetworkReply::NetworkError error)
{
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError
            && error != QNetworkReply::ContentReSendError)
        || error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

/// "https://crm01:8080": scheme and port are what is wrong often enough.
QString originOf(const QNetworkReply &reply)
{
    return reply.url().toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery
                                       | QUrl::RemoveFragment);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Route routeOf(const QNetworkReply &reply, const TransportPolicy &policy)
{
    Route route{.host = originOf(reply)};
    const auto proxy = proxyFor(reply.url(), policy);
    if (proxy.hostName().isEmpty())
        return route;
    route.proxy = u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
    route.withAccount = !proxy.user().isEmpty();
    route.throughTunnel =
        reply.url().scheme() == "https"_L1 || !proxy.capabilities().testFlag(QNetworkProxy::CachingCapability);
    return route;
}

/// Whom the certificate has to name.
QString nameAskedOf(const QNetworkReply &reply)
{
    const auto name = reply.request().peerVerifyName();
    return name.isEmpty() ? reply.url().host() : name;
}

} // namespace

HttpTransfer::HttpTransfer(QNetworkReply *reply, const OnceOnlyBody *body, const HttpLimits &limits,
                           const TransportPolicy &policy, Call<HttpResponse> *call)
    : m_reply(reply)
    , m_requestBody(body)
    , m_limits(limits)
    , m_policy(policy)
    , m_call(call)
{
    reply->setParent(this);
    m_elapsed.start();
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &HttpTransfer::giveUp);
    m_clock.start(limits.timeout);
    connect(reply, &QNetworkReply::readyRead, this, &HttpTransfer::collect);
    connect(reply, &QNetworkReply::finished, this, &HttpTransfer::conclude);
    connect(reply, &QNetworkReply::sslErrors, this, &HttpTransfer::judgeCertificate);
    connect(reply, &QNetworkReply::encrypted, this, &HttpTransfer::checkCertificate);
    call->setDelivery(Error::Delivery::MaybeSent);
    call->adopt(this);
}

void HttpTransfer::collect()
{
    m_body += m_reply->readAll();
    if (m_body.size() <= m_limits.answerBytes)
        return;
    log(u"too long"_s);
    m_call->finish(
        Failure({.kind = Error::Kind::Protocol,
                 .delivery = Error::Delivery::MaybeSent,
                 .message = tr("The answer of %1 is longer than any answer should be.").arg(originOf(*m_reply)),
                 .httpStatus = statusOf(*m_reply)}));
}

void HttpTransfer::conclude()
{
    if (m_call->isFinished())
        return;
    collect();
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
    m_call->finish(std::move(response));
}

/// An answer that ended early is no answer, also where Qt does not notice.
bool HttpTransfer::isComplete() const
{
    const int status = statusOf(*m_reply);
    // A redirect says all in its first line. Qt calls 307 and 308 a ContentReSendError, although it is told not to
    // follow, because the body could not be sent again.
    if (status >= 300 && status < 400)
        return true;
    const bool answered = m_reply->error() == QNetworkReply::NoError || isStatusError(m_reply->error());
    if (!answered || status == 0)
        return false;
    const auto announced = m_reply->header(QNetworkRequest::ContentLengthHeader);
    return !announced.isValid() || announced.toLongLong() == m_body.size();
}

/// Proven, not guessed: nobody has read the body, so no complete request can be under way.
bool HttpTransfer::neverLeft() const
{
    return m_requestBody && m_requestBody->isUntouched();
}

Error HttpTransfer::failure() const
{
    const auto route = routeOf(*m_reply, m_policy);
    const auto qtText = m_reply->errorString();
    const auto refused = handshakeReason(qtText, m_policy.identity.has_value());
    // What the server objects to, it may say after the handshake; Qt has no name for that.
    const auto name = refused ? QNetworkReply::SslHandshakeFailedError : m_reply->error();
    auto error = neverLeft() ? unreachableError(name, qtText, route) : networkError(name, qtText, route);
    if (m_reply->error() != QNetworkReply::SslHandshakeFailedError && refused && !neverLeft())
        error.delivery = Error::Delivery::MaybeSent;
    error.httpStatus = statusOf(*m_reply);
    // Whatever Qt calls it: once the server's status line came, the request had arrived there.
    if (error.httpStatus != 0 && error.cause != Error::Cause::Proxy)
        error.delivery = Error::Delivery::MaybeSent;
    error.tls = m_tls;
    if (refused && !m_tls)
        error.tls = TlsProblem{.reasons = {*refused}};
    return error;
}

void HttpTransfer::giveUp()
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_limits.timeout).count();
    log(u"timeout"_s);
    m_call->finish(Failure({.kind = Error::Kind::Timeout,
                            .delivery = neverLeft() ? Error::Delivery::NotSent : Error::Delivery::MaybeSent,
                            .message = tr("%1 did not answer within %2 s.").arg(originOf(*m_reply)).arg(seconds)}));
}

/// No dialog in here: what is not let through fails, with all that is needed to decide.
void HttpTransfer::judgeCertificate(const QList<QSslError> &errors)
{
    if (m_policy.trustedCertificate.isEmpty()) {
        m_tls = certificateProblem(reasonsOf(errors, nameAskedOf(*m_reply)));
    } else if (!isTrustedCertificate()) {
        refuseCertificate();
    } else {
        m_reply->ignoreSslErrors(errors);
        m_letThrough = true;
    }
}

/// Qt objects to every certificate of a policy that trusts one only. Should it ever not, nothing has been sent yet.
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
                 .delivery = m_letThrough ? Error::Delivery::MaybeSent : Error::Delivery::NotSent,
                 .message = tr("%1 shows another certificate than the one that was trusted.").arg(originOf(*m_reply)),
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

/// No header value, body, user info or query ever reaches the log.
void HttpTransfer::log(const QString &outcome) const
{
    qCDebug(lcHttp).noquote() << m_reply->url().toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                                         | QUrl::RemoveFragment)
                              << outcome << m_elapsed.elapsed() << "ms";
}

} // namespace sluice
