// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/jobs.h"
#include "app/sluicectl/commands/command.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/call/call.h"
#include "core/domain/operation/reply.h"
#include "core/run/namecheck.h"
#include "core/run/plan.h"
#include "core/run/review/review.h"
#include "core/storage/secrets/secretstore.h"
#include "core/storage/signing/ed25519.h"

#include <QPointer>

namespace sluice::ctl {

/// Why no plan file can be made of \a job: its file is there already, its end is too far away or before its start, or it
/// could never be carried out. Says on stderr what would keep it from being sent now, which may be over by then.
Result<void> objectionToSigning(const ServerJob &job, const QList<Destination> &destinations, const StoredRules &rules);

/// `sluicectl plan sign`. Signs in to the nodes to put their lists of caches into the plan, compares the names to flush with
/// these, and writes the plan file.
class SignPlanCommand final : public Command
{
    Q_OBJECT

public:
    /// \a nodes is empty when nobody is signed in. \a secrets outlives the command.
    SignPlanCommand(const QList<PlanNode> &nodes, const QList<Destination> &destinations, const ServerJob &job,
                    SecretStore &secrets);

    void start() override;
    void stop() override;

private:
    void handleLists(const QList<Result<CacheList>> &lists);
    bool areNamesListed(const QList<NameFinding> &findings) const;
    void noteAccount(const PlanNode &node, bool isListRead);
    void sayUnknownAccounts() const;
    void readKey();
    void sign(const ed25519::KeyPair &keys);
    void endStopped();

    const QList<PlanNode> m_nodes;
    const QList<Destination> m_destinations;
    const ServerJob &m_job;
    SecretStore &m_secrets;
    QPointer<AbstractCall> m_call;
    Proposal m_proposal;
};

} // namespace sluice::ctl
