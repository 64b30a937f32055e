// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/replyof.h"
#include "core/domain/server/environment.h"
#include "core/session/sessions.h"

#include <QObject>

namespace sluice {

class Session;

/// What is signed in to: the only address that is known of a server, or the nodes of a farm.
struct SignInTarget
{
    QList<SignInRequest> nodes{}; ///< at least one, all of one account
    Environment environment = Environment::Production;
    QString serverId{}; ///< of a stored one; else empty
    bool byHand = true; ///< a person entered just now what signs in, and wants it tried

    friend bool operator==(const SignInTarget &, const SignInTarget &) = default;
};

SignInTarget withoutSecrets(SignInTarget target);

/// Signing in to a server: to its first node that can be reached. May be started again after a failure, with what was
/// entered.
class SignInAttempt final : public QObject
{
    Q_OBJECT

public:
    explicit SignInAttempt(Sessions &sessions, QObject *parent = nullptr);

    /// Sends nothing. All nodes or none: what is wrong with one of them is found before anything is sent.
    [[nodiscard]] Result<void> open(const SignInTarget &target);
    /// Only after open(). The name of the node that is tried comes with trying().
    void start();
    /// The same once more: a person wants it, also after a server that has not answered.
    void startAgain();
    /// Only while isOpen() and not under way: the same with one more certificate trusted, that of current().
    [[nodiscard]] Result<void> openTrusting(const QString &fingerprint);
    /// Waits no more: concluded() comes as Cancelled.
    void stop();

    const SignInTarget &target() const { return m_target; }
    bool isOpen() const { return !m_nodes.isEmpty(); }
    /// The one that is tried, or was last; only while isOpen().
    Session *current() const { return m_nodes.at(m_index); }
    /// Hands the sessions of all nodes over; the caller lets go of them. Nothing is open any more.
    QList<Session *> releaseNodes();

Q_SIGNALS:
    void trying(const QString &name);
    /// It cannot be reached; the next is tried.
    void passedOver(const QString &name, const sluice::Error &error);
    /// On current().
    void concluded(const sluice::Result<sluice::SignedIn> &result);

private:
    void tryCurrent();
    void conclude(const Result<SignedIn> &result);

    Sessions &m_sessions;
    SignInTarget m_target; ///< with its secrets, while isOpen()
    QList<Session *> m_nodes;
    qsizetype m_index = 0;
    QPointer<AbstractCall> m_call;
};

} // namespace sluice
