// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/plansessions.h"

#include "ui/console/signouts.h"

#include <utility>

namespace sluice {

PlanSessions::PlanSessions(Sessions &sessions, SignOuts &signOuts, QObject *parent)
    : QObject(parent)
    , m_signOuts(signOuts)
    , m_attempt(sessions)
{
    connect(&m_attempt, &SignInAttempt::trying, this, &PlanSessions::trying);
    connect(&m_attempt, &SignInAttempt::passedOver, this, &PlanSessions::passedOver);
    connect(&m_attempt, &SignInAttempt::concluded, this, &PlanSessions::handleConcluded);
}

void PlanSessions::signIn(const Destination &destination, bool byHand)
{
    abandonAttempt();
    m_destination = withoutSecrets(destination);
    m_isSigningIn = true;
    const auto opened = m_attempt.open(destination, byHand);
    if (opened) {
        m_attempt.start();
        return;
    }
    m_isSigningIn = false;
    Q_EMIT failed({}, opened.error());
}

void PlanSessions::stop()
{
    if (m_isSigningIn)
        m_attempt.stop();
}

/// A sign-in that failed is not tried again with the same secrets, so they are forgotten.
void PlanSessions::handleConcluded(const Result<SignedIn> &result)
{
    m_isSigningIn = false;
    auto *session = m_attempt.current();
    if (!result) {
        const auto node = session->name();
        const auto error = asNotSent(result.error());
        abandonAttempt();
        Q_EMIT failed(node, error);
        return;
    }
    const SignedInServer server{.session = session, .nodes = m_attempt.releaseNodes(), .destination = m_destination};
    for (auto *node : server.nodes)
        node->setParent(this);
    m_prepared.append(server);
    Q_EMIT signedIn(server.destination);
}

const SignedInServer *PlanSessions::find(const Destination &destination) const
{
    for (const auto *servers : {&m_prepared, &m_ofRun}) {
        for (const auto &server : *servers) {
            if (server.destination.serverId == destination.serverId && server.destination.nodes == destination.nodes)
                return &server;
        }
    }
    return nullptr;
}

const SignedInServer *PlanSessions::findStored(const QString &serverId) const
{
    for (const auto *servers : {&m_prepared, &m_ofRun}) {
        for (const auto &server : *servers) {
            if (server.destination.serverId == serverId)
                return &server;
        }
    }
    return nullptr;
}

void PlanSessions::keepForRun(const QList<const Session *> &sessions)
{
    const auto all = std::exchange(m_prepared, {}) + std::exchange(m_ofRun, {});
    for (const auto &server : all) {
        if (sessions.contains(server.session))
            m_ofRun.append(server);
        else
            giveBack({server});
    }
}

void PlanSessions::giveUpPrepared()
{
    abandonAttempt();
    giveBack(std::exchange(m_prepared, {}));
}

void PlanSessions::giveUpRun()
{
    giveBack(std::exchange(m_ofRun, {}));
}

void PlanSessions::abandonAttempt()
{
    m_isSigningIn = false;
    const auto nodes = m_attempt.releaseNodes();
    for (auto *node : nodes)
        m_signOuts.add(node, m_destination, m_destination.own.credentials.user);
}

void PlanSessions::giveBack(const QList<SignedInServer> &servers)
{
    for (const auto &server : servers) {
        for (auto *node : server.nodes)
            m_signOuts.add(node, server.destination, node->account().value_or(SignedIn()).account);
    }
}

} // namespace sluice
