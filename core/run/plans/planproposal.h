// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/review/review.h"
#include "core/storage/plans/preset.h"

namespace sluice {

class Destinations;
class ServerStore;

// What is proposed when somebody takes up a preset or a plan again. Each reads what is stored, sends nothing, and leaves
// Proposal::created and Proposal::author to the caller. Fails with InvalidInput, whose detail has a line for each server,
// group and node that is not there: doing a part of what was written down is not what was meant.

/// \a preset as of now: a group means the servers that are in it now, and a server the nodes that it has now. A server or
/// node that is meant more than once is there once.
Result<Proposal> proposalFrom(const Preset &preset, const ServerStore &store, const Destinations &destinations);

/// What \a plan says, in its order. Nodes that it does not name are left out. Whether anything else is not as it was is a
/// matter of differencesOf().
Result<Proposal> proposalFrom(const PlanDocument &plan, const ServerStore &store, const Destinations &destinations);

/// \a proposal as a preset called \a name. A server of which every node is chosen is meant with all nodes, also with those
/// that it gets later; a server of which none is chosen is not in it. InvalidInput when nothing is chosen, for a server
/// that is not stored, and as storingProblem().
Result<Preset> presetFrom(const Proposal &proposal, const QString &name);

} // namespace sluice
