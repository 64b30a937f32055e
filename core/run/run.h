// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/run/matrix.h"
#include "core/run/plan.h"
#include "core/run/schedule.h"
#include "core/storage/runlog.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace sluice {

/// Some requests of a run that is over, to be sent again.
struct Continuation
{
    Matrix matrix{};            ///< of that run
    QList<Dispatch> requests{}; ///< with the numbers of their next attempts: see Matrix::retryable()
    QString run{};              ///< its id
};

/// Carries out one plan: its Schedule says what may start, its Matrix keeps what is known, and its RunLog is told of each
/// request before it leaves, and of each outcome before anybody else is.
///
/// Whether a request may be sent is asked again directly before it leaves. If what the plan was based on has changed since,
/// nothing more starts. No request is repeated. Observations come after the results and never delay them.
class Run final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Sending, ///< also before start()
        Waiting, ///< until waitsUntil()
        Held,    ///< for a person: see heldBecause()
        Ended,
    };

    /// What is being done at one node, for people.
    struct Doing
    {
        enum class What { ReadingSettings, Sending } what = What::Sending;
        Dispatch dispatch{};
    };

    /// \a destinations and \a log outlive it. \a continued: only these requests are sent, and none if they are of another
    /// plan.
    Run(const Plan &plan, const Destinations &destinations, RunLog &log, QObject *parent = nullptr,
        std::optional<Continuation> continued = {});
    ~Run() override;

    /// Call it once. After stop() nothing is sent, and every request is Cancelled.
    void start();

    /// Sends nothing more. A request that has left is reported as Unknown, all later ones as Cancelled.
    /// \a why, if not empty, is recorded with it: one translated sentence.
    void stop(const QString &why = {});
    /// Goes on after a hold.
    void proceed();
    /// Leaves out \a node, to which nothing more is sent.
    void skip(qsizetype node);

    const QString &id() const { return m_id; }
    const Plan &plan() const { return m_plan; }
    const Matrix &matrix() const { return m_matrix; }
    State state() const { return m_state; }
    bool isFinished() const { return m_state == State::Ended; }
    /// UTC; only while Waiting.
    const QDateTime &waitsUntil() const { return m_waitsUntil; }
    /// One translated sentence; only while Held.
    const QString &heldBecause() const { return m_heldBecause; }
    /// The node whose probe was too slow; only while Held for one.
    std::optional<qsizetype> heldFor() const { return m_heldFor; }
    /// Why the run ended before everything was sent, in one translated sentence; empty if it did not.
    const QString &endedBecause() const { return m_endedBecause; }

    /// What could not be recorded so far, in the order in which it happened. Whether the record of its end could be written
    /// may be known only after finished().
    QList<RunRecord> lost() const;

    /// Whether the record is complete, and in one history: nothing was lost that could not be recorded later.
    bool isRecorded() const { return !m_isInAnotherHistory && lost().isEmpty(); }

    /// The last outcomes so far, see Matrix::cells().
    QList<Cell> cells() const { return m_matrix.cells(); }

Q_SIGNALS:
    void doing(const sluice::Run::Doing &doing);
    /// The outcome of \a dispatch is in matrix().
    void ended(const sluice::Dispatch &dispatch);
    /// The outcomes of \a node have an observation now.
    void observed(qsizetype node);
    void stateChanged();
    /// Before a run that waits for its time: whether \a node can be signed in to. \a problem: nothing if it can.
    void signInChecked(qsizetype node, const std::optional<sluice::Error> &problem);
    /// The first thing that could not be recorded, unless its approval is spent. The run goes on only where it may without a record.
    void notRecorded(const sluice::Error &error);
    /// Never emitted within start() or stop().
    void finished();
    /// The last signal, after finished(): isRecorded() and lost() do not change any more.
    void settled();

