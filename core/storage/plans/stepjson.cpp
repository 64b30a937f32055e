// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/plans/stepjson.h"

#include "core/domain/operation/overloaded.h"
#include "core/domain/operation/traits.h"
#include "core/storage/files/jsonreader.h"

#include <QCoreApplication>

#include <array>
#include <limits>
#include <type_traits>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::PlanFile)
};

template<typename T>
using StepWord = std::pair<QLatin1StringView, T>;

constexpr std::array scopeWords{
    StepWord<Scope>{"everyNode"_L1, Scope::EveryNode},
    StepWord<Scope>{"oncePerFarm"_L1, Scope::OncePerFarm},
};

constexpr std::array barrierWords{
    StepWord<Barrier>{"goOnAnyway"_L1, Barrier::GoOnAnyway},
    StepWord<Barrier>{"allAcknowledged"_L1, Barrier::AllAcknowledged},
};

constexpr std::array orderWords{
    StepWord<Order>{"parallel"_L1, Order::Parallel},
    StepWord<Order>{"serial"_L1, Order::Serial},
    StepWord<Order>{"waves"_L1, Order::Waves},
};

constexpr int LongestPause = 24 * 60 * 60;
constexpr int Any = std::numeric_limits<int>::max();

QList<std::pair<QString, DeltaKind>> deltaWords()
{
    QList<std::pair<QString, DeltaKind>> words;
    for (const auto kind : allDeltaKinds)
        words.append({deltaKindName(kind), kind});
    return words;
}

QJsonObject operationJson(const Operation &operation)
{
    QJsonObject json{{u"id"_s, traitsOf(operation).id}};
    std::visit(overloaded{
                   [](const FlushAll &) {},
                   [&](const FlushNamed &flush) { json.insert("names"_L1, QJsonArray::fromStringList(flush.names)); },
                   [&](const ClearConfiguration &clear) {
                       json.insert("application"_L1, clear.application);
                       json.insert("instance"_L1, clear.instance);
                       json.insert("forAllAssociates"_L1, clear.forAllAssociates);
                   },
                   [&](const RebuildDeltas &rebuild) { json.insert("kind"_L1, deltaKindName(rebuild.kind)); },
                   [](const OtherAlternative auto &) {}, // no step: it cannot be read
               },
               operation);
    return json;
}

// One function for each action: an action without one does not compile.

Operation read(JsonReader &reader, std::type_identity<FlushAll>)
{
    reader.reportUnknownKeys({"id"_L1});
    return FlushAll{};
}

Operation read(JsonReader &reader, std::type_identity<FlushNamed>)
{
    reader.reportUnknownKeys({"id"_L1, "names"_L1});
    reader.need({"names"_L1});
    return FlushNamed{reader.texts("names"_L1, {})};
}

Operation read(JsonReader &reader, std::type_identity<ClearConfiguration>)
{
    reader.reportUnknownKeys({"id"_L1, "application"_L1, "instance"_L1, "forAllAssociates"_L1});
    reader.need({"forAllAssociates"_L1});
    return ClearConfiguration{.application = reader.neededText("application"_L1),
                              .instance = reader.neededText("instance"_L1),
                              .forAllAssociates = reader.flag("forAllAssociates"_L1)};
}

Operation read(JsonReader &reader, std::type_identity<RebuildDeltas>)
{
    reader.reportUnknownKeys({"id"_L1, "kind"_L1});
    reader.need({"kind"_L1});
    return RebuildDeltas{reader.word("kind"_L1, deltaWords()).value_or(DeltaKind::Udef)};
}

using ActionReader = Operation (*)(JsonReader &);

template<typename Row>
void appendReader(QList<std::pair<QString, ActionReader>> &readers, const Row &row)
{
    using Op = typename Row::Alternative;
    if constexpr (ActionAlternative<Op>)
        readers.append({row.traits.id, [](JsonReader &reader) { return read(reader, std::type_identity<Op>()); }});
}

/// By the id of each action.
QList<std::pair<QString, ActionReader>> actionReaders()
{
    QList<std::pair<QString, ActionReader>> readers;
    std::apply([&readers](const auto &...row) { (appendReader(readers, row), ...); }, operationTable);
    return readers;
}

