// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/outcome/cell.h"
#include "core/run/plan.h"

#include <QElapsedTimer>
#include <QObject>

namespace sluice {

/// Carries out one plan: one request per step and node, one after the other, and one cell per target. Whether it
/// may be sent is asked again directly before each request. No request is repeated. Observations come after the results and never delay
/// them.
class Run final : public QObject
{
    Q_OBJECT

public:
    /// \a destinations outlives it.
    Run(Plan plan, const Destinations &destinations, QObject *parent = nullptr);

    /// Call it once. After stop() nothing is sent, and every cell is Cancelled.
    void start();

    /// Sends nothing more. A request that has left is reported as Unknown, all later ones as Cancelled.
    void stop();

    bool isFinished() const { return m_finished; }

    /// Before and After: the settings of a node are read, and none of its steps is running.
    enum class Phase { Before, Sending, After };
    Phase phase() const { return m_phase; }

    /// All cells so far, in the order of the plan.
    const QList<Cell> &cells() const { return m_cells; }

Q_SIGNALS:
    /// The last \a count cells are new.
    void cellsAdded(qsizetype count);
    /// The \a count cells from \a first on have an observation now.
    void cellsObserved(qsizetype first, qsizetype count);
    void phaseChanged();
    /// The last signal. Never emitted within start() or stop().
    void finished();

private:
    void dispatchNext();
    bool isBlocked();
    std::optional<Error> objectionNow() const;
    void send();
    void snapshotBefore();
    void snapshotAfter();
    void startNext();
    void enter(Phase phase);
    bool isObserved() const;
    bool mayHaveActed() const;
    void cancelRest();
    void end();
    void handleAnswer(const Result<Answer> &answer);
    void addCells(const Result<Answer> &answer);
    bool goToNextStep();
    const Operation &step() const { return m_plan.steps.at(m_step).operation; }

    const Plan m_plan;
    const Destinations &m_destinations;
    qsizetype m_node = 0;
    qsizetype m_step = 0;
    QList<Cell> m_cells;
    qsizetype m_firstOfNode = 0;              ///< index into m_cells
    std::optional<SettingsSnapshot> m_before; ///< while the steps of one node are sent
    QPointer<AbstractCall> m_running;
    QElapsedTimer m_clock;
    Phase m_phase = Phase::Sending;
    bool m_stopped = false;
    bool m_finished = false;
};

} // namespace sluice
