// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation/reply.h"
#include "core/models/requestmodel.h"
#include "ui/console/activitylog.h"
#include "ui/console/cachecatalog.h"
#include "ui/console/confirmedplan.h"
#include "ui/console/plansessions.h"
#include "ui/console/progress.h"
#include "ui/console/runpresenter.h"
#include "ui/console/signedinserver.h"
#include "ui/console/signinflow.h"
#include "ui/console/signouts.h"

#include <QObject>

#include <memory>

namespace sluice {

class MemoryRunLog;
class ServerStore;
struct NameFinding;
struct Proposal;

/// What a window does with one server: signs in, lists its caches, flushes them. It does one thing at a time: a call
/// while isBusy() is ignored. The parts do the work; this decides what may begin, and in which order. Without widgets.
class Console final : public QObject
{
    Q_OBJECT

public:
    explicit Console(Sessions &sessions, QObject *parent = nullptr);
    ~Console() override;

    /// The stored servers and policies. Without it, none are stored. Call it before anything else. \a store outlives the
    /// console.
    void setStore(const ServerStore *store);

    /// Where its runs are recorded, apart from those on demo servers. Without it, the record ends with the console.
    /// \a log outlives the console.
    void setRunLog(RunLog *log) { m_runLog = log; }

    /// Where this console may go, and by which rules.
    const Destinations &destinations() const { return *m_destinations; }

    /// Signs in and reads the list of caches. The current server stays until the sign-in has succeeded. Of a farm, the
    /// first node that can be reached is signed in to; the others are when something is sent to them. \a byHand: a
    /// person has just entered the credentials, so they are tried even if a server has refused them before.
    void signIn(const Destination &destination, bool byHand = true);
    /// To an address that is not stored, with the class that was \a said for it.
    void signIn(const SignInRequest &request, std::optional<Environment> said);
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

    /// Whether \a proposal with \a approval could be carried out on its servers; if not, failed() says why. Nothing was
    /// confirmed yet, and nobody has to be signed in.
    bool mayAsk(const Proposal &proposal, Approval approval);
    /// Signs in to another server for a plan that is being prepared; the current one stays. The signals of planSessions()
    /// say what becomes of it. False while busy: then nothing becomes of it.
    [[nodiscard]] bool signInForPlan(const Destination &destination, bool byHand);
    /// Reads the lists of caches of \a nodes for a plan. Only while not busy.
    [[nodiscard]] Call<QList<Result<CacheList>>> *readListsForPlan(const QList<Session *> &nodes);
    /// The servers that plans are carried out on besides the current one.
    PlanSessions *planSessions() { return &m_plan; }
    /// The server that was confirmed, or is to be, as \a destination, if it is signed in to as that. Else null.
    const SignedInServer *signedInServer(const Destination &destination) const;
    /// The stored server \a serverId, if it is signed in to. Else null.
    const SignedInServer *signedInServer(const QString &serverId) const;
    /// Nothing of the last run is sent again, so the servers that only it was on are signed out of.
    void forgetRun();

    /// Whether somebody may be asked about \a action for the current server; if not, failed() says why. Nothing was
    /// confirmed yet, so a missing reason is no objection. Who can save it as a plan says SecondPerson: then a missing
    /// approval is none either.
    bool mayAsk(const Operation &action, Approval approval = Approval::None);

    /// Why \a action can be sent to \a destination only as a plan that a second person has approved, and what to do about
    /// it; empty if it needs none, or if there is another objection. It names the class whose policy demands it.
    QString planObjection(const Destination &destination, const Operation &action) const;

    /// Whether the plan file of \a plan, if it is from one, may be carried out now. If not, the reason is reported.
    bool isStillRunnable(const ConfirmedPlan &plan);
    /// Whether \a plan was confirmed for servers that are signed in to and may still be sent; if not, failed() says why. It
    /// is checked again before each request.
    bool maySend(const ConfirmedPlan &plan);

    /// Sends \a action once. Its results go into caches().
    void flush(const Operation &action) { carryOut({.steps = {action}, .destination = destination()}); }

