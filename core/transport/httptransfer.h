// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/http/http.h"
#include "core/transport/transportpolicy.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;
class QSslError;

namespace sluice {

class OnceOnlyBody;
class ProxyGates;
struct Route;

/// How a request is made, so that its transfer knows at each moment whether anything of it can have left this machine.
struct Departure
{
    /// Null: the connection is set up first, and then departs the request.
    OnceOnlyBody *body = nullptr;
    QNetworkReply *first = nullptr;                ///< the request itself if there is a body, else the connection
    std::function<QNetworkReply *()> request{};    ///< makes the request; only where the connection comes first
    std::shared_ptr<ProxyGates> gates{};           ///< those of the manager
    std::function<std::optional<Error>()> guard{}; ///< HttpClient::Guard; may be empty
    bool hasAnswered = false;                      ///< the server answered a request before, at the same address
};

/// Watches one request until the call ends with the answer, an error, a timeout or too many bytes. It owns the reply and
/// deletes it to stop it, so that Qt's "operation cancelled" is never reported as the reason. When the policy trusts
/// only one certificate, this class compares it and ignores no other error.
///
/// The delivery of every error, and of a call that is stopped, follows one rule: nothing has left before the body is
/// read, or where there is none to tell, before the connection stands (encrypted, and through the proxy). After that
/// it may have left.
class HttpTransfer final : public QObject
{
    Q_OBJECT

public:
    /// \a call owns the transfer. \a url is the address of the request.
    HttpTransfer(Departure departure, QUrl url, const HttpLimits &limits, const TransportPolicy &policy,
                 Call<HttpResponse> *call);

Q_SIGNALS:
    /// The connection that comes first could not be set up.
    void connectionFailed();
    /// A complete answer came.
    void answered();

private:
    void watch(QNetworkReply *reply);
    bool depart();
    void judgeHead();
    void collect();
    void refuseLength();
    void conclude();
    void giveUp();
    void judgeCertificate(const QList<QSslError> &errors);
    void checkCertificate();
    void refuseCertificate();
    TlsProblem certificateProblem(const QStringList &reasons) const;
    bool isTrustedCertificate() const;
    bool isEndUnclear() const;
    bool isComplete() const;
    Error::Delivery delivery() const { return m_left ? Error::Delivery::MaybeSent : Error::Delivery::NotSent; }
    Error failure() const;
    QString specialMessage(const Error &error) const;
    Route route() const;
    bool isProxyAsked() const;
    void log(const QString &outcome) const;

    QNetworkReply *m_reply = nullptr;
    std::function<QNetworkReply *()> m_request; ///< while the connection is being set up
    const std::shared_ptr<ProxyGates> m_gates;
    const std::function<std::optional<Error>()> m_guard;
    const bool m_hasAnswered;
    const QUrl m_url;
    bool m_left = false; ///< a part of the request may have left this machine
    const HttpLimits m_limits;
    const TransportPolicy m_policy;
    Call<HttpResponse> *const m_call;
    QByteArray m_body;
    std::optional<TlsProblem> m_tls;
    QTimer m_clock;
    QElapsedTimer m_elapsed;
};

} // namespace sluice
