// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sluicectl/commands/job/opensessions.h"

#include "core/session/serverrequests.h"
#include "core/session/session.h"

#include <QCoreApplication>

namespace sluice::ctl {

namespace {

struct SessionsText
{
    Q_DECLARE_TR_FUNCTIONS(sluice::ctl::JobCommand)
};

/// Messages need the whole name of a node: many farms have a node "a".
SignInRequest withWholeName(SignInRequest request)
{
    request.nodeName = request.nodeName.isEmpty()
        ? request.serverName
        : SessionsText::tr("%1, node %2").arg(request.serverName, request.nodeName);
    return request;
}

Result<QList<PlanNode>> open(const ServerJob &job, const QList<Destination> &destinations, Sessions &sessions,
                             QObject &owner, SignInRequest (*prepared)(SignInRequest))
{
    QList<PlanNode> nodes;
    for (qsizetype farm = 0; farm < destinations.size(); ++farm) {
        const auto &destination = destinations.at(farm);
        for (qsizetype i = 0; i < destination.nodes.size(); ++i) {
            if (!isNodeOf(job, destination.name, i, destination.nodes.at(i).nodeName))
                continue;
            const auto session = sessions.open(prepared(destination.nodes.at(i)), &owner);
            if (!session)
                return Failure(session.error());
            const auto name = destination.nodes.at(i).nodeName;
            nodes.append({.server = destination.name,
                          .node = name.isEmpty() ? (*session)->node() : name,
                          .session = *session,
                          .destination = destination,
                          .farm = farm});
        }
    }
    return nodes;
}

} // namespace

Result<QList<PlanNode>> openSessions(const ServerJob &job, const QList<Destination> &destinations, Sessions &sessions,
                                     QObject &owner)
{
    return open(job, destinations, sessions, owner, &withWholeName);
}

Result<QList<PlanNode>> openDrySessions(const ServerJob &job, const QList<Destination> &destinations,
                                        Sessions &sessions, QObject &owner)
{
    return open(job, destinations, sessions, owner,
                [](SignInRequest request) { return withoutKey(std::move(request)); });
}

} // namespace sluice::ctl