    /// Sends \a action once to each node, unless there is an objection. On a farm, the names of caches are first compared
    /// with the lists of the other nodes. Its results go into caches().
    void carryOut(const ConfirmedAction &action) { carryOut(planOf(action)); }
    void carryOut(const ConfirmedPlan &plan);

    /// Leaves the server. Its ticket is given back in the background.
    void signOut();

    /// Stops whatever is in progress, and signs out for good: left() follows within three seconds. What is known of a
    /// run is recorded first.
    void leave();

    /// Stops waiting. What has been sent already may still have its effect.
    void stop();
    /// stop(), and it is recorded with the run that its operator left.
    void stopToLeave();

    bool isBusy() const { return m_progress.has_value(); }
    /// What is being done; nothing while not busy.
    const std::optional<Progress> &progress() const { return m_progress; }
    /// progress() in one sentence; empty while not busy.
    QString activity() const;

    /// Whether a run of \a plan goes into the run log.
    bool isRecorded(const ConfirmedPlan &plan) const;

    /// Whether a run is under way: something may have been sent.
    bool isSending() const { return m_run.isRunning(); }
    /// Whether a confirmed flush waits for the lists of the nodes: nothing of it has been sent.
    bool isComparingNames() const { return m_progress && m_progress->kind == Progress::Kind::ComparingNames; }
    /// What is known of the run that is under way, or else of the last one.
    RunPresenter *runs() { return &m_run; }
    NodesDone nodesDone() const { return m_run.nodesDone(); }
    QStringList outcomes() const { return m_run.outcomes(); }

    /// Null until a sign-in has succeeded.
    const Session *session() const { return m_server.session; }
    /// The server that is signed in to, without secrets, under the rules that are in force now. Without nodes if nobody
    /// is signed in.
    const Destination &destination() const { return m_server.destination; }
    Environment environment() const { return destination().environment; }
    /// The strictest of all policies for the server.
    const Policy &policy() const { return destination().policy; }
    /// Name of the stored server, else host and port; empty without a session.
    QString serverName() const { return m_server.name(); }
    /// Empty for a server that is not stored.
    const QString &serverId() const { return destination().serverId; }
    /// The nodes that an action is sent to; one for a server that is not a farm.
    QStringList nodeNames() const;
    /// Their sessions, in the order of Destination::nodes. They are deleted with the session.
    QList<const Session *> nodes() const { return {m_server.nodes.cbegin(), m_server.nodes.cend()}; }

    /// What the product calls the flush of the whole cache; empty if caches have names.
    QString wholeLabel() const { return m_server.wholeLabel(); }
    /// Whether the server has, or may have, an operation that lists its caches.
    bool canList() const { return session() && session()->support(ListCaches{}) != Support::No; }
    bool isListed() const { return m_catalog.isListed(); }
    /// The lists of caches that are known, by index in destination().nodes.
    QHash<qsizetype, QStringList> knownLists() const;
    bool isCompared() const { return m_catalog.isCompared(); }
    CacheModel *caches() { return m_catalog.model(); }
    ActivityModel *activities() { return m_log.model(); }
    /// The requests of all its sessions; empty if the sessions do not list them.
    RequestModel *requests() { return &m_requests; }
    /// Null if the sessions list no requests.
    RequestLog *requestLog() const { return m_requests.log(); }

