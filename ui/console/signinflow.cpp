// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/signinflow.h"

#include "core/protocol/registry.h"
#include "core/session/session.h"
#include "ui/console/signouts.h"

namespace sluice {

SignInFlow::SignInFlow(Sessions &sessions, SignOuts &signOuts, QObject *parent)
    : QObject(parent)
    , m_signOuts(signOuts)
    , m_attempt(sessions)
{
    SignInRequest usual;
    usual.protocolId = protocolIds().constFirst();
    m_last.own = usual;
    m_last.nodes = {usual};
    connect(&m_attempt, &SignInAttempt::trying, this, &SignInFlow::trying);
    connect(&m_attempt, &SignInAttempt::passedOver, this, &SignInFlow::passedOver);
    connect(&m_attempt, &SignInAttempt::concluded, this, &SignInFlow::handleConcluded);
}

void SignInFlow::signIn(const Destination &destination, bool byHand)
{
    giveUp();
    remember(destination);
    if (const auto opened = m_attempt.open(destination, byHand))
        m_attempt.start();
    else
        Q_EMIT failed(destination.serverId.isEmpty() ? QString() : destination.name, opened.error());
}

void SignInFlow::remember(const Destination &destination)
{
    m_last = withoutSecrets(destination);
}

void SignInFlow::signInAgain()
{
    m_attempt.startAgain();
}

void SignInFlow::signInTrusting(const QString &fingerprint)
{
    const auto opened = m_attempt.openTrusting(fingerprint);
    if (!opened) {
        Q_EMIT failed({}, opened.error());
        return;
    }
    remember(m_attempt.destination());
    m_attempt.startAgain();
}

void SignInFlow::giveUp()
{
    const auto nodes = m_attempt.releaseNodes();
    for (auto *node : nodes)
        m_signOuts.add(node, m_last, lastRequest().credentials.user);
}

void SignInFlow::preferSoap()
{
    m_last.nodes.first().options.binding = Binding::Soap;
}

void SignInFlow::trustNextTime(const QString &fingerprint, const Destination &destination)
{
    m_last = trusting(destination, 0, fingerprint);
}

void SignInFlow::handleConcluded(const Result<SignedIn> &result)
{
    if (result) {
        Q_EMIT succeeded(m_attempt.current());
        return;
    }
    const auto where = m_attempt.current()->name();
    // A sign-in that was stopped is not tried again. The server may still send a ticket for it.
    if (result.error().kind == Error::Kind::Cancelled)
        giveUp();
    Q_EMIT failed(where, asNotSent(result.error()));
}

} // namespace sluice
