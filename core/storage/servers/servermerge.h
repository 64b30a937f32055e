// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/server/policy.h"
#include "core/domain/server/server.h"

namespace sluice {

/// What becomes of an edit when somebody else has changed the same thing meanwhile.
template<typename T>
struct Merge
{
    T value{};               ///< what is stored now, with the edit; a value that both changed is that of the edit
    QStringList conflicts{}; ///< what both changed, to different values: keys as in the file, such as "environment"
};

/// \a now, with the difference between \a base and \a edited. Id and class changes stay as they are in \a now. Nodes are
/// merged one by one as long as their addresses are the same in all three. \a edited has to be storable.
Merge<Server> merged(const Server &base, const Server &edited, const Server &now);

/// The same for each rule of a policy.
Merge<Policy> merged(const Policy &base, const Policy &edited, const Policy &now);

} // namespace sluice
