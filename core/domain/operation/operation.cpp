// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation/operation.h"

#include "core/domain/operation/overloaded.h"

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

Result<Operation> checked(Operation operation)
{
    const auto nothingToAsk = [] { return OperationText::tr("No cache is named, so there is nothing to ask about."); };
    return std::visit(
        overloaded{
            [](FlushNamed &flush) {
                return checkedNames(std::move(flush),
                                    OperationText::tr("No cache is selected, so there is nothing to flush."));
            },
            [&](OneOf<CacheState, CacheGenerations> auto &question) {
                return checkedNames(std::move(question), nothingToAsk());
            },
            [](ClearConfiguration &clear) { return checkedScope(std::move(clear)); },
            [](const OneOf<Probe, TenantState, SignIn, CheckSignIn, SignOut, MayFlush, Features, ListCaches, FlushAll,
                           RebuildDeltas, ReadSettings> auto &valid) -> Result<Operation> { return Operation(valid); },
        },
        operation);
}

} // namespace sluice
