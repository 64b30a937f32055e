// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/traits.h"

#include <array>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t operationCount = std::variant_size_v<Operation>;

constexpr auto allTraits = std::apply(
    [](const auto &...row) { return std::array<OperationTraits, operationCount>{row.traits...}; }, operationTable);

} // namespace

const OperationTraits &traitsOf(const Operation &operation)
{
    return allTraits.at(operation.index());
}

bool isAction(const Operation &operation)
{
    return traitsOf(operation).purpose == Purpose::Action;
}

bool isSentOnce(const Operation &operation)
{
    const auto &facts = traitsOf(operation);
    return isAction(operation) || facts.purpose == Purpose::Ending || facts.access == Access::Credentials;
}

bool isPreparation(const Operation &operation)
{
    return traitsOf(operation).purpose == Purpose::Preparation;
}

bool isSnapshot(const Operation &operation)
{
    return traitsOf(operation).purpose == Purpose::Snapshot;
}

bool answers(const Reply &reply, const Operation &operation)
{
    return std::visit([&reply]<typename Op>(const Op &) { return std::holds_alternative<ReplyOf<Op>>(reply); },
                      operation);
}

QStringList targetsOf(const Operation &operation)
{
    return std::visit(
        []<typename Op>(const Op &alternative) {
            const auto targets = detail::rowOf<Op>.targets;
            return targets.isGiven ? targets.function(alternative) : QStringList();
        },
        operation);
}

QStringList targetsOfFlushAll(const FlushAll &)
{
    return {u"*"_s};
}

QStringList targetsOfFlushNamed(const FlushNamed &flush)
{
    return flush.names;
}

QStringList targetsOfClear(const ClearConfiguration &clear)
{
    return {u"configuration:%1/%2"_s.arg(clear.application, clear.instance)};
}

QStringList targetsOfRebuild(const RebuildDeltas &rebuild)
{
    return {u"rebuild:"_s + deltaKindName(rebuild.kind)};
}

} // namespace sluice
