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
    m_lastTarget.nodes = {usual};
    connect(&m_attempt, &SignInAttempt::trying, this, &SignInFlow::trying);
    connect(&m_attempt, &SignInAttempt::passedOver, this, &SignInFlow::passedOver);
    connect(&m_attempt, &SignInAttempt::concluded, this, &SignInFlow::handleConcluded);
}

void SignInFlow::signIn(const SignInTarget &target)
{
    giveUp();
    m_lastTarget = withoutSecrets(target);
    if (const auto opened = m_attempt.open(target))
        m_attempt.start();
    else
        Q_EMIT failed(target.nodes.constFirst().serverName, opened.error());
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
    m_lastTarget = withoutSecrets(m_attempt.target());
    m_attempt.startAgain();
}

void SignInFlow::giveUp()
{
    const auto nodes = m_attempt.releaseNodes();
    for (auto *node : nodes)
        m_signOuts.add(node, m_lastTarget, lastRequest().credentials.user);
}

void SignInFlow::preferSoap()
{
    m_lastTarget.nodes.first().options.binding = Binding::Soap;
}

void SignInFlow::trustNextTime(const QString &fingerprint, const SignInTarget &target)
{
    m_lastTarget = target;
    m_lastTarget.nodes.first().transport.trustedCertificate = fingerprint;
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
