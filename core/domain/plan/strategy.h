// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace sluice {

/// To which nodes of a server a step is sent.
enum class Scope {
    EveryNode,   ///< each keeps caches of its own
    OncePerFarm, ///< to one node of each server: what it changes is shared by all its nodes, such as a database
};

/// What has to be so before the step after this one begins.
enum class Barrier {
    GoOnAnyway,      ///< nothing: each node goes on by itself
    AllAcknowledged, ///< every node answered OK to this step; else nothing more is sent
};

/// In which order the nodes of a plan get their requests.
enum class Order {
    Parallel, ///< as many at once as Strategy::atOnce allows
    Serial,   ///< one node after the other
    Waves,    ///< Strategy::waveSize nodes, then the next ones when all of them are done
};

/// How a plan is carried out, apart from what it does.
struct Strategy
{
    static constexpr int mostAtOnce = 64;

    Order order = Order::Parallel;
    int atOnce = 8;                     ///< nodes that may have a request at the same time, 1 to mostAtOnce
    int waveSize = 1;                   ///< 1 or more; only for Waves
    std::chrono::seconds pause{0};      ///< between two waves, or two nodes if Serial; up to a day
    bool holdAfterFirst = false;        ///< wait for a person after the first node
    std::optional<double> gateFactor{}; ///< 1 or more: a wave has to answer a probe within so many times the time
                                        ///< that it took before, or the next one does not begin by itself
    std::optional<int> maxFailures{};   ///< 1 or more: nothing more is sent when so many nodes did not answer OK
    std::optional<QDateTime> startAt{}; ///< nothing is sent before
    std::optional<std::chrono::seconds> nodeTimeout{}; ///< for each request with its sign-in; 1 or more

    friend bool operator==(const Strategy &, const Strategy &) = default;
};

/// What is wrong with \a strategy, in one sentence; nothing when it can be used.
std::optional<QString> problemOf(const Strategy &strategy);

} // namespace sluice
