// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/plan/strategy.h"

#include <QCoreApplication>

namespace sluice {

namespace {

struct StrategyText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Strategy)
};

} // namespace

std::optional<QString> problemOf(const Strategy &strategy)
{
    if (strategy.atOnce < 1 || strategy.atOnce > Strategy::mostAtOnce)
        return StrategyText::tr("At once, 1 to %1 nodes can be sent to.").arg(Strategy::mostAtOnce);
    if (strategy.waveSize < 1)
        return StrategyText::tr("A wave has at least 1 node.");
    if (strategy.pause < std::chrono::seconds(0) || strategy.pause > std::chrono::hours(24))
        return StrategyText::tr("A pause takes from 0 seconds to a day.");
    if (strategy.gateFactor && !(*strategy.gateFactor >= 1 && *strategy.gateFactor <= 1000))
        return StrategyText::tr("The factor of the gate is a number from 1 to 1,000.");
    if (strategy.maxFailures && *strategy.maxFailures < 1)
        return StrategyText::tr("A run can stop after 1 failed node at the earliest.");
    if (strategy.nodeTimeout && *strategy.nodeTimeout < std::chrono::seconds(1))
        return StrategyText::tr("The limit for a node is at least 1 second.");
    return {};
}

} // namespace sluice
