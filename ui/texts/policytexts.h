// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"

namespace sluice {

/// Why \a policy does not let \a action be sent now, whatever its reason, and what would help; empty when it does.
QString objectionText(const Policy &policy, Environment environment, const Operation &action);

/// The first minute after \a now at which all hours of \a policy allow an action, within the next eight days; invalid
/// when there is none.
QDateTime nextOpening(const Policy &policy, const QDateTime &now);

/// Which protected caches \a action includes, in one sentence; empty when there are none.
QString protectedText(const Policy &policy, Environment environment, const Operation &action);

/// Which nodes an action goes to, in one sentence; empty for none and for one.
QString nodesText(const QStringList &nodes);

/// What happens before an action that is to be confirmed so is sent.
QString confirmationText(Confirmation confirmation);

/// What \a policy asks, one demand in each line; empty when it asks nothing.
QString demandsText(const Policy &policy);

/// What \a after asks less than \a before, one demand in each line; empty when it asks nothing less.
QString weakerText(const Policy &before, const Policy &after);

} // namespace sluice
