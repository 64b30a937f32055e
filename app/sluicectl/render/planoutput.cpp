// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/render/planoutput.h"

#include "core/domain/operation/traits.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace sluice::ctl {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::Plan)
};

QString orderWord(Order order)
{
    switch (order) {
    case Order::Parallel:
        return u"parallel"_s;
    case Order::Serial:
        return u"serial"_s;
    case Order::Waves:
        return u"waves"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject stepJson(const PlanStep &step)
{
    return {{u"operation"_s, traitsOf(step.operation).id},
            {u"targets"_s, QJsonArray::fromStringList(sluice::targetsOf(step.operation))},
            {u"scope"_s, step.scope == Scope::OncePerFarm ? u"once"_s : u"every"_s},
            {u"barrier"_s, step.barrier == Barrier::AllAcknowledged ? u"allAcknowledged"_s : u"none"_s}};
}

QJsonObject nodeJson(const PlanNode &node)
{
    return {{u"server"_s, node.server}, {u"serverId"_s, node.destination.serverId}, {u"node"_s, node.node}};
}

QJsonObject strategyJson(const Strategy &strategy)
{
    QJsonObject object{{u"order"_s, orderWord(strategy.order)},
                       {u"atOnce"_s, strategy.atOnce},
                       {u"pauseSeconds"_s, static_cast<qint64>(strategy.pause.count())},
                       {u"holdAfterFirst"_s, strategy.holdAfterFirst}};
    if (strategy.order == Order::Waves)
        object.insert(u"waveSize"_s, strategy.waveSize);
    if (strategy.gateFactor)
        object.insert(u"gate"_s, *strategy.gateFactor);
    if (strategy.maxFailures)
        object.insert(u"maxFailures"_s, *strategy.maxFailures);
    if (strategy.startAt)
        object.insert(u"startAt"_s, strategy.startAt->toUTC().toString(Qt::ISODate));
    if (strategy.nodeTimeout)
        object.insert(u"nodeTimeoutSeconds"_s, static_cast<qint64>(strategy.nodeTimeout->count()));
    return object;
}

QString orderSentence(const Strategy &strategy)
{
    const auto pause = static_cast<int>(strategy.pause.count());
    switch (strategy.order) {
    case Order::Parallel:
        return PlanText::tr("%n nodes at once.", nullptr, strategy.atOnce);
    case Order::Serial:
        return pause == 0 ? PlanText::tr("One node after the other.")
                          : PlanText::tr("One node after the other, with %n s between them.", nullptr, pause);
    case Order::Waves:
        return pause == 0
            ? PlanText::tr("Waves of %n nodes.", nullptr, strategy.waveSize)
            : PlanText::tr("Waves of %1 nodes, with %n s between them.", nullptr, pause).arg(strategy.waveSize);
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject planJson(const Plan &plan)
{
    QJsonArray steps;
    for (const auto &step : plan.steps)
        steps.append(stepJson(step));
    QJsonArray nodes;
    for (const auto &node : plan.nodes)
        nodes.append(nodeJson(node));
    return {{u"steps"_s, steps}, {u"nodes"_s, nodes}, {u"strategy"_s, strategyJson(plan.strategy)}};
}

QString startSentence(const Strategy &strategy)
{
    return strategy.startAt ? PlanText::tr("Nothing is sent before %1.")
                                  .arg(strategy.startAt->toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s))
                            : QString();
}

QStringList strategySentences(const Strategy &strategy)
{
    QStringList sentences{orderSentence(strategy)};
    if (strategy.startAt)
        sentences.append(startSentence(strategy));
    if (strategy.holdAfterFirst)
        sentences.append(PlanText::tr("After the first node it is asked whether to go on."));
    if (strategy.gateFactor) {
        sentences.append(PlanText::tr("It goes on when the nodes before answer within %1 times the time of before.")
                             .arg(QLocale().toString(*strategy.gateFactor)));
    }
    if (strategy.maxFailures)
        sentences.append(PlanText::tr("It stops when %n nodes did not answer OK.", nullptr, *strategy.maxFailures));
    if (strategy.nodeTimeout) {
        sentences.append(
            PlanText::tr("A node may take %n s.", nullptr, static_cast<int>(strategy.nodeTimeout->count())));
    }
    return sentences;
}

} // namespace sluice::ctl
