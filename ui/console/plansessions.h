// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/signedinserver.h"
#include "ui/console/signinattempt.h"

#include <QObject>

namespace sluice {

class SignOuts;

/// The servers, besides the one that a console shows, on which plans are carried out: those of the plan that is being
/// prepared, and those of the run that was last. Each is signed in to one after the other, and signed out of when its plan
/// is given up or another run takes the place of its own.
class PlanSessions final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    PlanSessions(Sessions &sessions, SignOuts &signOuts, QObject *parent = nullptr);

    /// Signs in to another server of the plan that is being prepared; signedIn() or failed() follows. \a byHand: see
    /// SignInAttempt::open(). Only one sign-in at a time.
    void signIn(const Destination &destination, bool byHand);
    /// Stops waiting: failed() follows with Cancelled.
    void stop();
    bool isSigningIn() const { return m_isSigningIn; }

    /// The server with the addresses and the account of \a destination; of the prepared plan, else of the last run. Null if
    /// there is none.
    const SignedInServer *find(const Destination &destination) const;

    /// The stored server \a serverId, whatever it was signed in to for. Null if it is not here.
    const SignedInServer *findStored(const QString &serverId) const;

    /// A run begins on \a sessions, those of the nodes that servers were signed in to at: what else is here is given back.
    void keepForRun(const QList<const Session *> &sessions);
    /// The prepared plan is given up.
    void giveUpPrepared();
    /// Nothing of the last run is sent again.
    void giveUpRun();
    /// Whether a server of the last run is here.
    bool hasRun() const { return !m_ofRun.isEmpty(); }

Q_SIGNALS:
    void trying(const QString &node);
    /// \a node cannot be reached; the next one is tried.
    void passedOver(const QString &node, const sluice::Error &error);
    /// The server that was added, of which find() knows now.
    void signedIn(const sluice::Destination &destination);
    /// \a node: where; may be empty.
    void failed(const QString &node, const sluice::Error &error);

private:
    void handleConcluded(const Result<SignedIn> &result);
    void giveBack(const QList<SignedInServer> &servers);
    void abandonAttempt();

    SignOuts &m_signOuts;
    SignInAttempt m_attempt;
    Destination m_destination; ///< of the attempt, without secrets
    bool m_isSigningIn = false;
    QList<SignedInServer> m_prepared;
    QList<SignedInServer> m_ofRun;
};

} // namespace sluice