    /// What the last sign-in was tried with, without its secrets, to be edited and tried again as an address that is not
    /// stored. Nothing in it belongs to a stored server, except what a person can see: its address, its product and its
    /// user.
    SignInRequest lastRequest() const { return requestTo(m_signIn.lastDestination()); }
    Environment lastEnvironment() const { return m_signIn.lastDestination().environment; }
    /// What \a report is about, as lastRequest(): the last sign-in, or the server that is signed in to.
    SignInRequest requestOf(const ErrorReport &report) const { return requestTo(destinationOf(report.attempted)); }
    /// The server that \a report is about: its name, or host and port.
    const QString &nameOf(const ErrorReport &report) const { return destinationOf(report.attempted).name; }
    /// From the next sign-in on, trusts the certificate with this \a fingerprint for the server of \a report, which is
    /// not stored. lastRequest() is about that server from now on.
    void trustNextTime(const QString &fingerprint, const ErrorReport &report);

Q_SIGNALS:
    void busyChanged();
    /// There is another session, or none, or more is known about this one, or other rules are in force for it.
    void sessionChanged();
    /// A \a node cannot be reached, so the sign-in goes on with the next one. \a sentence: why.
    void passedOver(const QString &node, const QString &sentence);
    /// A sign-in with lastRequest() has succeeded.
    void signedIn();
    /// Something did not work. Not emitted for what stop() ended, nor for a run on several nodes: runs() tells of each.
    void failed(const sluice::ErrorReport &report);
    /// What the server says about the state of its caches is in caches(); it may say nothing.
    void snapshotRead();
    /// The lists of the other nodes of a farm are in caches(), as far as they could be read.
    void listsRead();
    /// A run is over; \a summary says what is known about it.
    void flushed(const QString &summary);
    /// leave() is done: nothing is in progress with any server any more.
    void left();

private:
    /// A node that gets something, and what was confirmed to be missing there.
    struct ComparedNode
    {
        Session *session = nullptr;
        QString server{};    ///< its name
        QStringList names{}; ///< what has to be in its list
        QStringList missing{};
    };

    void connectParts();
    void begin(Progress progress);
    void end();
    void handleSignedIn(Session *session);
    void handleSignInFailed(const QString &where, const Error &error);
    void handleList(const Result<CacheList> &list);
    void readMore();
    void handleRunFinished(const RunSummary &summary);
    void handleStoreChanged();
    bool isSameServer(const Session &session) const;
    void adopt(Session *session);
    void release();
    void logClass();
    QList<RunServer> targetsOf(const ConfirmedPlan &plan) const;
    QList<ComparedNode> nodesToCompare(const ConfirmedPlan &plan) const;
    ComparedNode comparedNode(const SignedInServer &server, const ConfirmedServer &confirmed, qsizetype index,
                              const QStringList &names) const;
    void compareNames(const QList<ComparedNode> &nodes, const ConfirmedPlan &plan);
    QStringList differences(const QList<ComparedNode> &nodes, QList<NameFinding> findings) const;
    bool mayAskOf(const Destination &destination, const Operation &action, Approval approval);
    void reportObjection(const Destination &about, const Operation &action, Error error);
    void handlePlanSignInFailed(const QString &node, const Error &error);
    void reportBlocked(const ConfirmedPlan &plan, const QString &message);
    void askWhetherItMayFlush();
    void askForTicketExpiry();
    void giveBackSessions();
    void finishLeaving();
    void handleNames(const ConfirmedPlan &plan, const QList<ComparedNode> &nodes, const QList<NameFinding> &findings);
    void send(const ConfirmedPlan &plan);
    RunLog &logFor(const ConfirmedPlan &plan);
    static SignInRequest requestTo(const Destination &destination);
    const Destination &destinationOf(const std::optional<Operation> &attempted) const;
    void log(const Operation &operation, const QString &where, const QString &outcome);
    QString placeOf(const Destination &destination, const QString &where) const;
    void report(const Operation &attempted, const QString &where, const Error &error);

    const std::unique_ptr<ServerStore> m_noServers; ///< until setStore()
    const ServerStore *m_store = nullptr;           ///< null until then
    std::unique_ptr<Destinations> m_destinations;
    const std::unique_ptr<MemoryRunLog> m_noLog; ///< until setRunLog()
    RunLog *m_runLog = nullptr;                  ///< null until then
    RequestModel m_requests;
    ActivityLog m_log;
    SignOuts m_signOuts;
    SignInFlow m_signIn;
    PlanSessions m_plan;
    CacheCatalog m_catalog;
    RunPresenter m_run;
    SignedInServer m_server;
    std::optional<Progress> m_progress;
    QPointer<AbstractCall> m_call;       ///< the call that is waited for
    QPointer<AbstractCall> m_mayFlush;   ///< in the background
    QPointer<AbstractCall> m_expiryCall; ///< in the background
    bool m_leaving = false;
    bool m_left = false; ///< left() was emitted, or is about to be
};

} // namespace sluice
