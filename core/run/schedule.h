// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome/dispatch.h"
#include "core/domain/outcome/evidence.h"
#include "core/run/strategy.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

#include <chrono>
#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace sluice {

/// What a schedule has to know of a plan.
struct ScheduleShape
{
    struct Step
    {
        Scope scope = Scope::EveryNode;
        Barrier barrier = Barrier::GoOnAnyway;
    };

    QList<Step> steps{};
    qsizetype nodes = 0; ///< how many there are
    Strategy strategy{};
    QList<Dispatch> requests{};     ///< see requestsOf(); or a part of them, to be sent again
    QList<Dispatch> notPassed{};    ///< of earlier attempts: those that did not answer OK to a step with a barrier
    QSet<qsizetype> acknowledged{}; ///< steps to which some node has answered OK in earlier attempts
};

/// Decides which request of a run may start now, when to wait, when to hold and when the run is over. It sends nothing and
/// has no clock: who carries out the run tells it what has happened, and asks for the next move after each event until
/// that is neither a request nor a probe.
///
/// A node gets its requests one after the other. A step with the barrier AllAcknowledged, and one with the scope
/// OncePerFarm, begins when all nodes have ended the steps before it, and ends before any node goes on. Otherwise each
/// node goes on by itself. A barrier is passed when at least one node answered OK, and each other one did too, or does not
/// have what was to be done, or was left out by a person. The strategy divides the nodes into waves: a wave ends before
/// the next one begins.
class Schedule final
{
public:
    enum class Ending {
        Completed,        ///< every request has ended
        Stopped,          ///< stop()
        TooManyFailures,  ///< as many nodes as Strategy::maxFailures did not answer OK
        BarrierNotPassed, ///< a step that every node had to answer OK was not; without a cause, no node did
        Objected,         ///< object()
    };

    /// Send this request. Answer with ended().
    struct Start
    {
        Dispatch dispatch{};
        friend bool operator==(const Start &, const Start &) = default;
    };
    /// Measure how long a probe of the node takes. Answer with probed().
    struct Probe
    {
        qsizetype node = 0;
        friend bool operator==(const Probe &, const Probe &) = default;
    };
    /// Come back at this time, or after the next event.
    struct WaitUntil
    {
        QDateTime time{};
        friend bool operator==(const WaitUntil &, const WaitUntil &) = default;
    };
    /// Come back after proceed(), skip() or stop().
    struct Hold
    {
        /// The node whose probe took too long; nothing: this is the hold after the first node.
        std::optional<qsizetype> slow{};
        friend bool operator==(const Hold &, const Hold &) = default;
    };
    /// Come back when something has ended.
    struct Await
    {
        friend bool operator==(const Await &, const Await &) = default;
    };
    /// Nothing will start any more, and nothing is under way. What was not sent is in unsent().
    struct Over
    {
        Ending ending = Ending::Completed;
        std::optional<Dispatch> cause{}; ///< the request after which nothing was sent; only where one was the cause
        friend bool operator==(const Over &, const Over &) = default;
    };
    using Move = std::variant<Start, Probe, WaitUntil, Hold, Await, Over>;

    /// A slow node is probed again after this time, and held for a person after so many probes.
    static constexpr std::chrono::seconds gateInterval{2};
    static constexpr int gateProbes = 15;
    /// A probe that takes no longer than this passes every gate: below it, chance decides about the factor.
    static constexpr std::chrono::milliseconds gateFloor{100};

    explicit Schedule(ScheduleShape shape);

    Move next(const QDateTime &now);

    void ended(const Dispatch &dispatch, Evidence evidence);
    /// \a took: nothing if the node did not answer.
    void probed(qsizetype node, std::optional<std::chrono::milliseconds> took, const QDateTime &now);
    /// A person says that a run on hold goes on.
    void proceed();
    /// A person leaves out \a node: nothing more is sent there, and nobody waits for it. A request that is under way
    /// still ends.
    void skip(qsizetype node);
    void stop();
    /// What the plan is based on has changed, as was found before \a dispatch: nothing more starts. Tell it before
    /// ended().
    void object(const Dispatch &dispatch);

    /// Whether \a dispatch, which has started, may still leave: the run is not over, and its node is not left out.
    bool mayLeave(const Dispatch &dispatch) const { return !m_over && !m_skipped.contains(dispatch.node); }
    /// How the run ends, once that is decided; requests may still be under way.
    const std::optional<Over> &decided() const { return m_over; }
    bool isSkipped(qsizetype node) const { return m_skipped.contains(node); }

    /// Every request of the run, in the order of the plan: steps of the first node, then of the second.
    const QList<Dispatch> &all() const { return m_all; }
    /// Those that have not started.
    QList<Dispatch> unsent() const;
    /// The nodes that did not answer OK.
    qsizetype failedNodes() const { return m_failedNodes.size(); }

private:
    /// The requests of one node between two points at which nodes wait for each other.
    struct Lane
    {
        qsizetype node = 0;
        QList<Dispatch> requests{};
        qsizetype next = 0; ///< index of the first that has not started

        qsizetype firstStep() const { return requests.constFirst().step; }
    };
    struct Wave
    {
        QList<Lane> lanes{};
        qsizetype firstStep = 0; ///< of all its requests
    };
    /// What a wave does, one after the other.
    enum class Phase {
        Measuring, ///< how long its nodes take for a probe
        Sending,
        Gate,    ///< the nodes are probed again
        Between, ///< it is over: perhaps somebody has to say Continue, perhaps there is a pause
    };

    void divide(const ScheduleShape &shape);
    void addSegment(const QList<Lane> &lanes);
    bool isGated() const;
    bool isBarred(std::size_t wave);
    void enterWave();
    void enter(Phase phase);
    std::optional<Move> start();
    std::optional<Move> probe(const QDateTime &now);
    std::optional<Move> between(const QDateTime &now);
    bool isSlow(qsizetype node, std::optional<std::chrono::milliseconds> took) const;
    void finish(Ending ending, std::optional<Dispatch> cause = {});

    const QList<ScheduleShape::Step> m_steps;
    const Strategy m_strategy;
    QList<Dispatch> m_all;
    QSet<Dispatch> m_started;
    std::vector<Wave> m_waves;
    std::size_t m_wave = 0;
    Phase m_phase = Phase::Measuring;
    std::deque<qsizetype> m_ready;        ///< lanes of this wave that may send
    QHash<qsizetype, qsizetype> m_laneOf; ///< by node, in this wave
    qsizetype m_busy = 0;                 ///< requests and probes under way

    std::deque<qsizetype> m_toProbe;                                     ///< nodes of this wave
    QHash<qsizetype, std::optional<std::chrono::milliseconds>> m_before; ///< by node; nothing: it did not answer
    QHash<qsizetype, int> m_gateProbes; ///< by node of this wave: how often it was probed and too slow
    QList<qsizetype> m_slow;            ///< nodes of this wave that will be probed again
    QDateTime m_probeAgainAt;

    bool m_awaitsPerson = false; ///< after the first node
    QDateTime m_pauseEnd;        ///< of this wave

    QSet<qsizetype> m_failedNodes;
    QSet<qsizetype> m_skipped;
    QMap<qsizetype, Dispatch> m_notPassed; ///< by step with a barrier: the first that did not answer OK to it
    QSet<qsizetype> m_acknowledged;        ///< steps to which some node answered OK
    QList<qsizetype> m_barriers;           ///< steps with a barrier that are sent, in their order
    std::optional<Over> m_over;            ///< decided, although requests may be under way
};

} // namespace sluice
