// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/operation.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct OperationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Operation)
};

template<typename Named>
Result<Operation> checkedNames(Named operation, const QString &noneIsNamed)
{
    operation.names.removeAll(QString());
    operation.names.removeDuplicates();
    if (operation.names.isEmpty())
        return Failure(inputError(noneIsNamed));
    return Operation(std::move(operation));
}

Result<Operation> checkedScope(ClearConfiguration clear)
{
    if (clear.application.trimmed().isEmpty())
        return Failure(inputError(OperationText::tr("Name the application whose configurations are to be cleared.")));
    if (clear.instance.trimmed().isEmpty())
        return Failure(inputError(OperationText::tr("Name the instance whose configurations are to be cleared.")));
    return Operation(std::move(clear));
}

} // namespace

bool isAction(const Operation &operation)
{
    return std::holds_alternative<FlushAll>(operation) || std::holds_alternative<FlushNamed>(operation)
        || std::holds_alternative<ClearConfiguration>(operation) || std::holds_alternative<RebuildDeltas>(operation);
}

bool isPreparation(const Operation &operation)
{
    return std::holds_alternative<Probe>(operation) || std::holds_alternative<TenantState>(operation)
        || std::holds_alternative<SignIn>(operation) || std::holds_alternative<CheckSignIn>(operation)
        || std::holds_alternative<Features>(operation);
}

bool isLook(const Operation &operation)
{
    return std::holds_alternative<CacheState>(operation) || std::holds_alternative<CacheGenerations>(operation);
}

QStringList targetsOf(const Operation &operation)
{
    if (std::holds_alternative<FlushAll>(operation))
        return {u"*"_s};
    if (const auto *flush = std::get_if<FlushNamed>(&operation))
        return flush->names;
    if (const auto *clear = std::get_if<ClearConfiguration>(&operation))
        return {u"configuration:%1/%2"_s.arg(clear->application, clear->instance)};
    if (const auto *rebuild = std::get_if<RebuildDeltas>(&operation))
        return {u"rebuild:"_s + deltaKindName(rebuild->kind)};
    return {};
}

Result<Operation> checked(Operation operation)
{
    if (auto *flush = std::get_if<FlushNamed>(&operation))
        return checkedNames(std::move(*flush),
                            OperationText::tr("No cache is selected, so there is nothing to flush."));
    const auto nothingToAsk = [] { return OperationText::tr("No cache is named, so there is nothing to ask about."); };
    if (auto *state = std::get_if<CacheState>(&operation))
        return checkedNames(std::move(*state), nothingToAsk());
    if (auto *generations = std::get_if<CacheGenerations>(&operation))
        return checkedNames(std::move(*generations), nothingToAsk());
    if (auto *clear = std::get_if<ClearConfiguration>(&operation))
        return checkedScope(std::move(*clear));
    return operation;
}

} // namespace sluice
