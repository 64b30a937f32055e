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

Result<QList<JobNode>> open(const QList<Target> &targets, Sessions &sessions, QObject &owner,
                            SignInRequest (*prepared)(SignInRequest))
{
    QList<JobNode> nodes;
    for (const auto &target : targets) {
        for (qsizetype i = 0; i < target.nodes.size(); ++i) {
            const auto session = sessions.open(prepared(target.nodes.at(i)), &owner);
            if (!session)
                return Failure(session.error());
            nodes.append({*session, target, labelOf(target, i, (*session)->node())});
        }
    }
    return nodes;
}

} // namespace

Result<QList<JobNode>> openSessions(const QList<Target> &targets, Sessions &sessions, QObject &owner)
{
    return open(targets, sessions, owner, &withWholeName);
}

Result<QList<JobNode>> openDrySessions(const QList<Target> &targets, Sessions &sessions, QObject &owner)
{
    return open(targets, sessions, owner, [](SignInRequest request) { return withoutKey(std::move(request)); });
}

} // namespace sluice::ctl