private:
    Run(const std::optional<Continuation> &continued, const Plan &plan, const Destinations &destinations, RunLog &log,
        QObject *parent);

    struct Request; ///< one that is under way
    struct NodeState
    {
        qsizetype left = 0;                       ///< requests that have not ended
        std::optional<SettingsSnapshot> before{}; ///< nothing: not read, or not to be read
        bool isCompared = false;                  ///< or is being compared
    };

    void pumpSoon();
    void pump();
    bool make(const Schedule::Start &start);
    bool make(const Schedule::Probe &probe);
    bool make(const Schedule::WaitUntil &wait);
    bool make(const Schedule::Hold &hold);
    bool make(const Schedule::Await &await);
    bool make(const Schedule::Over &over);

    const PlanNode &nodeOf(const Dispatch &dispatch) const { return m_plan.nodes.at(dispatch.node); }
    const Operation &operationOf(const Dispatch &dispatch) const { return m_plan.steps.at(dispatch.step).operation; }
    std::optional<Operation> sendableOf(const Dispatch &dispatch) const;
    std::optional<Error> objectionTo(const Dispatch &dispatch) const;
    bool isObserved(qsizetype node) const;
    bool mayHaveActed(qsizetype node) const;
    void checkSignIns();
    void checkNextSignIn();
    void tellSignIn(qsizetype node, const std::optional<Error> &problem);
    void track(AbstractCall *call);
    void readBefore(const Dispatch &dispatch);
    void readAfter(qsizetype node);
    RequestIntended intentOf(const Dispatch &dispatch) const;
    RequestEnded recordOf(const Dispatch &dispatch, const Cell &outcome) const;
    void intend(const Dispatch &dispatch);
    void send(const Dispatch &dispatch);
    void handleAnswer(const Dispatch &dispatch, const Result<Answer> &answer);
    std::optional<Error> reasonNotToLeave(const Dispatch &dispatch) const;
    std::optional<Error> guard(const Dispatch &dispatch);
    void noteObjection(const Dispatch &dispatch, const Error &error);
    void refuse(const Dispatch &dispatch, const Error &error);
    void skipMissing(const Dispatch &dispatch);
    void conclude(const Dispatch &dispatch, const Cell &outcome);
    void tell(const Dispatch &dispatch, const Cell &outcome);
    void closeRest(const Schedule::Over &over);
    Error reasonNotSent(const Schedule::Over &over, const Dispatch &dispatch) const;
    QString sentenceOf(const Schedule::Over &over) const;
    void close();
    void finishWhenQuiet();
    void setState(State state);
    void remark(RunRemark::Kind kind, const QString &text, std::optional<Dispatch> dispatch = {});
    void recordLeftOut(const Dispatch &dispatch);
    void recordBeginning();
    void noteLoss(const RunRecord &record, const Error &error);
    void recordWhatWasLost();
    void append(const RunRecord &record, std::function<void(const Result<void> &)> then);
    void settleWhenWritten();
    void record(const RunEvent &event, std::function<void(const Result<void> &)> then = {});
    bool isApprovalNeeded() const;
    bool mayGoUnrecorded(qsizetype node) const;
    RunBegun beginning() const;

    const Plan m_plan;
    const Destinations &m_destinations;
    RunLog &m_log;
    const QString m_id;
    const QString m_continues;
    Matrix m_matrix;
    Schedule m_schedule;
    std::map<Dispatch, std::unique_ptr<Request>> m_requests;
    QList<QPointer<AbstractCall>> m_reads; ///< of probes, settings and sign-ins
    QList<qsizetype> m_toCheck;            ///< nodes whose sign-in is not checked yet
    QList<RunRecord> m_lost;               ///< could not be written
    std::vector<NodeState> m_nodes;        ///< by node
    QTimer m_timer;
    QDateTime m_startedAt; ///< UTC
    State m_state = State::Sending;
    QDateTime m_waitsUntil;
    QString m_heldBecause;
    std::optional<qsizetype> m_heldFor;
    QString m_endedBecause;
    std::optional<Error> m_objection; ///< why the plan does not hold any more
    bool m_isPumpQueued = false;
    bool m_isStopped = false;
    bool m_hasBegun = false;
    enum class Beginning { Missing, BeingWritten, Written } m_beginning = Beginning::Missing; ///< in the history
    bool m_isInAnotherHistory = false;       ///< than the one in which it began
    std::optional<Error> m_spent;            ///< why the history takes nothing of it: its approval is spent
    std::optional<Error> m_unrecordedBefore; ///< why Production gets nothing, although the request itself is recorded
    bool m_isOver = false;                   ///< nothing more starts
    qsizetype m_toClose = 0;                 ///< unsent requests that are being recorded
    bool m_isClosed = false;                 ///< every request has its outcome, and the record of the end is on its way
    bool m_isSettled = false;                ///< settled() was emitted
    qsizetype m_writing = 0;                 ///< records that the log has not taken or refused
    bool m_isUnrecorded = false;             ///< notRecorded() was emitted
};

} // namespace sluice
