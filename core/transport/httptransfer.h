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

/// Watches one reply until it ends the call: its answer, its failure, the clock, or too many bytes. Owns the reply;
/// to stop it is to delete it, so that Qt's own "operation cancelled" is never mistaken for a reason. Where the policy
/// trusts one certificate only, it is the one who lets that through, and nothing else.
class HttpTransfer final : public QObject
{
    Q_OBJECT

public:
    /// \a call adopts the transfer. \a body is what the reply reads from, null for a request that may be repeated.
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
    bool neverLeft() const;
    Error failure() const;
    void log(const QString &outcome) const;

    QNetworkReply *const m_reply;
    const OnceOnlyBody *const m_requestBody;
    const HttpLimits m_limits;
    const TransportPolicy m_policy;
    Call<HttpResponse> *const m_call;
    QByteArray m_body;
    std::optional<TlsProblem> m_tls;
    bool m_letThrough = false; ///< a connection to whom the policy trusts
    QTimer m_clock;
    QElapsedTimer m_elapsed;
};

} // namespace sluice
