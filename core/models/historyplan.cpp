// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/historyplan.h"

#include "core/run/plans/planjson.h"

#include <QJsonDocument>

namespace sluice {

QStringList protocolsOf(const HistoryRun &run)
{
    if (!run.begun || run.begun->plan.isEmpty())
        return {};
    QStringList problems;
    const auto json = QJsonDocument::fromJson(run.begun->plan.toUtf8());
    const auto plan = planDocumentFrom(json.object(), {}, problems);
    if (!problems.isEmpty())
        return {};
    QStringList protocols;
    for (const auto &server : plan.servers)
        protocols.append(server.protocolId);
    protocols.removeDuplicates();
    return protocols;
}

} // namespace sluice