Operation operationFrom(JsonReader &step, QStringList &problems)
{
    const auto before = problems.size();
    auto reader = step.object("operation"_L1);
    reader.need({"id"_L1});
    const auto action = reader.word("id"_L1, actionReaders());
    if (!action)
        return {};
    auto operation = (*action)(reader);
    if (problems.size() > before)
        return operation;
    // What is sent is what was read, byte for byte, so nothing may be left out on the way.
    if (const auto sent = checked(operation); !sent)
        problems.append(u"%1: %2"_s.arg(step.pathOf("operation"_L1), sent.error().message));
    else if (*sent != operation)
        reader.report("names"_L1, StepText::tr("%1 has an empty name, or one twice."));
    return operation;
}

PlanStep stepFrom(const QJsonValue &value, const QString &where, QStringList &problems)
{
    JsonReader reader(value, where, problems);
    reader.reportUnknownKeys({"operation"_L1, "scope"_L1, "barrier"_L1});
    reader.need({"operation"_L1, "scope"_L1, "barrier"_L1});
    return {.operation = operationFrom(reader, problems),
            .scope = reader.word("scope"_L1, scopeWords).value_or(Scope::EveryNode),
            .barrier = reader.word("barrier"_L1, barrierWords).value_or(Barrier::AllAcknowledged)};
}

} // namespace

QJsonArray toJson(const QList<PlanStep> &steps)
{
    QJsonArray array;
    for (const auto &step : steps)
        array.append(QJsonObject{{u"operation"_s, operationJson(step.operation)},
                                 {u"scope"_s, wordFor(step.scope, scopeWords)},
                                 {u"barrier"_s, wordFor(step.barrier, barrierWords)}});
    return array;
}

QJsonObject toJson(const Strategy &strategy)
{
    QJsonObject json{{u"order"_s, wordFor(strategy.order, orderWords)},
                     {u"atOnce"_s, strategy.atOnce},
                     {u"waveSize"_s, strategy.waveSize},
                     {u"pauseSeconds"_s, static_cast<qint64>(strategy.pause.count())},
                     {u"holdAfterFirst"_s, strategy.holdAfterFirst}};
    if (strategy.gateFactor)
        json.insert("gateFactor"_L1, *strategy.gateFactor);
    if (strategy.maxFailures)
        json.insert("maxFailures"_L1, *strategy.maxFailures);
    if (strategy.startAt)
        json.insert("startAt"_L1, timeText(*strategy.startAt));
    if (strategy.nodeTimeout)
        json.insert("nodeTimeoutSeconds"_L1, static_cast<qint64>(strategy.nodeTimeout->count()));
    return json;
}

QList<PlanStep> stepsFrom(JsonReader &reader)
{
    auto steps = reader.neededList("steps"_L1, stepFrom);
    if (reader.holds("steps"_L1) && steps.isEmpty())
        reader.report("steps"_L1, StepText::tr("%1 is empty."));
    return steps;
}

Strategy strategyFrom(JsonReader &plan)
{
    plan.need({"strategy"_L1});
    auto reader = plan.object("strategy"_L1);
    reader.reportUnknownKeys({"order"_L1, "atOnce"_L1, "waveSize"_L1, "pauseSeconds"_L1, "holdAfterFirst"_L1,
                              "gateFactor"_L1, "maxFailures"_L1, "startAt"_L1, "nodeTimeoutSeconds"_L1});
    if (plan.holds("strategy"_L1))
        reader.need({"order"_L1, "atOnce"_L1, "waveSize"_L1, "pauseSeconds"_L1, "holdAfterFirst"_L1});
    Strategy strategy{.order = reader.word("order"_L1, orderWords).value_or(Order::Serial),
                      .atOnce = reader.number("atOnce"_L1, 1, 1, Strategy::mostAtOnce),
                      .waveSize = reader.number("waveSize"_L1, 1, 1, Any),
                      .pause = std::chrono::seconds(reader.number("pauseSeconds"_L1, 0, 0, LongestPause)),
                      .holdAfterFirst = reader.flag("holdAfterFirst"_L1, true)};
    if (reader.holds("gateFactor"_L1))
        strategy.gateFactor = reader.decimal("gateFactor"_L1, 1, 1, 1000);
    if (reader.holds("maxFailures"_L1))
        strategy.maxFailures = reader.number("maxFailures"_L1, 1, 1, Any);
    if (reader.holds("startAt"_L1))
        strategy.startAt = reader.time("startAt"_L1);
    if (reader.holds("nodeTimeoutSeconds"_L1))
        strategy.nodeTimeout = std::chrono::seconds(reader.number("nodeTimeoutSeconds"_L1, 1, 1, Any));
    return strategy;
}

} // namespace sluice
