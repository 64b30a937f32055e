// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mock/superoffice/contract.h"

#include <optional>

namespace sluice::mock {

/// The meaning of a path below /api (dossier §2.1, §2.2).
struct RestRoute
{
    enum class Kind { Index, Operations, Principal, Operation, TenantState, Nothing };

    Kind kind = Kind::Nothing;
    QString base; ///< the folder of the installation as in the path, such as "/SuperOffice"; empty at the root
    QString name; ///< of the operation, in the spelling of the contract; of the tenant; otherwise the path below base
    Agent agent = Agent::Diagnostics; ///< of the operation
};

/// Reads \a path; nothing when it is not below /api. Installations are at /SuperOffice, at the root, and at /\a tenant.
[[nodiscard]] std::optional<RestRoute> restRouteOf(const QString &path, const QString &tenant);

} // namespace sluice::mock
