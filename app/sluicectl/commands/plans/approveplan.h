// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/call/call.h"
#include "core/domain/operation/reply.h"
#include "core/run/plan.h"
#include "core/run/plans/planfile.h"
#include "core/storage/secrets/secretstore.h"

#include <QPointer>

namespace sluice::ctl {

/// Why whoever calls may not approve the plan file of \a job, as far as that is known before they sign in to
/// \a destinations. All reasons are said on stderr.
Result<void> objectionToApproving(const ServerJob &job, const QList<Destination> &destinations,
                                  const StoredRules &rules);

/// `sluicectl plan approve`, after somebody has read the plan and agreed. Signs in to every server, judges the plan with
/// the lists of caches, and adds the approval to the file.
class ApprovePlanCommand final : public Command
{
    Q_OBJECT

public:
    /// \a rules and \a secrets outlive the command.
    ApprovePlanCommand(const QList<PlanNode> &nodes, const ServerJob &job, const StoredRules &rules,
                       SecretStore &secrets);

    void start() override;
    void stop() override;

private:
    void handleLists(const QList<Result<CacheList>> &lists);
    bool areAllSignedInTo(const QList<Result<CacheList>> &lists);
    void readKey();
    void approve(const ed25519::KeyPair &keys);
    void endStopped();
    void fail(const Error &error);

    const QList<PlanNode> m_nodes;
    const ServerJob &m_job;
    const StoredRules &m_rules;
    SecretStore &m_secrets;
    QPointer<AbstractCall> m_call;
    QList<Result<CacheList>> m_lists;
    QList<ServerAccount> m_accounts;
};

} // namespace sluice::ctl
