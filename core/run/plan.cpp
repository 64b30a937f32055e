// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/plan.h"

#include <QCoreApplication>
#include <QSet>

namespace sluice {

using namespace Qt::StringLiterals;

QList<PlanStep> stepsOf(const QList<Operation> &actions)
{
    QList<PlanStep> steps;
    for (const auto &action : actions)
        steps.append({.operation = action});
    return steps;
}

std::optional<Operation> operationWithout(const Operation &operation, const QStringList &missing)
{
    const auto *flush = std::get_if<FlushNamed>(&operation);
    if (!flush || missing.isEmpty())
        return operation;
    const QSet<QString> lacking(missing.cbegin(), missing.cend());
    FlushNamed rest;
    for (const auto &name : flush->names) {
        if (!lacking.contains(name))
            rest.names.append(name);
    }
    return rest.names.isEmpty() ? std::nullopt : std::optional<Operation>(rest);
}

QStringList leftOutOf(const Operation &operation, const QStringList &missing)
{
    const auto *flush = std::get_if<FlushNamed>(&operation);
    const QSet<QString> lacking(missing.cbegin(), missing.cend());
    QStringList names;
    for (const auto &name : flush ? flush->names : QStringList()) {
        if (lacking.contains(name))
            names.append(name);
    }
    return names;
}

Error notListedError(const QString &node, const QStringList &missing)
{
    const auto message = missing.size() == 1
        ? QCoreApplication::translate("sluice::Plan", "%1 lists no cache “%2”.")
        : QCoreApplication::translate("sluice::Plan", "%1 does not list the caches “%2”.");
    return {.kind = Error::Kind::Unsupported,
            .delivery = Error::Delivery::NotSent,
            .message = message.arg(node, missing.join(u"”, “"_s))};
}

} // namespace sluice
