// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sluicectl/commandline/parsedoptions.h"
#include "app/sluicectl/targets/storedrules.h"
#include "core/domain/operation/reply.h"
#include "core/run/plan.h"
#include "core/run/plans/planfiles.h"

namespace sluice::ctl {

/// The signers that are known here.
KnownSigners knownSigners();

/// Whoever signs with \a keys: called as --as says, or else as their account of this computer.
PlanSigner signerWith(const ed25519::KeyPair &keys, const ParsedOptions &options);

/// What \a file is judged by here and now, without lists of caches. \a ownKey may be empty.
Result<PlanFileCheck> checkOf(const PlanFile &file, const StoredRules &rules, const QByteArray &ownKey);

/// The same with the lists of \a nodes, which were opened for the servers of the plan in its order. One that is not known
/// is passed over.
Result<PlanFileCheck> checkOf(const PlanFile &file, const StoredRules &rules, const QByteArray &ownKey,
                              const QList<PlanNode> &nodes, const QList<Result<CacheList>> &lists);

/// PlanFileCheck::earlier of \a plan: not for a run that has begun, which would be its own objection.
QStringList earlierRuns(const PlanDocument &plan);

/// The node of \a plan that \a node is; null if it is none.
const PlannedNode *plannedNode(const PlanDocument &plan, const PlanNode &node);

/// PlanNode::missing of each of \a nodes, as far as the lists in \a plan say. Nodes of one server follow each other.
QList<QStringList> missingIn(const PlanDocument &plan, const QList<PlanNode> &nodes);

/// Whether \a plan knows what \a node listed when it was made.
bool isListed(const PlanDocument &plan, const PlanNode &node);

/// Says every objection of \a verdict on stderr, and that nothing was sent.
void sayObjections(const PlanFileVerdict &verdict);
/// Says \a objection on stderr, and makes it part of the JsonAnswer.
void sayObjection(const PlanFinding &objection);
/// Says the notes of \a verdict on stderr.
void sayNotes(const PlanFileVerdict &verdict);
/// Of these only the ones about earlier runs.
void sayEarlierRuns(PlanFileVerdict verdict);

} // namespace sluice::ctl
