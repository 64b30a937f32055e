// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"

namespace sluice {

/// Why \a policy forbids sending \a action now with \a approval, and what would help; empty if it allows that. A missing
/// reason is not checked here.
QString objectionText(const Policy &policy, Environment environment, const Operation &action,
                      Approval approval = Approval::None);

/// Who can change what \a policy forbids, when it will be allowed, or what it needs; empty if it does not forbid \a action
/// now.
QString helpText(const Policy &policy, const Operation &action, Approval approval = Approval::None);

/// The first minute after \a now in which the hours of \a policy allow an action, within the next eight days; invalid
/// if there is none.
QDateTime nextOpening(const Policy &policy, const QDateTime &now);

/// Which protected caches \a action flushes, in one sentence; empty if there are none.
QString protectedText(const Policy &policy, Environment environment, const Operation &action);

/// Which nodes an action is sent to, in one sentence; empty for fewer than two.
QString nodesText(const QStringList &nodes);

/// How a person confirms an action.
QString confirmationText(Confirmation confirmation);

/// What \a policy requires, one rule per line; empty if it requires nothing.
QString demandsText(const Policy &policy);

/// The rules of \a before that \a after does not have, or has weaker, one per line; empty if there are none.
QString weakerText(const Policy &before, const Policy &after);

} // namespace sluice
