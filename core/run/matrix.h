// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/cell.h"
#include "core/run/plan.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace sluice {

/// Everything that is known of a run, by step and node: what waits, what is under way, and the outcome of each attempt. A
/// value; it has no clock and sends nothing.
class Matrix final
{
public:
    enum class State {
        NotPlanned, ///< the plan does not send this step to this node
        Waiting,    ///< not sent yet
        Running,
        Ended,
    };

    /// One request for one step on one node.
    struct Attempt
    {
        Dispatch dispatch{};
        QDateTime startedAt{};         ///< UTC; invalid if it was never sent
        std::optional<Cell> outcome{}; ///< without target; nothing while it is under way
    };

    /// A row of the matrix. The targets of one step are answered by one request.
    struct Row
    {
        qsizetype step = 0;
        qsizetype target = 0; ///< index among the targets of the step

        friend bool operator==(const Row &, const Row &) = default;
    };

    /// Of the last attempts.
    struct Counts
    {
        qsizetype waiting = 0;
        qsizetype running = 0;
        qsizetype acknowledged = 0;
        qsizetype bad = 0; ///< refused or failed
        qsizetype unknown = 0;
        qsizetype skipped = 0;
        qsizetype cancelled = 0;

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    /// Nodes that have ended all their steps, and how many of them did not answer OK to one.
    struct Nodes
    {
        qsizetype all = 0;
        qsizetype ended = 0;
        qsizetype failed = 0; ///< refused, failed or unknown; also those that have steps left

        friend bool operator==(const Nodes &, const Nodes &) = default;
    };

    Matrix() = default;
    explicit Matrix(const Plan &plan);

    qsizetype stepCount() const { return m_targets.size(); }
    qsizetype nodeCount() const { return m_nodes.size(); }
    const QList<Row> &rows() const { return m_rows; }
    const QString &targetOf(const Row &row) const { return m_targets.at(row.step).at(row.target); }
    const QStringList &targetsOfStep(qsizetype step) const { return m_targets.at(step); }
    const QString &nodeName(qsizetype node) const { return m_nodes.at(node).name; }
    const QString &serverName(qsizetype node) const { return m_nodes.at(node).server; }
    /// Of how many servers the nodes are.
    qsizetype serverCount() const { return m_servers; }

    void begin(const Dispatch &dispatch, const QDateTime &at);
    /// \a outcome needs no server, node, target and dispatch. A request that never began is Skipped or Cancelled.
    void end(const Dispatch &dispatch, Cell outcome);
    /// Adds \a observation to the last outcome of each step of \a node.
    void observe(qsizetype node, const SettingsObservation &observation);

    State state(qsizetype step, qsizetype node) const;
    /// Oldest first.
    const QList<Attempt> &attempts(qsizetype step, qsizetype node) const { return at(step, node).attempts; }
    /// What is known, without target; null if nothing is. It is the last outcome; but an Unknown stays, as long as no
    /// later attempt has left: it may still have happened.
    const Cell *last(qsizetype step, qsizetype node) const;

    /// The outcome of \a dispatch itself, one cell for each target of its step; empty while it has none.
    QList<Cell> cellsOf(const Dispatch &dispatch) const;
    /// The outcome of \a dispatch itself, without target; null while it has none.
    const Cell *outcomeOf(const Dispatch &dispatch) const;
    /// Whether it was made for a plan with the steps and nodes of \a plan.
    bool isOf(const Plan &plan) const;
    /// last(), one cell for each target of \a step; empty if nothing is known.
    QList<Cell> lastCells(qsizetype step, qsizetype node) const;
    /// The one of lastCells() that is about the target of \a row; nothing if nothing is known.
    std::optional<Cell> lastCell(const Row &row, qsizetype node) const;
    /// The requests of steps with a barrier that did not answer OK to it. Those that were Skipped count among them if no
    /// node answered OK to the step.
    QList<Dispatch> notPassed() const;
    /// The steps to which some node has answered OK.
    QSet<qsizetype> acknowledgedSteps() const;
    /// The last outcomes, one cell without target for each request, in the order of cells().
    QList<Cell> outcomes() const;
    /// The last outcomes, one cell for each target, in the order of the plan: all steps of the first node, then all steps
    /// of the second.
    QList<Cell> cells() const;

    /// What can be sent again without a doubt: the requests whose last outcome is Refused or Failed, so that nothing was
    /// done. Never an Unknown. Each with the number of its next attempt, in the order of the plan.
    QList<Dispatch> retryable() const;
    /// The requests that may have been carried out: to send them again is a decision of its own.
    QList<Dispatch> unanswered() const;
    /// Those that were never sent because the run ended before. Their attempt stays the first.
    QList<Dispatch> unsent() const;

    const Counts &counts() const { return m_counts; }
    Nodes nodes() const { return {.all = m_nodes.size(), .ended = m_endedNodes, .failed = m_failedNodes}; }

private:
    struct Node
    {
        QString server{};
        QString name{};
        QSet<QString> missing{}; ///< PlanNode::missing
        qsizetype left = 0;      ///< steps that have not ended
        qsizetype bad = 0;       ///< steps that did not answer OK
    };
    struct Entry
    {
        bool isPlanned = false;
        qsizetype ofNodes = 0; ///< Cell::ofNodes
        QList<Attempt> attempts{};
    };

    const Entry &at(qsizetype step, qsizetype node) const { return m_entries.at(step * m_nodes.size() + node); }
    Entry &at(qsizetype step, qsizetype node) { return m_entries[step * m_nodes.size() + node]; }
    void count(qsizetype step, qsizetype node, int by);
    Cell cellOf(const Cell &outcome, const QString &target) const;
    QList<Cell> expanded(const Cell &outcome) const;
    QList<Dispatch> again(bool (*wanted)(Evidence)) const;

    QList<QStringList> m_targets; ///< by step
    QList<Barrier> m_barriers;    ///< by step
    QList<Row> m_rows;
    QList<Node> m_nodes;
    QList<Entry> m_entries; ///< by step, then by node
    Counts m_counts;
    qsizetype m_servers = 0;
    qsizetype m_endedNodes = 0;
    qsizetype m_failedNodes = 0;
};

/// The worse of two outcomes: Unknown, then Failed and Refused, then Cancelled and Skipped, then Acknowledged.
Evidence worse(Evidence one, Evidence other);

} // namespace sluice
