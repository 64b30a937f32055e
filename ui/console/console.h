// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/models/activitymodel.h"
#include "core/models/cachemodel.h"
#include "core/session/cachesnapshot.h"
#include "core/session/session.h"
#include "ui/console/signinattempt.h"
#include "ui/texts/nextstep.h"

#include <QObject>

namespace sluice {

class Run;
class ServerStore;

/// What a window does to one server: it signs in, lists, flushes, one thing at a time; what is asked while it is busy
/// is ignored. Knows no widget.
class Console final : public QObject
{
    Q_OBJECT

public:
    explicit Console(Sessions &sessions, QObject *parent = nullptr);

    /// Where the policies of the classes are; without it, the usual ones hold. \a store outlives the console.
    void setStore(const ServerStore *store);

    /// Signs in and reads the list of caches. Until the sign-in has succeeded the server so far stays. Of a farm the first
    /// node that can be reached is asked; the others are signed in to when something is sent to them.
    void signIn(const SignInTarget &target);
    void signIn(const SignInRequest &request, Environment environment)
    {
        signIn({.nodes = {request}, .environment = environment});
    }
    /// Is busy until \a call ends, which stop() cancels: something that a sign-in needs first. Only while not busy.
    void waitFor(const QString &activity, AbstractCall *call);
    /// The same once more, with what was entered, after a sign-in that reached nobody.
    void signInAgain();
    /// The same, trusting from now on the certificate with this \a fingerprint for the node that showed it.
    void signInTrusting(const QString &fingerprint);
    /// Whether a sign-in has failed that may be tried again with what was entered.
    bool canSignInAgain() const { return !isBusy() && m_attempt.isOpen(); }
    void reload();

    /// Whether something may be sent to what was signed in to; where it may not, failed() says why. It is asked once more
    /// when something is sent.
    bool maySend(const Operation &action);

    /// Sends \a action once. Its results go into caches().
    void flush(const Operation &action) { carryOut({action}); }

    /// Sends these actions once each, one after the other; what is known of one does not stop the next. \a observe:
    /// reads the settings of the server before and after, where it tells them. \a reason: for policies that ask for one.
    /// Of a farm: on every node.
    void carryOut(const QList<Operation> &steps, bool observe = false, const QString &reason = {});

    /// Leaves the server. A ticket that can be given back is, while nobody waits.
    void signOut();

    /// Stops whatever is under way and leaves for good: left() follows, three seconds later at most.
    void leave();

    /// Waits for nothing more. What has left this machine is not taken back.
    void stop();

    bool isBusy() const { return !m_activity.isEmpty(); }
    /// What is being done, in one sentence; empty when nothing is.
    const QString &activity() const { return m_activity; }

    /// Null until a sign-in has succeeded.
    const Session *session() const { return m_session; }
    Environment environment() const { return m_environment; }
    /// Of that class.
    const Policy &policy() const;
    /// What session() belongs to is called: the stored server's name, else host and port; empty without a session.
    QString serverName() const;
    /// Of a stored server; else empty.
    const QString &serverId() const { return m_target.serverId; }
    /// What an action goes to: one where there is no farm.
    QStringList nodeNames() const;

    /// What the product of session() calls the flush of all that there is; empty where caches have names.
    QString wholeLabel() const;
    /// Whether it is worth asking for the list of caches.
    bool canList() const { return m_session && m_session->support(ListCaches{}) != Support::No; }
    /// Whether caches() holds what the server answered, be it nothing.
    bool isListed() const { return m_listed; }
    /// Whether the server's account of its caches has been compared with an earlier one.
    bool isCompared() const { return m_compared; }
    CacheModel *caches() { return &m_caches; }
    ActivityModel *activities() { return &m_activities; }

    /// What the last sign-in was tried with, without its secrets; to be edited and tried again.
    const SignInRequest &lastRequest() const { return m_lastTarget.nodes.constFirst(); }
    Environment lastEnvironment() const { return m_lastTarget.environment; }
    const QString &lastServerId() const { return m_lastTarget.serverId; }
    /// What \a trouble is about, likewise: the last sign-in, or the server that is signed in to.
    const SignInRequest &requestOf(const ErrorReport &trouble) const
    {
        return targetOf(trouble.attempted).nodes.constFirst();
    }
    /// Trusts it for the server that \a trouble is about, an address that is not stored, from the next sign-in on: that is
    /// what lastRequest() is for from now on.
    void trustNextTime(const QString &fingerprint, const ErrorReport &trouble);

Q_SIGNALS:
    void busyChanged();
    /// Another session or none, or something new about this one.
    void sessionChanged();
    /// A sign-in with lastRequest() has succeeded.
    void signedIn();
    /// Something did not work. Not sent for what stop() ended.
    void failed(const sluice::ErrorReport &trouble);
    /// What the server says of the state of its caches is in caches(), or that it says nothing.
    void snapshotRead();
    /// An action is over; \a summary says what is known about it.
    void flushed(const QString &summary);
    /// After leave(): no server is being talked to any more.
    void left();

private:
    const SignInTarget &targetOf(const std::optional<Operation> &attempted) const;
    void checkTarget();
    QString serverLabel(const SignInTarget &target, const QString &node) const;
    ErrorReport reportWith(const Operation &attempted, const QString &where, const QString &sentence,
                           const Error &error) const;
    void begin(const QString &activity);
    void end();
    void connectAttempt();
    void concludeSignIn(const Result<SignedIn> &result);
    void adopt(Session *session);
    void release();
    void releaseAttempt();
    void retire(Session *session, const QString &place, const QString &account);
    void concludeSignOut(Session *session);
    void finishLeaving();
    void forgetCaches();
    void askWhetherItMayFlush();
    void askUntilWhen();
    void concludeList(const Result<CacheList> &list);
    void showPhase();
    const Operation &stepOf(qsizetype request) const;
    void takeCells(qsizetype count);
    void takeObservations(qsizetype first, qsizetype count);
    void concludeRun();
    void look();
    void handleSnapshot(const Result<CacheSnapshot> &look);
    void note(const Operation &operation, const QString &where, const QString &outcome);
    void add(const Operation &operation, const QString &place, const QString &outcome);
    void report(const Operation &attempted, const QString &where, const Error &error);

    CacheModel m_caches;
    ActivityModel m_activities;
    const ServerStore *m_store = nullptr;
    const Policies m_usualPolicies;
    Session *m_session = nullptr; ///< the one of m_nodes that is asked
    QList<Session *> m_nodes;     ///< what actions go to
    SignInAttempt m_attempt;      ///< stays open after a failure, to be started again
    Environment m_environment = Environment::Production;
    SignInTarget m_target;     ///< of m_session, without secrets
    SignInTarget m_lastTarget; ///< likewise, of the last sign-in; has one request at least
    bool m_listed = false;
    QString m_activity;
    QPointer<AbstractCall> m_call; ///< at most one of these two is under way
    QPointer<Run> m_run;
    QList<Operation> m_steps;         ///< of the last run
    QList<Cell> m_outcomes;           ///< of as many requests as are over
    QPointer<AbstractCall> m_looking; ///< beside whatever is under way
    QPointer<AbstractCall> m_asking;  ///< likewise: whether the account may flush
    QPointer<AbstractCall> m_dating;  ///< likewise: until when the ticket is good
    qsizetype m_retiring = 0;         ///< sessions that are gone but for their sign-out
    bool m_leaving = false;
    std::optional<CacheSnapshot> m_lastSnapshot;
    bool m_compared = false;
};

} // namespace sluice
