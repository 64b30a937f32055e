// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/matrixmodel.h"
#include "core/run/run.h"
#include "ui/console/confirmedaction.h"
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

/// Carries out one plan at a time. Its results go into the table of caches and the log of activities while it runs.
class RunPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RunPresenter(CacheModel &caches, ActivityLog &log, QObject *parent = nullptr);

    /// Whether \a action repeats requests of the run that ended last, of the same sessions and with the same operations.
    bool canRepeat(const SignedInServer &server, const ConfirmedAction &action) const;

    /// Sends \a action to each node of \a server, as far as \a destinations have no objection; finished() follows. It
    /// has steps. Only while not isRunning(), and only if it repeats nothing or canRepeat(). \a destinations and \a log
    /// outlive the run.
    void start(const SignedInServer &server, const ConfirmedAction &action, const Destinations &destinations,
               RunLog &log);
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
    /// Whether the run that is under way, or else the last one, is about several nodes.
    bool isFarm() const { return m_server.nodes.size() > 1; }
    const QString &serverName() const { return m_name; }
    /// Of the run that is under way, or else of the last one, as the functions below. Empty before the first.
    const Matrix &matrix() const { return m_run ? m_run->matrix() : m_matrix; }
    MatrixModel *cells() { return &m_cells; }
    const QList<Operation> &steps() const { return m_steps; }
    /// Empty when nothing of it can be repeated any more.
    const QString &runId() const { return m_runId; }
    /// The sessions of the last run are given away, so nothing of it can be repeated.
    void forgetSessions() { m_runId.clear(); }
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
    void add(const QString &what, const QString &node, const QString &outcome, const QString &whatInFull = {});

    CacheModel &m_caches;
    ActivityLog &m_log;
    QPointer<Run> m_run;
    SignedInServer m_server;
    QList<Operation> m_steps;
    QString m_name;         ///< of the server
    QString m_whole;        ///< see SignedInServer::wholeLabel()
    QString m_runId;        ///< see runId()
    QString m_endedBecause; ///< of the run, when it is over
    Matrix m_matrix;        ///< of the run, when it is over
    MatrixModel m_cells;
    QMap<Dispatch, QDateTime> m_underWay;
    QElapsedTimer m_clock;
    QSet<qsizetype> m_shownSteps; ///< those of which an outcome is shown
    std::optional<Progress> m_shownProgress;
};

} // namespace sluice
