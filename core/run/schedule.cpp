// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/schedule.h"

#include "core/run/planrequests.h"

#include <algorithm>

namespace sluice {

using std::chrono::milliseconds;

namespace {

/// Whether a node with this outcome did what the plan wants of it. A request that the product does not have was never
/// meant for it.
bool isAsPlanned(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Acknowledged:
    case Evidence::Skipped:
        return true;
    case Evidence::Refused:
    case Evidence::Failed:
    case Evidence::Unknown:
    case Evidence::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

Schedule::Schedule(ScheduleShape shape)
    : m_steps(shape.steps)
    , m_strategy(shape.strategy)
    , m_all(shape.requests)
    , m_acknowledged(shape.acknowledged)
{
    std::ranges::sort(m_all, {}, [](const Dispatch &dispatch) { return std::pair(dispatch.node, dispatch.step); });
    divide(shape);
    QSet<std::pair<qsizetype, qsizetype>> sentAgain;
    for (const auto &dispatch : std::as_const(m_all))
        sentAgain.insert({dispatch.step, dispatch.node});
    for (qsizetype step = 0; step < m_steps.size(); ++step) {
        const bool isSent = std::ranges::find(m_all, step, &Dispatch::step) != m_all.cend();
        if (isSent && m_steps.at(step).barrier == Barrier::AllAcknowledged)
            m_barriers.append(step);
    }
    for (const auto &dispatch : std::as_const(shape.notPassed)) {
        if (!sentAgain.contains({dispatch.step, dispatch.node}))
            m_notPassed.insert(dispatch.step, dispatch);
    }
    if (!m_waves.empty() && !isBarred(0))
        enterWave();
}

// ---- Waves ----------------------------------------------------------------------------------------------------------

void Schedule::divide(const ScheduleShape &shape)
{
    QList<QList<Dispatch>> ofNode(shape.nodes);
    for (const auto &dispatch : std::as_const(m_all))
        ofNode[dispatch.node].append(dispatch);
    QList<qsizetype> taken(shape.nodes, 0);
    for (qsizetype first = 0, last = 0; first < m_steps.size(); first = last + 1) {
        last = lastOfSegment(m_steps, first);
        QList<Lane> lanes;
        for (qsizetype node = 0; node < ofNode.size(); ++node) {
            Lane lane{.node = node};
            auto &next = taken[node];
            while (next < ofNode.at(node).size() && ofNode.at(node).at(next).step <= last)
                lane.requests.append(ofNode.at(node).at(next++));
            if (!lane.requests.isEmpty())
                lanes.append(lane);
        }
        addSegment(lanes);
    }
}

void Schedule::addSegment(const QList<Lane> &lanes)
{
    qsizetype size = lanes.size();
    switch (m_strategy.order) {
    case Order::Parallel:
        break;
    case Order::Serial:
        size = 1;
        break;
    case Order::Waves:
        size = m_strategy.waveSize;
        break;
    }
    for (qsizetype from = 0; from < lanes.size();) {
        const bool isFirst = m_waves.empty() && m_strategy.holdAfterFirst;
        Wave wave{.lanes = lanes.mid(from, isFirst ? 1 : size)};
        wave.firstStep = std::ranges::min(wave.lanes, {}, &Lane::firstStep).firstStep();
        from += wave.lanes.size();
        m_waves.push_back(std::move(wave));
    }
}

/// Whether \a wave is behind a barrier that was not passed. Then the run is over.
bool Schedule::isBarred(std::size_t wave)
{
    const auto next = m_waves.at(wave).firstStep;
    if (!m_notPassed.isEmpty() && m_notPassed.firstKey() < next) {
        finish(Ending::BarrierNotPassed, m_notPassed.first());
        return true;
    }
    const auto isOpen = [&](qsizetype step) { return step < next && !m_acknowledged.contains(step); };
    if (std::ranges::none_of(m_barriers, isOpen))
        return false;
    finish(Ending::BarrierNotPassed);
    return true;
}

/// The last wave needs no gate: nothing comes after it.
bool Schedule::isGated() const
{
    return m_strategy.gateFactor && m_wave + 1 < m_waves.size();
}

void Schedule::enterWave()
{
    const auto &lanes = m_waves.at(m_wave).lanes;
    m_ready.clear();
    m_laneOf.clear();
    m_gateProbes.clear();
    m_pauseEnd = {};
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        m_ready.push_back(i);
        m_laneOf.insert(lanes.at(i).node, i);
    }
    enter(Phase::Measuring);
}

void Schedule::enter(Phase phase)
{
    m_phase = phase;
    m_toProbe.clear();
    m_slow.clear();
    if ((phase != Phase::Measuring && phase != Phase::Gate) || !isGated())
        return;
    const auto &lanes = m_waves.at(m_wave).lanes;
    for (const auto &lane : lanes) {
        const bool isKnown = phase == Phase::Measuring && m_before.contains(lane.node);
        if (!isKnown && !m_skipped.contains(lane.node))
            m_toProbe.push_back(lane.node);
    }
}

// ---- The next move --------------------------------------------------------------------------------------------------

Schedule::Move Schedule::next(const QDateTime &now)
{
    if (!m_over && m_strategy.startAt && now < *m_strategy.startAt)
        return WaitUntil{*m_strategy.startAt};
    while (!m_over) {
        if (m_wave >= m_waves.size()) {
            finish(Ending::Completed);
            break;
        }
        std::optional<Move> move;
        switch (m_phase) {
        case Phase::Measuring:
            move = probe(now);
            if (!move)
                enter(Phase::Sending);
            break;
        case Phase::Sending:
            move = start();
            if (!move)
                enter(Phase::Gate);
            break;
        case Phase::Gate:
            move = probe(now);
            if (!move)
                enter(Phase::Between);
            break;
        case Phase::Between:
            move = between(now);
            break;
        }
        if (move)
            return *move;
    }
    return m_busy > 0 ? Move(Await{}) : Move(*m_over);
}

std::optional<Schedule::Move> Schedule::start()
{
    while (!m_ready.empty() && m_busy < m_strategy.atOnce) {
        auto &lane = m_waves.at(m_wave).lanes[m_ready.front()];
        m_ready.pop_front();
        if (m_skipped.contains(lane.node))
            continue;
        const auto dispatch = lane.requests.at(lane.next++);
        m_started.insert(dispatch);
        ++m_busy;
        return Start{dispatch};
    }
    return m_busy > 0 ? std::optional<Move>(Await{}) : std::nullopt;
}

std::optional<Schedule::Move> Schedule::probe(const QDateTime &now)
{
    if (m_toProbe.empty() && m_busy == 0 && !m_slow.isEmpty()) {
        const auto tooOften =
            std::ranges::find_if(m_slow, [this](qsizetype node) { return m_gateProbes.value(node) >= gateProbes; });
        if (tooOften != m_slow.cend())
            return Hold{.slow = *tooOften};
        if (now < m_probeAgainAt)
            return WaitUntil{m_probeAgainAt};
        m_toProbe.assign(m_slow.cbegin(), m_slow.cend());
        m_slow.clear();
    }
    if (!m_toProbe.empty() && m_busy < m_strategy.atOnce) {
        const auto node = m_toProbe.front();
        m_toProbe.pop_front();
        ++m_busy;
        return Probe{node};
    }
    return m_busy > 0 ? std::optional<Move>(Await{}) : std::nullopt;
}

std::optional<Schedule::Move> Schedule::between(const QDateTime &now)
{
    const bool isLast = m_wave + 1 == m_waves.size();
    if (!isLast) {
        if (isBarred(m_wave + 1))
            return {};
        if (m_strategy.holdAfterFirst && m_wave == 0 && m_pauseEnd.isNull()) {
            m_awaitsPerson = true;
            return Hold{};
        }
        if (m_pauseEnd.isNull())
            m_pauseEnd = now.addDuration(m_strategy.pause);
        if (now < m_pauseEnd)
            return WaitUntil{m_pauseEnd};
    }
    if (++m_wave < m_waves.size())
        enterWave();
    return {};
}

// ---- What has happened ----------------------------------------------------------------------------------------------

void Schedule::ended(const Dispatch &dispatch, Evidence evidence)
{
    --m_busy;
    if (evidence == Evidence::Acknowledged)
        m_acknowledged.insert(dispatch.step);
    if (!isAsPlanned(evidence)) {
        m_failedNodes.insert(dispatch.node);
        if (!m_notPassed.contains(dispatch.step) && m_steps.at(dispatch.step).barrier == Barrier::AllAcknowledged)
            m_notPassed.insert(dispatch.step, dispatch);
        if (m_strategy.maxFailures && m_failedNodes.size() >= *m_strategy.maxFailures)
            finish(Ending::TooManyFailures, dispatch);
    }
    const auto lane = m_laneOf.value(dispatch.node);
    const auto &requests = m_waves.at(m_wave).lanes.at(lane);
    if (requests.next < requests.requests.size())
        m_ready.push_front(lane); // a node that has begun ends before another one begins
}

bool Schedule::isSlow(qsizetype node, std::optional<milliseconds> took) const
{
    if (!took)
        return true;
    const auto before = m_before.value(node);
    const auto limit = before ? std::chrono::duration<double, std::milli>(*before) * *m_strategy.gateFactor
                              : std::chrono::duration<double, std::milli>(*took);
    return *took > gateFloor && *took > limit;
}

void Schedule::probed(qsizetype node, std::optional<milliseconds> took, const QDateTime &now)
{
    --m_busy;
    if (m_phase == Phase::Measuring) {
        m_before.insert(node, took);
    } else if (m_phase == Phase::Gate && isSlow(node, took) && !m_skipped.contains(node)) {
        ++m_gateProbes[node];
        m_slow.append(node);
        m_probeAgainAt = now.addDuration(gateInterval);
    }
}

void Schedule::proceed()
{
    if (m_phase == Phase::Gate)
        m_slow.clear();
    else if (std::exchange(m_awaitsPerson, false))
        m_pauseEnd = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC); // the person has waited for as long as was wanted
}

void Schedule::skip(qsizetype node)
{
    m_skipped.insert(node);
    m_slow.removeAll(node);
    std::erase(m_toProbe, node);
}

void Schedule::stop()
{
    finish(Ending::Stopped);
}

void Schedule::object(const Dispatch &dispatch)
{
    finish(Ending::Objected, dispatch);
}

void Schedule::finish(Ending ending, std::optional<Dispatch> cause)
{
    if (!m_over)
        m_over = Over{.ending = ending, .cause = cause};
}

QList<Dispatch> Schedule::unsent() const
{
    QList<Dispatch> unsent;
    std::ranges::copy_if(m_all, std::back_inserter(unsent),
                         [this](const Dispatch &dispatch) { return !m_started.contains(dispatch); });
    return unsent;
}

} // namespace sluice
