// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/signinattempt.h"

#include <QObject>

namespace sluice {

class SignOuts;

/// Signs in with what a person entered, and remembers it without its secrets, so that it can be edited and tried again.
/// A sign-in that failed stays open with its secrets until another one begins or stop() ends it.
class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    /// \a signOuts receives the sessions that are given up, and outlives the flow.
    SignInFlow(Sessions &sessions, SignOuts &signOuts, QObject *parent = nullptr);

    void signIn(const Destination &destination, bool byHand);
    /// From now on lastDestination() is \a destination, although nothing was tried there.
    void remember(const Destination &destination);
    /// Repeats the open sign-in with what was entered. Only while isOpen().
    void signInAgain();
    /// Repeats the open sign-in, and from now on trusts the certificate with this \a fingerprint for the node that
    /// showed it.
    void signInTrusting(const QString &fingerprint);
    bool isOpen() const { return m_attempt.isOpen(); }
    /// Where the open sign-in goes, with its secrets. Only while isOpen().
    const Destination &destination() const { return m_attempt.destination(); }
    /// destination() with the trust of signInTrusting().
    Destination destinationTrusting(const QString &fingerprint) const
    {
        return m_attempt.destinationTrusting(fingerprint);
    }
    /// Stops waiting: failed() follows with Cancelled.
    void stop() { m_attempt.stop(); }
    /// Ends the sign-in silently, and forgets its secrets.
    void giveUp();

    /// The sessions of all nodes, including the one that signed in. Call it in the handler of succeeded(). The caller
    /// owns the sessions.
    QList<Session *> releaseNodes() { return m_attempt.releaseNodes(); }

    /// What the last sign-in was tried with, without secrets; at least one node.
    const Destination &lastDestination() const { return m_last; }
    const SignInRequest &lastRequest() const { return m_last.nodes.constFirst(); }
    /// The next sign-in with lastRequest() begins with SOAP.
    void preferSoap();
    /// From now on lastDestination() is \a destination, and trusts the certificate with this \a fingerprint for its first
    /// node.
    void trustNextTime(const QString &fingerprint, const Destination &destination);

Q_SIGNALS:
    void trying(const QString &node);
    /// \a node cannot be reached; the next one is tried.
    void passedOver(const QString &node, const sluice::Error &error);
    void succeeded(sluice::Session *session);
    /// \a where: the node, or the name of the server if nothing was sent; may be empty.
    void failed(const QString &where, const sluice::Error &error);

private:
    void handleConcluded(const Result<SignedIn> &result);

    SignOuts &m_signOuts;
    SignInAttempt m_attempt;
    Destination m_last;
};

} // namespace sluice
