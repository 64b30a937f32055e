// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/matrixmodel.h"
#include "core/run/run.h"
#include "ui/console/confirmedplan.h"
#include "ui/console/progress.h"
#include "ui/console/signedinserver.h"
#include "ui/texts/nextstep.h"
#include "ui/texts/runtexts.h"

#include <QObject>

namespace sluice {

class ActivityLog;
class CacheModel;

/// The result of a run, in words for people.
struct RunSummary
{
    QString sentence{};                 ///< what is known, the worst first
    std::optional<ErrorReport> error{}; ///< the worst one; nothing if all went well, or what failed was stopped
    bool anyAcknowledged = false;
};

/// A server of a run.
struct RunServer
{
    SignedInServer signedIn{};
    ConfirmedServer confirmed{}; ///< the same server, as it was shown
};

/// A node of a run.
struct RunNode
{
    qsizetype server = 0;        ///< index in RunPresenter::servers()
    qsizetype index = 0;         ///< in the nodes of that server
    QPointer<Session> session{}; ///< null when the sessions were given away
};

/// Carries out one plan at a time. Its results go into the table of caches, as far as they are about the server whose
/// caches are listed there, and into the log of activities while it runs.
class RunPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RunPresenter(CacheModel &caches, ActivityLog &log, QObject *parent = nullptr);

    /// Whether \a plan repeats requests of the run that ended last, on the same servers and with the same operations.
    bool canRepeat(const ConfirmedPlan &plan) const;

    /// Sends \a plan to the nodes of \a servers that are not left out, as far as \a destinations have no objection;
    /// finished() follows. Only while not isRunning(). If it repeats something, then only if canRepeat(), and \a servers
    /// are those of that run. \a listed: the session of the server whose caches are listed; null if there is none.
    /// \a destinations and \a log outlive the run.
    void start(const QList<RunServer> &servers, const ConfirmedPlan &plan, const Destinations &destinations,
               RunLog &log, const Session *listed);
    bool isRunning() const;
    /// Sends nothing more; finished() follows. \a why: see Run::stop().
    void stop(const QString &why = {});
    /// Ends the run silently, when there is no time left. Nothing of it is recorded any more.
    void abandon();
    /// See Run.
    void proceed();
    void skip(qsizetype node);

    /// The run that is under way; null if there is none.
    const Run *run() const { return m_run; }
    /// Whether the run that is under way, or else the last one, needs more than the row of a cache to be told: it is about
    /// several nodes, leaves out a server, or is not about the server whose caches are listed.
    bool needsMatrix() const
    {
        return m_nodes.size() > 1 || !m_leftOut.isEmpty() || (m_nodes.size() == 1 && !m_listed);
    }
    /// Those of that run, and its nodes, by the index that the run gives them.
    const QList<RunServer> &servers() const { return m_servers; }
    const QList<RunNode> &nodes() const { return m_nodes; }
    const QStringList &serverNames() const { return m_names; }
    /// Those of its servers, each once.
    QStringList protocols() const;
    /// In one phrase: "crm-farm", "4 servers".
    QString serverName() const;
    /// What was confirmed for it.
    const ConfirmedPlan &confirmed() const { return m_confirmed; }
    /// The strictest class of its servers, as they were confirmed.
    Environment environment() const;
    /// Of the run that is under way, or else of the last one, as the functions below. Empty before the first.
    const Matrix &matrix() const { return m_run ? m_run->matrix() : m_matrix; }
    MatrixModel *cells() { return &m_cells; }
    const QList<PlanStep> &planSteps() const { return m_planSteps; }
    const QList<Operation> &steps() const { return m_steps; } ///< what the steps do
    /// Empty when nothing of it can be repeated any more.
    const QString &runId() const { return m_runId; }
    /// What could not be recorded of the last run, which is over, in the order in which it happened.
    const QList<RunRecord> &lost() const { return m_lost; }
    /// The sessions of the last run are given away, so nothing of it can be repeated.
    void forgetSessions();
    /// The requests that have no answer yet, and since when.
    const QMap<Dispatch, QDateTime> &underWay() const { return m_underWay; }
    /// What is known of the last run, which is over.
    RunResult result() const;
    /// What went wrong with the request of \a outcome.
    ErrorReport reportOf(const Cell &outcome) const;
    const QString &wholeLabel() const { return m_whole; }
    /// Since its start, in milliseconds.
    qint64 elapsed() const { return m_clock.isValid() ? m_clock.elapsed() : 0; }

    /// Of the run that is under way, or else of the last one.
    NodesDone nodesDone() const;
    /// What is known of each of its requests that are over, in the order of the plan: "crm01, Flush 3 caches: …".
    QStringList outcomes() const;

Q_SIGNALS:
    /// A run begins.
    void started();
    /// More is known about the run.
    void changed();
    /// See Run.
    void notRecorded(const sluice::Error &error);
    void progressed(const sluice::Progress &progress);
    void finished(const sluice::RunSummary &summary);

private:
    void showDoing(const Run::Doing &doing);
    void showOutcome(const Dispatch &dispatch);
    void showObservation(qsizetype node);
    void handleFinished();
    QString summary() const;
    QList<ErrorReport> errors() const;
    void watch();
    const Operation &operationOf(const Cell &outcome) const { return m_steps.at(outcome.dispatch.step); }
    const SignedInServer &serverOf(qsizetype node) const { return m_servers.at(m_nodes.at(node).server).signedIn; }
    bool isListed(qsizetype node) const { return m_nodes.at(node).server == m_listed; }
    void setServers(const QList<RunServer> &servers, const Session *listed);
    Plan planFor(const ConfirmedPlan &plan) const;
    void addReason(const QString &reason);
    void add(const QString &what, qsizetype node, const QString &outcome, const QString &whatInFull = {});

    CacheModel &m_caches;
    ActivityLog &m_log;
    QPointer<Run> m_run;
    QList<RunServer> m_servers;
    QList<RunNode> m_nodes;
    QStringList m_names; ///< of the servers
    ConfirmedPlan m_confirmed;
    QList<LeftOut> m_leftOut;          ///< serversLeftOut() of it
    std::optional<qsizetype> m_listed; ///< index of the server whose caches are listed
    QList<PlanStep> m_planSteps;
    QList<Operation> m_steps;
    QString m_whole;        ///< see SignedInServer::wholeLabel(); empty if the servers call it differently
    QString m_runId;        ///< see runId()
    QString m_endedBecause; ///< of the run, when it is over
    QList<RunRecord> m_lost;
    Matrix m_matrix; ///< of the run, when it is over
    MatrixModel m_cells;
    QMap<Dispatch, QDateTime> m_underWay;
    QElapsedTimer m_clock;
    QSet<qsizetype> m_shownSteps; ///< those of which an outcome is shown
    std::optional<Progress> m_shownProgress;
};

} // namespace sluice
