// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/console/activitylog.h"
#include "ui/console/cachecatalog.h"
#include "ui/console/progress.h"
#include "ui/console/runpresenter.h"
#include "ui/console/signedinserver.h"
#include "ui/console/signinflow.h"
#include "ui/console/signouts.h"

#include <QObject>

namespace sluice {

class ServerStore;

/// What a window does with one server: signs in, lists its caches, flushes them. It does one thing at a time: a call
/// while isBusy() is ignored. The parts do the work; this decides what may begin, and in which order. Without widgets.
class Console final : public QObject
{
    Q_OBJECT

public:
    explicit Console(Sessions &sessions, QObject *parent = nullptr);

    /// Where the policies of the classes are. Without it, the default policies apply. \a store outlives the console.
    void setStore(const ServerStore *store);

    /// Signs in and reads the list of caches. The current server stays until the sign-in has succeeded. Of a farm, the
    /// first node that can be reached is signed in to; the others are when something is sent to them.
    void signIn(const SignInTarget &target);
    void signIn(const SignInRequest &request, Environment environment)
    {
        signIn({.nodes = {request}, .environment = environment});
    }
    /// Stays busy until \a call ends, with which a sign-in reads the keychain. stop() cancels the call. Only while not
    /// busy.
    void waitForKeychain(AbstractCall *call);
    /// Repeats a sign-in that failed, with what was entered.
    void signInAgain();
    /// Repeats a sign-in that failed, and from now on trusts the certificate with this \a fingerprint for the node that
    /// showed it.
    void signInTrusting(const QString &fingerprint);
    /// Forgets a sign-in that failed, with what was entered for it.
    void forgetSignIn();
    /// Whether a sign-in has failed that can be repeated with what was entered.
    bool canSignInAgain() const { return !isBusy() && m_signIn.isOpen(); }
    void reload();

    /// Whether \a action may be sent to the current server; if not, failed() says why. It is checked again when the
    /// action is sent.
    bool maySend(const Operation &action);

    /// Sends \a action once. Its results go into caches().
    void flush(const Operation &action) { carryOut({action}); }

    /// Sends each of \a steps once to each node, one after the other, whatever the outcome of the one before. \a observe:
    /// reads the settings of the server before and after, if it has an operation for that. \a reason: for policies that
    /// require one.
    void carryOut(const QList<Operation> &steps, bool observe = false, const QString &reason = {});

    /// Leaves the server. Its ticket is given back in the background.
    void signOut();

    /// Stops whatever is in progress, and signs out for good: left() follows within three seconds.
    void leave();

    /// Stops waiting. What has been sent already may still have its effect.
    void stop();

    bool isBusy() const { return m_progress.has_value(); }
    /// What is being done; nothing while not busy.
    const std::optional<Progress> &progress() const { return m_progress; }
    /// progress() in one sentence; empty while not busy.
    QString activity() const;

    /// Whether an action is under way: something has been sent, or is about to be.
    bool isSending() const { return m_run.isRunning(); }
    NodesDone nodesDone() const { return m_run.nodesDone(); }
    QStringList outcomes() const { return m_run.outcomes(); }

    /// Null until a sign-in has succeeded.
    const Session *session() const { return m_server.session; }
    Environment environment() const { return m_server.environment; }
    /// The policy of environment().
    const Policy &policy() const;
    /// Name of the stored server, else host and port; empty without a session.
    QString serverName() const { return m_server.name(); }
    /// Empty for a server that is not stored.
    const QString &serverId() const { return m_server.target.serverId; }
    /// The nodes that an action is sent to; one for a server that is not a farm.
    QStringList nodeNames() const;

    /// What the product calls the flush of the whole cache; empty if caches have names.
    QString wholeLabel() const { return m_server.wholeLabel(); }
    /// Whether the server has, or may have, an operation that lists its caches.
    bool canList() const { return session() && session()->support(ListCaches{}) != Support::No; }
    bool isListed() const { return m_catalog.isListed(); }
    bool isCompared() const { return m_catalog.isCompared(); }
    CacheModel *caches() { return m_catalog.model(); }
    ActivityModel *activities() { return m_log.model(); }

    /// What the last sign-in was tried with, without its secrets, to be edited and tried again.
    const SignInRequest &lastRequest() const { return m_signIn.lastRequest(); }
    Environment lastEnvironment() const { return m_signIn.lastTarget().environment; }
    const QString &lastServerId() const { return m_signIn.lastTarget().serverId; }
    /// What \a report is about, without secrets: the last sign-in, or the server that is signed in to.
    const SignInRequest &requestOf(const ErrorReport &report) const
    {
        return targetOf(report.attempted).nodes.constFirst();
    }
    /// From the next sign-in on, trusts the certificate with this \a fingerprint for the server of \a report, which is
    /// not stored. lastRequest() is about that server from now on.
    void trustNextTime(const QString &fingerprint, const ErrorReport &report);

Q_SIGNALS:
    void busyChanged();
    /// There is another session, or none, or more is known about this one.
    void sessionChanged();
    /// A \a node cannot be reached, so the sign-in goes on with the next one. \a sentence: why.
    void passedOver(const QString &node, const QString &sentence);
    /// A sign-in with lastRequest() has succeeded.
    void signedIn();
    /// Something did not work. Not emitted for what stop() ended.
    void failed(const sluice::ErrorReport &report);
    /// What the server says about the state of its caches is in caches(); it may say nothing.
    void snapshotRead();
    /// A run is over; \a summary says what is known about it.
    void flushed(const QString &summary);
    /// leave() is done: nothing is in progress with any server any more.
    void left();

private:
    void connectParts();
    void begin(Progress progress);
    void end();
    void handleSignedIn(Session *session);
    void handleSignInFailed(const QString &where, const Error &error);
    void handleList(const Result<CacheList> &list);
    void handleRunFinished(const RunSummary &summary);
    void handleStoreChanged();
    bool isSameServer(const Session &session) const;
    void adopt(Session *session);
    void release();
    void askWhetherItMayFlush();
    void askForTicketExpiry();
    void finishLeaving();
    const SignInTarget &targetOf(const std::optional<Operation> &attempted) const;
    void log(const Operation &operation, const QString &where, const QString &outcome);
    void report(const Operation &attempted, const QString &where, const Error &error);

    const ServerStore *m_store = nullptr;
    const Policies m_defaultPolicies;
    ActivityLog m_log;
    SignOuts m_signOuts;
    SignInFlow m_signIn;
    CacheCatalog m_catalog;
    RunPresenter m_run;
    SignedInServer m_server;
    std::optional<Progress> m_progress;
    QPointer<AbstractCall> m_call;       ///< the call that is waited for
    QPointer<AbstractCall> m_mayFlush;   ///< in the background
    QPointer<AbstractCall> m_expiryCall; ///< in the background
    bool m_leaving = false;
};

} // namespace sluice
