// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/http/http.h"
#include "core/transport/transportpolicy.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class QNetworkReply;
class QSslError;

namespace sluice {

class OnceOnlyBody;

/// Watches one reply until the call ends with the answer, an error, a timeout or too many bytes. It owns the reply and
/// deletes it to stop it, so that Qt's "operation cancelled" is never reported as the reason. When the policy trusts
/// only one certificate, this class compares it and ignores no other error.
class HttpTransfer final : public QObject
{
    Q_OBJECT

public:
    /// \a call owns the transfer. \a body is read by the reply; null for a request that may be repeated.
    HttpTransfer(QNetworkReply *reply, const OnceOnlyBody *body, const HttpLimits &limits,
                 const TransportPolicy &policy, Call<HttpResponse> *call);

private:
    void collect();
    void conclude();
    void giveUp();
    void judgeCertificate(const QList<QSslError> &errors);
    void checkCertificate();
    void refuseCertificate();
    TlsProblem certificateProblem(const QStringList &reasons) const;
    bool isTrustedCertificate() const;
    bool isComplete() const;
    bool wasNotSent() const;
    Error failure() const;
    void log(const QString &outcome) const;

    QNetworkReply *const m_reply;
    const OnceOnlyBody *const m_requestBody;
    const HttpLimits m_limits;
    const TransportPolicy m_policy;
    Call<HttpResponse> *const m_call;
    QByteArray m_body;
    std::optional<TlsProblem> m_tls;
    bool m_letThrough = false; ///< the trusted certificate was recognized
    QTimer m_clock;
    QElapsedTimer m_elapsed;
};

} // namespace sluice
