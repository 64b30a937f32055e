// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/signinattempt.h"

#include "core/session/session.h"

#include <algorithm>
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

Destination withoutSecrets(Destination destination)
{
    const auto forget = [](SignInRequest &request) {
        request.credentials = {.user = request.credentials.user};
        request.transportSecrets = {};
    };
    forget(destination.own);
    std::ranges::for_each(destination.nodes, forget);
    destination.hasSecret = false;
    return destination;
}

Destination trusting(Destination destination, qsizetype index, const QString &fingerprint)
{
    destination.nodes[index].transport.trustedCertificate = fingerprint;
    if (destination.nodes.size() == 1)
        destination.own.transport.trustedCertificate = fingerprint;
    return destination;
}

SignInAttempt::SignInAttempt(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
{
}

Result<void> SignInAttempt::open(const Destination &destination, bool byHand)
{
    m_index = 0;
    if (auto objection = objectionToSignIn(destination))
        return Failure(std::move(*objection));
    if (byHand)
        m_sessions.allowAgain(destination.nodes.constFirst());
    for (const auto &request : destination.nodes) {
        const auto opened = m_sessions.open(request, this, destination.environment);
        if (!opened) {
            qDeleteAll(releaseNodes());
            return Failure(opened.error());
        }
        m_nodes.append(*opened);
    }
    m_destination = destination;
    return {};
}

Destination SignInAttempt::destinationTrusting(const QString &fingerprint) const
{
    return trusting(m_destination, m_index, fingerprint);
}

Result<void> SignInAttempt::openTrusting(const QString &fingerprint)
{
    const auto destination = destinationTrusting(fingerprint);
    qDeleteAll(releaseNodes());
    return open(destination, true);
}

void SignInAttempt::start()
{
    m_index = 0;
    tryCurrent();
}

void SignInAttempt::startAgain()
{
    m_sessions.allowAgain(m_destination.nodes.constFirst());
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
    m_destination = {};
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
