// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/followups.h"

#include "core/protocol/registry.h"

#include <algorithm>

namespace sluice {

QList<Unreached> unreachedBy(const QStringList &protocols)
{
    QList<Unreached> all;
    for (const auto &protocol : protocols) {
        const auto product = productOf(protocol);
        const auto unreached = product ? product->unreached : QList<Unreached>();
        for (const auto &one : unreached) {
            if (!all.contains(one))
                all.append(one);
        }
    }
    return all;
}

QString followUpText(const Unreached &unreached)
{
    return QStringLiteral("%1 %2").arg(unreached.what, unreached.followUp);
}

RunRecord saidByOperator(const QString &run, const QString &text)
{
    return {.run = run,
            .at = QDateTime::currentDateTimeUtc(),
            .event = RunRemark{.kind = RunRemark::Kind::OperatorSays, .text = text}};
}

bool isSaid(const HistoryRun &run, const QString &text)
{
    return std::ranges::any_of(run.remarks, [&text](const HistoryRemark &remark) {
        return remark.remark.kind == RunRemark::Kind::OperatorSays && remark.remark.text == text;
    });
}

} // namespace sluice
