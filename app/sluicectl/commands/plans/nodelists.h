// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call/call.h"
#include "core/domain/operation/reply.h"
#include "core/run/plan.h"

namespace sluice::ctl {

/// The list of caches of each of \a nodes, several at once, in their order. A product whose cache has no name is signed
/// in to, and its list is empty. Cancelled when it is stopped. \a parent owns the call; the sessions outlive it.
[[nodiscard]] Call<QList<Result<CacheList>>> *listsOf(const QList<PlanNode> &nodes, QObject *parent);

/// With which account \a node has accepted a sign-in: as the server calls it, else as it was typed. Empty when it has not,
/// or when nobody says it. \a isListRead: its list was read, which takes a sign-in.
QString acceptedAccount(const PlanNode &node, bool isListRead);

} // namespace sluice::ctl
