// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

#include <QCoreApplication>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

struct OperationText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::Operation)
};

Result<Operation> checkedNames(FlushNamed flush)
{
    flush.names.removeAll(QString());
    flush.names.removeDuplicates();
    if (flush.names.isEmpty())
        return Failure(inputError(OperationText::tr("No cache is selected, so there is nothing to flush.")));
    return Operation(std::move(flush));
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
        || std::holds_alternative<ClearConfiguration>(operation);
}

QStringList targetsOf(const Operation &operation)
{
    if (std::holds_alternative<FlushAll>(operation))
        return {u"*"_s};
    if (const auto *flush = std::get_if<FlushNamed>(&operation))
        return flush->names;
    if (const auto *clear = std::get_if<ClearConfiguration>(&operation))
        return {u"configuration:%1/%2"_s.arg(clear->application, clear->instance)};
    return {};
}

Result<Operation> checked(Operation operation)
{
    if (auto *flush = std::get_if<FlushNamed>(&operation))
        return checkedNames(std::move(*flush));
    if (auto *clear = std::get_if<ClearConfiguration>(&operation))
        return checkedScope(std::move(*clear));
    return operation;
}

} // namespace sluice
