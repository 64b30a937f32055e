// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/traits.h"
#include "core/run/destination/destination.h"

#include <QObject>

namespace sluice {

class Session;

Destination withoutSecrets(Destination destination);

/// \a destination, which trusts the certificate with this \a fingerprint at its node \a index.
Destination trusting(Destination destination, qsizetype index, const QString &fingerprint);

/// Signs in to the first node of a server that can be reached. After a failure it can be started again with what was
/// entered.
class SignInAttempt final : public QObject
{
    Q_OBJECT

public:
    explicit SignInAttempt(Sessions &sessions, QObject *parent = nullptr);

    /// Opens the sessions of all nodes, or of none if there is a problem with one of them, or if nobody may sign in
    /// there. Sends nothing. \a byHand: a person has just entered the credentials, so they are tried even if a server
    /// has refused them before.
    [[nodiscard]] Result<void> open(const Destination &destination, bool byHand);
    /// Only after open(). trying() names each node before it is tried.
    void start();
    /// As start(), because a person asked for it: credentials that were refused before are tried again.
    void startAgain();
    /// Opens the sessions again, and trusts the certificate with this \a fingerprint for the node current(). Only while
    /// isOpen() and no call is running.
    [[nodiscard]] Result<void> openTrusting(const QString &fingerprint);
    /// Stops waiting: concluded() follows with Cancelled.
    void stop();

    const Destination &destination() const { return m_destination; }
    /// destination() as openTrusting() opens it. Only while isOpen().
    Destination destinationTrusting(const QString &fingerprint) const;
    bool isOpen() const { return !m_nodes.isEmpty(); }
    /// The node that is tried, or was tried last. Only while isOpen().
    Session *current() const { return m_nodes.at(m_index); }
    /// Hands the sessions of all nodes over to the caller. Nothing is open afterwards.
    QList<Session *> releaseNodes();

Q_SIGNALS:
    void trying(const QString &name);
    /// The node \a name cannot be reached; the next one is tried.
    void passedOver(const QString &name, const sluice::Error &error);
    /// The result of the sign-in at current().
    void concluded(const sluice::Result<sluice::SignedIn> &result);

private:
    void tryCurrent();
    void conclude(const Result<SignedIn> &result);

    Sessions &m_sessions;
    Destination m_destination; ///< with secrets while isOpen(), else empty
    QList<Session *> m_nodes;
    qsizetype m_index = 0;
    QPointer<AbstractCall> m_call;
};

} // namespace sluice
