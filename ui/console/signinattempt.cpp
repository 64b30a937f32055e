// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/signinattempt.h"

#include "core/session/session.h"

#include <utility>

namespace sluice {

namespace {

/// Whether to try the next node of the farm. Not after a certificate that is not trusted, which a person has to
/// examine, and not if the sign-in may have arrived: the server may have counted it as an attempt.
bool wasNotReached(const Error &error)
{
    const bool isThere = error.kind != Error::Kind::Network && error.kind != Error::Kind::Timeout;
    return !isThere && error.delivery == Error::Delivery::NotSent;
}

} // namespace

SignInTarget withoutSecrets(SignInTarget target)
{
    for (auto &request : target.nodes) {
        request.credentials = {.user = request.credentials.user};
        request.transportSecrets = {};
    }
    return target;
}

SignInAttempt::SignInAttempt(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
{
}

Result<void> SignInAttempt::open(const SignInTarget &target)
{
    m_index = 0;
    if (target.byHand)
        m_sessions.allowAgain(target.nodes.constFirst());
    for (const auto &request : target.nodes) {
        auto problem = objectionToPlainHttp(request, target.environment);
        const auto opened = problem ? Result<Session *>(Failure(*problem)) : m_sessions.open(request, this);
        if (!opened) {
            qDeleteAll(releaseNodes());
            return Failure(opened.error());
        }
        m_nodes.append(*opened);
    }
    m_target = target;
    return {};
}

Result<void> SignInAttempt::openTrusting(const QString &fingerprint)
{
    auto target = m_target;
    target.nodes[m_index].transport.trustedCertificate = fingerprint;
    qDeleteAll(releaseNodes());
    return open(target);
}

void SignInAttempt::start()
{
    m_index = 0;
    tryCurrent();
}

void SignInAttempt::startAgain()
{
    m_sessions.allowAgain(m_target.nodes.constFirst());
    start();
}

void SignInAttempt::stop()
{
    if (m_call)
        m_call->cancel();
}

QList<Session *> SignInAttempt::releaseNodes()
{
    delete m_call;
    m_target = {};
    return std::exchange(m_nodes, {});
}

void SignInAttempt::tryCurrent()
{
    Q_EMIT trying(current()->name());
    auto *call = current()->call(SignIn{}, this);
    m_call = call;
    call->then(this, [this](const Result<SignedIn> &result) { conclude(result); });
}

/// If one node of a farm is down, the next one is tried.
void SignInAttempt::conclude(const Result<SignedIn> &result)
{
    m_call.clear(); // the call deletes itself after its handlers
    if (!result && wasNotReached(result.error()) && m_index + 1 < m_nodes.size()) {
        Q_EMIT passedOver(current()->name(), result.error());
        ++m_index;
        tryCurrent();
        return;
    }
    Q_EMIT concluded(result);
}

} // namespace sluice
